import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { CveId } from '#cve-id/cve-id.ts'
import { planLookUp } from '#known/plan.ts'
import { useAnswers } from '../answers.ts'
import { useConfiguration } from '../configuration.ts'
import { useDataFiles } from '../data-files.ts'
import { prefer } from '../preferences.ts'
import { knownNow } from '../recalled.ts'
import { useAsking } from './asking.ts'
import { cancelLookUp, failedOf, lookUpMany, repeatFailed, useLookingUp } from './looking-up.ts'

const hosts = useConfiguration.getState().hosts
const now = Date.parse('2026-11-20T15:00:00Z')
const ids = (count: number): readonly CveId[] =>
  Array.from({ length: count }, (_, at) => `CVE-2024-${20_000 + at}` as const)

let asked: URL[] = []
let [under, most] = [0, 0]
/** What the stand-in does otherwise with a request, by its number of those to the host. */
let fault: (url: URL, number: number) => Response | undefined = () => undefined

const point = (cve: string) => ({ cve, epss: '0.5', percentile: '0.9', date: '2026-11-20' })
const series = [{ epss: '0.4', percentile: '0.8', date: '2026-11-13' }]

function answer(url: URL): Response {
  if (url.href.startsWith(hosts.epss)) {
    const cves = url.searchParams.get('cve')!.split(',')
    // One in ten has no score.
    const data = cves.filter((cve) => !cve.endsWith('7'))
    return Response.json({
      total: data.length,
      data: data.map((cve) => ({ ...point(cve), 'time-series': series })),
    })
  }
  if (url.href.startsWith(hosts.kev))
    return Response.json({
      dateReleased: '2026-11-19T00:00:00Z',
      count: 1,
      vulnerabilities: [{ cveID: 'CVE-2024-20000', dateAdded: '2026-11-01' }],
    })
  return new Response(null, { status: 404 })
}

