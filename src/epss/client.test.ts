import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type { CveId } from '#cve-id/cve-id.ts'
import { type EpssAnswer, fetchEpss, mapEpssFile } from './client.ts'

const host = 'https://epss.example'
const fetchStandIn = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.stubGlobal('fetch', fetchStandIn)
})

afterEach(() => {
  vi.unstubAllGlobals()
  fetchStandIn.mockReset()
})

const log4shell = {
  cve: 'CVE-2021-44228',
  epss: '0.999990000',
  percentile: '1.000000000',
  date: '2026-08-21',
  'time-series': [
    { epss: '0.999990000', percentile: '1.000000000', date: '2026-08-20' },
    { epss: '0.943580000', percentile: '0.999700000', date: '2026-06-12' },
  ],
}

function ask(...ids: readonly CveId[]): Promise<EpssAnswer> {
  return fetchEpss(ids, host, new AbortController().signal)
}

/** What is understood of an answer with these rows. */
function answerTo(data: unknown, ...ids: readonly CveId[]): Promise<EpssAnswer> {
  fetchStandIn.mockResolvedValue(
    Response.json({ status: 'OK', 'status-code': 200, total: 1, offset: 0, limit: 100, data }),
  )
  return ask(...(ids.length === 0 ? ['CVE-2021-44228' as const] : ids))
}

async function scoreOf(row: object) {
  const { scores } = await answerTo([{ ...log4shell, ...row }])
  return scores.get('CVE-2021-44228')
}

test('asks for all CVEs at once, with their last days', async () => {
  await answerTo([], 'CVE-2021-44228', 'CVE-2024-3094')
  expect(fetchStandIn.mock.calls.map(([url]) => url)).toEqual([
    'https://epss.example/data/v1/epss?cve=CVE-2021-44228,CVE-2024-3094&scope=time-series',
  ])
})

test('gives the score and the history, oldest first and ending with the score', async () => {
  expect(await scoreOf({})).toEqual({
    score: { cve: 'CVE-2021-44228', date: '2026-08-21', probability: 0.99999, percentile: 1 },
    history: [
      { date: '2026-06-12', probability: 0.94358, percentile: 0.9997 },
      { date: '2026-08-20', probability: 0.99999, percentile: 1 },
      { date: '2026-08-21', probability: 0.99999, percentile: 1 },
    ],
  })
})

describe('numbers', () => {
  test.each([
    ['9.9e-05', 0.000099],
    ['4E-05', 0.00004],
    [0.00045, 0.00045],
    ['0', 0],
    ['1', 1],
    [' 0.5 ', 0.5],
  ])('may be written %j', async (epss, probability) => {
    expect((await scoreOf({ epss }))?.score.probability).toBe(probability)
  })

  test.each([
    '0x1',
    '0b1',
    '1_0',
    '.5',
    '5.',
    '1e5',
    '+0.5',
    '',
    ' ',
    'NaN',
    'n/a',
    '1.00001',
    '-0.1',
    'Infinity',
    null,
    true,
    [0.5],
    {},
  ])('may not be %j: the CVE is unreadable, not without a score', async (epss) => {
    const { scores, unreadable } = await answerTo([{ ...log4shell, epss }])
    expect([...scores.keys()]).toEqual([])
    expect([...unreadable]).toEqual(['CVE-2021-44228'])
  })

  test('are none in place of a date', async () => {
    for (const date of ['', 'yesterday', 20260821, null]) {
      const { unreadable } = await answerTo([{ ...log4shell, date }])
      expect([...unreadable]).toEqual(['CVE-2021-44228'])
    }
    expect((await scoreOf({ date: '2026-08-21T12:03:41Z' }))?.score.date).toBe('2026-08-21')
  })
})

describe('what cannot be true', () => {
  test.each([
    ['rows of one day that differ', [log4shell, { ...log4shell, epss: '0.1' }]],
    ['a day that has not come', [{ ...log4shell, date: '2199-01-01' }]],
    ['a day far from now', [{ ...log4shell, date: '9999-01-01' }]],
    ['a day that no year has', [{ ...log4shell, date: '2026-02-30' }]],
    ['a month that no year has', [{ ...log4shell, date: '2026-13-01' }]],
  ])('is used for nothing: %s', async (_, rows) => {
    const { scores, contradictory } = await answerTo(rows)
    expect([...scores.keys()]).toEqual([])
    expect([...contradictory]).toEqual(['CVE-2021-44228'])
    expect(mapEpssFile(rows)).toEqual({ ok: false, code: 'contradictory' })
  })

  test('is not the same row twice', async () => {
    const { scores, contradictory } = await answerTo([log4shell, { ...log4shell, epss: 0.99999 }])
    expect([...scores.keys()]).toEqual(['CVE-2021-44228'])
    expect(contradictory.size).toBe(0)
  })
})

