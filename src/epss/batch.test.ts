import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type { CveId } from '#cve-id/cve-id.ts'
import { lookupError } from '#look-up/look-up-error.ts'
import { createEpssBatch } from './batch.ts'
import { epssUrl, type fetchEpss } from './client.ts'
import type { EpssHistory } from './epss-score.ts'

const host = 'https://epss.example'
const fetchAnswer = vi.fn<typeof fetchEpss>()

beforeEach(() => {
  vi.useFakeTimers()
  fetchAnswer.mockImplementation((ids) =>
    Promise.resolve({
      scores: new Map(ids.map((cve) => [cve, historyOf(cve)])),
      unreadable: new Set(),
      contradictory: new Set(),
    }),
  )
})

afterEach(() => {
  vi.useRealTimers()
  fetchAnswer.mockReset()
})

function historyOf(cve: CveId): EpssHistory {
  const point = { date: '2026-08-21', probability: 0.1, percentile: 0.9 }
  return { score: { cve, ...point }, history: [point] }
}

function idsOf(count: number, digits = 5): readonly CveId[] {
  const first = 10 ** (digits - 1)
  return Array.from({ length: count }, (_, index) => `CVE-2024-${first + index}` as const)
}

function asked(): readonly (readonly CveId[])[] {
  return fetchAnswer.mock.calls.map(([ids]) => ids)
}

function signal(): AbortSignal {
  return new AbortController().signal
}

test('questions of one frame travel as one request, answered by CVE', async () => {
  const lookUp = createEpssBatch(fetchAnswer)
  const answers = ['CVE-2024-3094', 'CVE-2021-44228', 'CVE-2024-3094'] as const
  const found = Promise.all(answers.map((id) => lookUp(id, host, signal())))
  await vi.advanceTimersByTimeAsync(16)
  expect(asked()).toEqual([['CVE-2024-3094', 'CVE-2021-44228']])
  expect((await found).map((history) => history?.score.cve)).toEqual(answers)
})

test('a question of a later frame travels apart', async () => {
  const lookUp = createEpssBatch(fetchAnswer)
  void lookUp('CVE-2024-3094', host, signal())
  await vi.advanceTimersByTimeAsync(16)
  void lookUp('CVE-2021-44228', host, signal())
  await vi.advanceTimersByTimeAsync(16)
  expect(asked()).toEqual([['CVE-2024-3094'], ['CVE-2021-44228']])
})

test('a question to another host travels apart', async () => {
  const lookUp = createEpssBatch(fetchAnswer)
  void lookUp('CVE-2024-3094', host, signal())
  void lookUp('CVE-2024-3094', 'https://mirror.example', signal())
  await vi.advanceTimersByTimeAsync(16)
  expect(fetchAnswer.mock.calls.map(([, asked]) => asked)).toEqual([host, 'https://mirror.example'])
})

describe('a request', () => {
  test('holds at most 100 CVEs; the next one follows a second later', async () => {
    const lookUp = createEpssBatch(fetchAnswer)
    const ids = idsOf(250)
    const found = Promise.all(ids.map((id) => lookUp(id, host, signal())))
    await vi.advanceTimersByTimeAsync(16)
    expect(asked().map(({ length }) => length)).toEqual([100])
    await vi.advanceTimersByTimeAsync(999)
    expect(asked()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1_001)
    expect(asked().flat()).toEqual(ids)
    expect(await found).toHaveLength(250)
  })

  test('holds at most 2,000 characters', async () => {
    const lookUp = createEpssBatch(fetchAnswer)
    const ids = idsOf(100, 15)
    for (const id of ids) void lookUp(id, host, signal())
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asked().length).toBeGreaterThan(1)
    for (const request of asked()) expect(epssUrl(request, host).length).toBeLessThanOrEqual(2_000)
    expect(asked().flat()).toEqual(ids)
  })
})

test('a CVE that is missing in the answer has no score; one that is unreadable fails alone', async () => {
  fetchAnswer.mockResolvedValue({
    scores: new Map([['CVE-2024-3094', historyOf('CVE-2024-3094')]]),
    unreadable: new Set(['CVE-2021-44228']),
    contradictory: new Set(['CVE-2021-44229']),
  })
  const lookUp = createEpssBatch(fetchAnswer)
  const found = Promise.allSettled([
    lookUp('CVE-2024-3094', host, signal()),
    lookUp('CVE-2024-99999', host, signal()),
    lookUp('CVE-2021-44228', host, signal()),
    lookUp('CVE-2021-44229', host, signal()),
  ])
  await vi.advanceTimersByTimeAsync(16)
  expect(await found).toMatchObject([
    { status: 'fulfilled', value: { score: { cve: 'CVE-2024-3094' } } },
    { status: 'fulfilled', value: null },
    { status: 'rejected', reason: { code: 'unexpected' } },
    { status: 'rejected', reason: { code: 'contradictory' } },
  ])
})

test('a failed request fails every question in it', async () => {
  fetchAnswer.mockRejectedValue(lookupError('http', { status: 503 }))
  const lookUp = createEpssBatch(fetchAnswer)
  const found = Promise.allSettled(idsOf(2).map((id) => lookUp(id, host, signal())))
  await vi.advanceTimersByTimeAsync(16)
  expect(await found).toMatchObject([{ reason: { status: 503 } }, { reason: { status: 503 } }])
})

describe('an abort', () => {
  test('within the frame sends nothing', async () => {
    const lookUp = createEpssBatch(fetchAnswer)
    const controller = new AbortController()
    const found = lookUp('CVE-2024-3094', host, controller.signal).catch((error: unknown) => error)
    controller.abort()
    await vi.advanceTimersByTimeAsync(16)
    expect(await found).toMatchObject({ name: 'AbortError' })
    expect(asked()).toEqual([])
    const late = lookUp('CVE-2024-3094', host, controller.signal)
    await expect(late).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('between two requests leaves the CVE out of the second', async () => {
    const lookUp = createEpssBatch(fetchAnswer)
    const controller = new AbortController()
    const ids = idsOf(101)
    for (const id of ids.slice(0, 100)) void lookUp(id, host, signal())
    void lookUp('CVE-2021-44228', host, controller.signal).catch(() => {})
    await vi.advanceTimersByTimeAsync(16)
    controller.abort()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asked()).toEqual([ids.slice(0, 100)])
  })

  test('ends the request only when nobody else waits for it', async () => {
    fetchAnswer.mockReturnValue(new Promise(() => {}))
    const lookUp = createEpssBatch(fetchAnswer)
    const [one, other] = [new AbortController(), new AbortController()]
    void lookUp('CVE-2024-3094', host, one.signal).catch(() => {})
    void lookUp('CVE-2021-44228', host, other.signal).catch(() => {})
    await vi.advanceTimersByTimeAsync(16)
    const sent = fetchAnswer.mock.calls[0]?.[2]
    one.abort()
    expect(sent?.aborted).toBe(false)
    other.abort()
    expect(sent?.aborted).toBe(true)
  })
})