beforeEach(() => {
  vi.useFakeTimers({ now })
  asked = []
  ;[under, most] = [0, 0]
  fault = () => undefined
  useConfiguration.setState({ isKnown: true, allowsLookUps: true })
  prefer({ lookUps: 'ask' })
  useAnswers.setState({ answers: new Map(), latest: [] })
  useAsking.setState({ pending: new Set(), troubles: new Map(), latest: [] })
  useDataFiles.setState({ files: [] })
  vi.stubGlobal('fetch', async (text: string, { signal }: { signal: AbortSignal }) => {
    const url = new URL(text)
    asked.push(url)
    const number = toHost(url.origin).length
    under += 1
    most = Math.max(most, under)
    await new Promise((resolve) => setTimeout(resolve, 50))
    under -= 1
    signal.throwIfAborted()
    return fault(url, number) ?? answer(url)
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const toHost = (host: string) => asked.filter(({ href }) => href.startsWith(host))
const idsAsked = () =>
  toHost(hosts.epss).map(({ searchParams }) => searchParams.get('cve')!.split(','))
const epssOf = (id: CveId) => knownNow([id])[0]!.epss
const planOf = (all: readonly CveId[]) =>
  planLookUp(all, {
    answers: useAnswers.getState().answers,
    files: useDataFiles.getState().files,
    now: Date.now(),
  })

async function lookUp(all: readonly CveId[], withRecords = false): Promise<void> {
  const plan = planOf(all)
  const done = lookUpMany({ ...plan, records: withRecords ? plan.records : [] })
  await vi.runAllTimersAsync()
  await done
}

test('643 IDs are seven requests and the catalogue one, never more than four of a kind at once', async () => {
  await lookUp(ids(643))
  expect(idsAsked().map(({ length }) => length)).toEqual([100, 100, 100, 100, 100, 100, 43])
  expect(idsAsked().flat()).toEqual(ids(643))
  expect(toHost(hosts.kev).length).toBe(1)
  expect(asked.length).toBe(8)
  expect(most).toBe(5)
  expect(useLookingUp.getState()).toMatchObject({
    isRunning: false,
    epss: { done: 643, total: 643 },
  })
  expect(knownNow(['CVE-2024-20000'])[0]).toMatchObject({
    kev: { kind: 'listed', since: '2026-11-01' },
    epss: { kind: 'scored', change: { kind: 'change', by: 0.1 } },
    record: { kind: 'not-asked' },
  })
  expect(knownNow(['CVE-2024-20007'])[0]).toMatchObject({
    kev: { kind: 'absent' },
    epss: { kind: 'none' },
  })
  // What was answered today is not asked again.
  await lookUp(ids(700))
  expect(asked.length).toBe(9)
  expect(idsAsked().at(-1)).toEqual(ids(700).slice(643))
})

test('records are asked for one by one, four at once', async () => {
  await lookUp(ids(10), true)
  expect(toHost(hosts.cve).map(({ pathname }) => pathname)).toEqual(
    ids(10).map((id) => `/api/cve/${id}`),
  )
  expect(most).toBeLessThanOrEqual(4)
  expect(knownNow([ids(1)[0]!])[0]!.record.kind).toBe('no-record')
})

test('one that fails fails alone, is unknown, and is repeated alone', async () => {
  const isOf = (url: URL) => url.href.includes('CVE-2024-20100')
  fault = (url) => (isOf(url) ? new Response('<html>', { status: 500 }) : undefined)
  await lookUp(ids(300))
  expect(epssOf('CVE-2024-20100')).toMatchObject({ kind: 'failed', trouble: { status: 500 } })
  expect(epssOf('CVE-2024-20099').kind).toBe('scored')
  expect(useAsking.getState().troubles.size).toBe(100)
  const before = asked.length
  fault = () => undefined
  const done = repeatFailed()
  await vi.runAllTimersAsync()
  await done
  expect(asked.slice(before).length).toBe(1)
  expect(idsAsked().at(-1)).toEqual(ids(300).slice(100, 200))
  expect(epssOf('CVE-2024-20100').kind).toBe('scored')
  expect(useAsking.getState().troubles.size).toBe(0)
})

test('each host that fails is asked once for each, and is named with its reason', async () => {
  fault = (url) => {
    if (url.href.startsWith(hosts.cveList)) return new Response('<html>', { status: 200 })
    if (url.href.startsWith(hosts.cve)) return new Response('', { status: 503 })
    return url.href.includes('CVE-2024-20150') ? new Response('', { status: 500 }) : undefined
  }
  await lookUp(ids(3), true)
  await lookUp(ids(200))
  expect(new Set(asked.map(({ href }) => href)).size).toBe(asked.length)
  expect(toHost(`${hosts.cve}/`).length).toBe(3)
  expect(toHost(`${hosts.cveList}/`).length).toBe(3)
  const { failures } = failedOf(useAsking.getState().troubles)
  expect(failures).toMatchObject([
    { source: 'epss', count: 97, unasked: 0, trouble: { status: 500 } },
    { source: 'cve-record', count: 3, trouble: { status: 503, second: { code: 'not-json' } } },
  ])
})

test('what is not asked any more of a host that fails is told apart', async () => {
  fault = (url) => (url.href.startsWith(hosts.kev) ? undefined : new Response('', { status: 503 }))
  await lookUp(ids(40), true)
  const put = new Set(toHost(`${hosts.cve}/`).map(({ pathname }) => pathname)).size
  expect(put).toBeLessThan(16)
  const { failures } = failedOf(useAsking.getState().troubles)
  const records = failures.filter(({ source }) => source === 'cve-record')
  expect(records.map(({ count, unasked }) => [count, unasked])).toEqual([
    [put, 0],
    [40 - put, 40 - put],
  ])
})

test('an answer that is no answer to the question is never "none"', async () => {
  fault = (url) =>
    url.href.startsWith(hosts.epss) ? new Response('<!doctype html>', { status: 200 }) : undefined
  await lookUp(ids(5))
  expect(epssOf('CVE-2024-20000')).toMatchObject({
    kind: 'failed',
    trouble: { code: 'not-json' },
  })
})

test('asking anew in vain leaves the earlier answer, with its day', async () => {
  await lookUp(ids(3))
  vi.setSystemTime(now + 24 * 60 * 60 * 1000)
  fault = () => new Response('', { status: 404 })
  await lookUp(ids(3))
  expect(epssOf('CVE-2024-20000')).toMatchObject({
    kind: 'scored',
    score: { date: '2026-11-20' },
    trouble: { status: 404 },
  })
})

test('too many requests: it waits as long as FIRST asks, and says so', async () => {
  fault = (url, number) =>
    url.href.startsWith(hosts.epss) && number === 1
      ? new Response('', { status: 429, headers: { 'retry-after': '20' } })
      : undefined
  const done = lookUpMany(planOf(ids(900)))
  await vi.advanceTimersByTimeAsync(10_000)
  const before = asked.length
  const { paused } = useLookingUp.getState()
  expect(paused).toEqual({ host: hosts.epss, until: now + 20_050 })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked.length).toBe(before)
  await vi.runAllTimersAsync()
  await done
  expect(useLookingUp.getState()).toMatchObject({ paused: undefined, epss: { done: 900 } })
  expect(new Set(idsAsked().flat()).size).toBe(900)
})

test('cancelling ends what is under way; what was not answered is not asked', async () => {
  const done = lookUpMany(planOf(ids(900)))
  await vi.advanceTimersByTimeAsync(60)
  cancelLookUp()
  await vi.runAllTimersAsync()
  await done
  expect(idsAsked().length).toBe(8)
  expect(useLookingUp.getState()).toMatchObject({ isRunning: false, isCancelled: true })
  expect(epssOf('CVE-2024-20000').kind).toBe('scored')
  expect(epssOf('CVE-2024-20899').kind).toBe('not-asked')
  expect(useAsking.getState().pending.size).toBe(0)
})

test('switching look-ups off ends it, and nothing more is sent', async () => {
  const done = lookUpMany(planOf(ids(900)))
  await vi.advanceTimersByTimeAsync(10)
  prefer({ lookUps: 'off' })
  await vi.runAllTimersAsync()
  await done
  expect(idsAsked().length).toBe(4)
  await lookUp(ids(3))
  expect(idsAsked().length).toBe(4)
})

test('more than two thousand are not asked for by requests; the catalogue is', async () => {
  await lookUp(ids(2_001), true)
  expect(asked.map(({ href }) => href.startsWith(hosts.kev))).toEqual([true])
  await lookUp(ids(2_000))
  expect(idsAsked().length).toBe(20)
})