describe('days', () => {
  test.each([undefined, null, [], {}, 'none'])('may all be missing: %j', async (series) => {
    const read = await scoreOf({ 'time-series': series })
    expect(read?.history).toEqual([{ date: '2026-08-21', probability: 0.99999, percentile: 1 }])
  })

  test('that cannot be read, come twice or after the score are left out', async () => {
    const read = await scoreOf({
      'time-series': [
        { epss: '0.1', percentile: '0.1', date: '2026-08-22' },
        { epss: '0.2', percentile: '0.2', date: '2026-08-21' },
        { epss: 'x', percentile: '0.3', date: '2026-08-20' },
        { epss: '0.4', percentile: '0.4' },
        null,
        { epss: '0.5', percentile: '0.5', date: '2026-08-18' },
        { epss: '0.5', percentile: '0.5', date: '2026-08-18' },
      ],
    })
    expect(read?.history.map(({ date }) => date)).toEqual(['2026-08-18', '2026-08-21'])
  })
})

describe('rows', () => {
  test('are known by their CVE, not by their order; missing ones have no score', async () => {
    const { scores, unreadable } = await answerTo(
      [
        { cve: 'CVE-2024-3094', epss: '0.1', percentile: '0.2', date: '2026-08-21' },
        { ...log4shell, cve: 'cve-2021-44228' },
      ],
      'CVE-2021-44228',
      'CVE-2024-99999',
      'CVE-2024-3094',
    )
    expect(scores.get('CVE-2024-3094')?.score.probability).toBe(0.1)
    expect(scores.get('CVE-2021-44228')?.score.probability).toBe(0.99999)
    expect(scores.size).toBe(2)
    expect(unreadable.size).toBe(0)
  })

  test('of CVEs nobody asked for are ignored, and leave those that are missing unknown', async () => {
    const { scores, unreadable } = await answerTo([log4shell], 'CVE-2024-3094')
    expect(scores.size).toBe(0)
    expect([...unreadable]).toEqual(['CVE-2024-3094'])
  })

  test('that are fewer than the answer counts leave those that are missing unknown', async () => {
    fetchStandIn.mockResolvedValue(Response.json({ total: 2, data: [log4shell] }))
    const { scores, unreadable } = await ask('CVE-2021-44228', 'CVE-2024-3094')
    expect([...scores.keys()]).toEqual(['CVE-2021-44228'])
    expect([...unreadable]).toEqual(['CVE-2024-3094'])
  })

  test('that are none, of none, say that there is no score', async () => {
    fetchStandIn.mockResolvedValue(Response.json({ total: 0, data: [] }))
    const { scores, unreadable } = await ask('CVE-2024-3094')
    expect([scores.size, unreadable.size]).toEqual([0, 0])
  })

  test('of an earlier day do not replace those of a later one', async () => {
    const { scores } = await answerTo([log4shell, { ...log4shell, date: '2026-08-01', epss: '0' }])
    expect(scores.get('CVE-2021-44228')?.score.date).toBe('2026-08-21')
  })
})

describe('an answer of another kind is refused', () => {
  test.each([
    [{}],
    [[]],
    [null],
    ['OK'],
    [{ status: 'OK', data: {} }],
    [{ status: 'OK', data: null }],
    [{ status: 'Bad Request', 'status-code': 400, data: [] }],
    [{ data: [{ epss: '0.1', percentile: '0.1', date: '2026-08-21' }] }],
    [{ data: ['CVE-2021-44228'] }],
  ])('%j', async (json) => {
    fetchStandIn.mockResolvedValue(Response.json(json))
    await expect(ask('CVE-2021-44228')).rejects.toMatchObject({ code: 'unexpected' })
  })

  test('HTML with status 200', async () => {
    fetchStandIn.mockResolvedValue(new Response('<!doctype html>'))
    await expect(ask('CVE-2021-44228')).rejects.toMatchObject({ code: 'not-json' })
  })
})

const fixtures = fileURLToPath(new URL('../../../shared/data/epss/fixtures', import.meta.url))

test.runIf(existsSync(fixtures))('answers kept from real values are understood', async () => {
  for (const file of readdirSync(fixtures).filter((name) => !name.startsWith('error'))) {
    const json = JSON.parse(readFileSync(`${fixtures}/${file}`, 'utf8')) as {
      data: { cve: CveId; epss: string; 'time-series'?: unknown[] }[]
    }
    fetchStandIn.mockResolvedValue(Response.json(json))
    const { scores, unreadable } = await ask(...json.data.map(({ cve }) => cve))
    expect(unreadable.size).toBe(0)
    for (const row of json.data) {
      expect(scores.get(row.cve)?.score.probability).toBe(Number(row.epss))
      expect(scores.get(row.cve)?.history).toHaveLength(1 + (row['time-series'] ?? []).length)
    }
  }
})
