import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { inTurns, mostAtOnce } from './in-turns.ts'
import { type LookupError, lookupError } from './look-up-error.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

const items = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1)
const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 10))

/** What came of asking: who was asked when, who failed, and the pauses. */
function asking(answer: (item: number, attempt: number) => LookupError | undefined) {
  const controller = new AbortController()
  const asked: [at: number, item: number][] = []
  const failed: [item: number, code: string, isUnasked: boolean][] = []
  const pauses: (number | undefined)[] = []
  let [under, most] = [0, 0]
  const start = (count: number) =>
    inTurns(items(count), {
      signal: controller.signal,
      failed: (item, { code, isUnasked = false }) => failed.push([item, code, isUnasked]),
      paused: (until) => pauses.push(until),
      ask: async (item) => {
        const attempt = asked.filter((each) => each[1] === item).length
        asked.push([Date.now(), item])
        under += 1
        most = Math.max(most, under)
        await soon()
        under -= 1
        controller.signal.throwIfAborted()
        const error = answer(item, attempt)
        if (error) throw error
      },
    })
  return { start, asked, failed, pauses, controller, most: () => most }
}

test('each is asked once, never more than four at once', async () => {
  const all = asking(() => undefined)
  const done = all.start(21)
  await vi.runAllTimersAsync()
  await done
  expect(all.asked.map(([, item]) => item)).toEqual(items(21))
  expect([all.most(), mostAtOnce, all.failed]).toEqual([4, 4, []])
})

test('too many: all wait as long as the host says, then those are asked again', async () => {
  const tooMany = lookupError('http', { status: 429, retryAfter: 7_000 })
  const all = asking((item, attempt) => (item === 2 && attempt === 0 ? tooMany : undefined))
  const done = all.start(9)
  await vi.runAllTimersAsync()
  await done
  expect(all.pauses).toEqual([7_010, undefined])
  const [before, after] = [true, false].map((isBefore) =>
    all.asked.filter(([at]) => at < 7_010 === isBefore).map(([, item]) => item),
  )
  // Those that were on their way are answered; nothing is sent meanwhile.
  expect(before!.slice(0, 4)).toEqual([1, 2, 3, 4])
  expect(before!.length).toBeLessThanOrEqual(5)
  expect(after).toContain(2)
  expect(new Set([...before!, ...after!]).size).toBe(9)
  expect(all.failed).toEqual([])
})

test('without a word of the host each pause is twice the one before; in the end it is given up', async () => {
  const all = asking(() => lookupError('http', { status: 429 }))
  const done = all.start(30)
  await vi.runAllTimersAsync()
  await done
  const starts = [...new Set(all.asked.map(([at]) => Math.round(at / 1000)))]
  expect(starts).toEqual([0, 2, 6, 14, 30])
  expect(all.asked.length).toBe(4 * 5)
  expect(all.failed.map(([item]) => item).toSorted((a, b) => a - b)).toEqual(items(30))
})

test('a broken answer or connection is not asked for again, and fails alone', async () => {
  const errors = [lookupError('http', { status: 500 }), lookupError('network')]
  const all = asking((item) => errors[item - 3])
  const done = all.start(6)
  await vi.runAllTimersAsync()
  await done
  expect(all.failed).toEqual([
    [3, 'http', false],
    [4, 'network', false],
  ])
  expect(all.asked.map(([, item]) => item)).toEqual(items(6))
  expect(all.pauses).toEqual([])
})

test('a host that goes on failing is left alone', async () => {
  const all = asking(() => lookupError('not-json'))
  const done = all.start(600)
  await vi.runAllTimersAsync()
  await done
  expect(all.asked.length).toBeLessThan(16)
  expect(all.failed.length).toBe(600)
  const put = new Set(all.asked.map(([, item]) => item))
  expect(all.failed.filter(([item, , isUnasked]) => isUnasked === put.has(item))).toEqual([])
})

test('a cancelled one asks nothing more, also in a pause', async () => {
  const all = asking(() => lookupError('http', { status: 429, retryAfter: 60_000 }))
  const done = all.start(50).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(all.asked.length).toBe(4)
  all.controller.abort()
  await vi.runAllTimersAsync()
  expect(await done).toMatchObject({ name: 'AbortError' })
  expect([all.asked.length, all.failed.length]).toEqual([4, 0])
})
