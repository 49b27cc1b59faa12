import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { epssQuery } from './query.ts'

const hosts = { epss: 'https://epss.example' }
const fetchStandIn = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.stubGlobal('fetch', fetchStandIn)
  vi.useFakeTimers({ now: Date.parse('2026-08-21T14:00:00Z') })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  fetchStandIn.mockReset()
})

function answer(...cves: readonly string[]): Response {
  return Response.json({
    data: cves.map((cve) => ({ cve, epss: '0.1', percentile: '0.9', date: '2026-08-21' })),
  })
}

test('two CVEs asked for together are one request, kept under their own keys', async () => {
  fetchStandIn.mockResolvedValue(answer('CVE-2024-3094'))
  const client = new QueryClient()
  const found = Promise.all([
    client.fetchQuery(epssQuery('CVE-2024-3094', hosts)),
    client.fetchQuery(epssQuery('CVE-2024-99999', hosts)),
  ])
  await vi.advanceTimersByTimeAsync(20)
  expect((await found)[1]).toBeNull()
  expect(fetchStandIn).toHaveBeenCalledTimes(1)
  expect(client.getQueryData(['epss', 'CVE-2024-3094'])).toMatchObject({
    score: { probability: 0.1 },
  })
})

test('an answer holds until the next publication', async () => {
  fetchStandIn.mockImplementation(() => Promise.resolve(answer('CVE-2024-3094')))
  const client = new QueryClient()
  const ask = async (): Promise<void> => {
    const found = client.fetchQuery(epssQuery('CVE-2024-3094', hosts))
    await vi.advanceTimersByTimeAsync(20)
    await found
  }
  await ask()
  vi.setSystemTime(Date.parse('2026-08-22T13:29:00Z'))
  await ask()
  expect(fetchStandIn).toHaveBeenCalledTimes(1)
  vi.setSystemTime(Date.parse('2026-08-22T13:31:00Z'))
  await ask()
  expect(fetchStandIn).toHaveBeenCalledTimes(2)
})

test('429 and then success is success, two seconds later', async () => {
  fetchStandIn.mockResolvedValueOnce(new Response('', { status: 429 }))
  fetchStandIn.mockResolvedValueOnce(answer('CVE-2024-3094'))
  const found = new QueryClient().fetchQuery({
    ...epssQuery('CVE-2024-3094', hosts),
  })
  await vi.advanceTimersByTimeAsync(2_100)
  expect(await found).toMatchObject({ score: { probability: 0.1 } })
})

test('a change of the question ends the request', async () => {
  fetchStandIn.mockReturnValue(new Promise(() => {}))
  const client = new QueryClient()
  const found = client.fetchQuery(epssQuery('CVE-2024-3094', hosts)).catch(() => {})
  await vi.advanceTimersByTimeAsync(20)
  await client.cancelQueries({ queryKey: ['epss', 'CVE-2024-3094'] })
  expect(fetchStandIn.mock.calls[0]?.[1]?.signal?.aborted).toBe(true)
  await found
})
