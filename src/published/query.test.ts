import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { publicHosts } from '#look-up/hosts.ts'
import { cveRecordQuery, kevQuery, nvdQuery } from './query.ts'

const id = 'CVE-2026-1234'
const record = { cveMetadata: { cveId: id, state: 'PUBLISHED' }, containers: { cna: {} } }
const fetchStandIn = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.stubGlobal('fetch', fetchStandIn)
  vi.useFakeTimers({ now: Date.parse('2026-08-21T12:00:00Z') })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  fetchStandIn.mockReset()
})

/** Every answer on its own: a body can be read only once. */
function always(answer: () => Response): void {
  fetchStandIn.mockImplementation(() => Promise.resolve(answer()))
}

function client(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', gcTime: Infinity } },
  })
}

async function ask(queries = client()): Promise<unknown> {
  const answer = queries
    .fetchQuery(cveRecordQuery(id, publicHosts))
    .catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(5_000)
  return answer
}

describe('a look-up', () => {
  test('that fails for a moment is repeated once, at both sources', async () => {
    fetchStandIn.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    fetchStandIn.mockResolvedValueOnce(new Response('', { status: 429 }))
    fetchStandIn.mockResolvedValueOnce(Response.json(record))
    expect(await ask()).toMatchObject({ id })
    expect(fetchStandIn).toHaveBeenCalledTimes(3)
  })

  test('that fails again fails', async () => {
    always(() => new Response('<h1>503</h1>', { status: 503 }))
    expect(await ask()).toMatchObject({ code: 'http', status: 503 })
    expect(fetchStandIn).toHaveBeenCalledTimes(4)
  })

  test('answered by something else is not repeated', async () => {
    always(() => new Response('<!doctype html>'))
    expect(await ask()).toMatchObject({ code: 'not-json' })
    expect(fetchStandIn).toHaveBeenCalledTimes(2)
  })

  test('is asked again after the next publication only', async () => {
    always(() => Response.json(record))
    const queries = client()
    await ask(queries)
    vi.setSystemTime(Date.parse('2026-08-21T13:29:00Z'))
    await ask(queries)
    expect(fetchStandIn).toHaveBeenCalledTimes(1)
    vi.setSystemTime(Date.parse('2026-08-21T13:30:01Z'))
    await ask(queries)
    expect(fetchStandIn).toHaveBeenCalledTimes(2)
  })

  test('of an unknown CVE ID is asked again after five minutes', async () => {
    always(() => new Response('', { status: 404 }))
    const queries = client()
    expect(await ask(queries)).toBe('unknown')
    await ask(queries)
    expect(fetchStandIn).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(5 * 60 * 1000)
    await ask(queries)
    expect(fetchStandIn).toHaveBeenCalledTimes(2)
  })

  test('that is cancelled ends its request', async () => {
    const signals: (AbortSignal | null | undefined)[] = []
    fetchStandIn.mockImplementation(
      (_url, init) =>
        new Promise((_resolve, reject) => {
          signals.push(init?.signal)
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))
        }),
    )
    const queries = client()
    const { queryKey } = cveRecordQuery(id, publicHosts)
    const answer = ask(queries)
    await vi.advanceTimersByTimeAsync(0)
    await queries.cancelQueries({ queryKey })
    await answer
    expect(signals.map((signal) => signal?.aborted)).toEqual([true])
  })
})

test('each source and each CVE has its own answer', () => {
  const keys = [
    cveRecordQuery(id, publicHosts),
    cveRecordQuery('CVE-2026-1235', publicHosts),
    kevQuery(publicHosts),
    nvdQuery(id, publicHosts),
  ].map(({ queryKey }) => JSON.stringify(queryKey))
  expect(new Set(keys).size).toBe(keys.length)
})
