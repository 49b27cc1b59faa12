import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fetchKevCatalogue } from './kev.ts'
import { fetchNvd } from './nvd.ts'
import { fetchCveRecord, recordPath } from './record-client.ts'

const hosts = {
  cve: 'https://services.example',
  cveList: 'https://list.example/main',
  kev: 'https://kev.example',
  nvd: 'https://nvd.example',
}
const id = 'CVE-2026-1234'
const services = `${hosts.cve}/api/cve/${id}`
const list = `${hosts.cveList}/cves/2026/1xxx/${id}.json`
const record = { cveMetadata: { cveId: id, state: 'PUBLISHED' }, containers: { cna: {} } }

type Answer = () => Response | Promise<Response>

const ok: Answer = () => Response.json(record)
const none: Answer = () => Response.json({ error: 'CVE_RECORD_DNE' }, { status: 404 })
const down: Answer = () => Promise.reject(new TypeError('Failed to fetch'))
const page: Answer = () => new Response('<!doctype html><title>Maintenance</title>')
const unavailable: Answer = () => new Response('<h1>503</h1>', { status: 503 })
const limited: Answer = () => new Response('', { status: 429 })
const truncated: Answer = () => new Response('{"cveMetadata":{"cveId":"CVE-20')
const foreign: Answer = () =>
  Response.json({ cveMetadata: { cveId: 'CVE-2026-9999', state: 'PUBLISHED' } })
const empty: Answer = () => Response.json({})
const broken: Answer = () =>
  new Response(
    new ReadableStream({ start: (controller) => controller.error(new TypeError('reset')) }),
  )
const endless: Answer = () =>
  new Response(
    new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(4_000_000)) }),
  )
const never: typeof fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))
  })

const fetchStandIn = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.stubGlobal('fetch', fetchStandIn)
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  fetchStandIn.mockReset()
})

function answers(byUrl: Record<string, Answer>): void {
  fetchStandIn.mockImplementation((url) => {
    const answer = byUrl[url as string]
    if (!answer) throw new Error(`not expected: ${url as string}`)
    return Promise.resolve(answer())
  })
}

function asked(): unknown[] {
  return fetchStandIn.mock.calls.map(([url]) => url)
}

function signal(): AbortSignal {
  return new AbortController().signal
}

test.each([
  ['CVE-2024-3094', 'cves/2024/3xxx/CVE-2024-3094.json'],
  ['CVE-2019-0714', 'cves/2019/0xxx/CVE-2019-0714.json'],
  ['CVE-2021-44228', 'cves/2021/44xxx/CVE-2021-44228.json'],
  ['CVE-2018-1000861', 'cves/2018/1000xxx/CVE-2018-1000861.json'],
  [
    'CVE-2026-1234567890123456789',
    'cves/2026/1234567890123456xxx/CVE-2026-1234567890123456789.json',
  ],
] as const)('the list keeps %s at %s', (id, path) => {
  expect(recordPath(id)).toBe(path)
})

describe('a CVE record', () => {
  test('is what CVE Services answers, and nobody else is asked', async () => {
    answers({ [services]: ok })
    expect(await fetchCveRecord(id, hosts, signal())).toMatchObject({ id, state: 'published' })
    expect(asked()).toEqual([services])
  })

  test('that CVE Services does not have is unknown', async () => {
    answers({ [services]: none })
    expect(await fetchCveRecord(id, hosts, signal())).toBe('unknown')
    expect(asked()).toEqual([services])
  })

  test.each([
    ['no connection', down],
    ['status 503', unavailable],
    ['status 429', limited],
    ['a page instead of JSON', page],
    ['half an answer', truncated],
    ['another CVE', foreign],
    ['no record', empty],
  ])('is the list’s after %s', async (_, failure) => {
    answers({ [services]: failure, [list]: ok })
    expect(await fetchCveRecord(id, hosts, signal())).toMatchObject({ id })
    expect(asked()).toEqual([services, list])
  })

  test('that CVE Services say they do not have is unknown without the status, too', async () => {
    answers({ [services]: () => Response.json({ error: 'CVE_RECORD_DNE' }) })
    expect(await fetchCveRecord(id, hosts, signal())).toBe('unknown')
  })

  // The list is a copy: it is behind, and reserved IDs are not in it.
  test.each([
    ['no connection', down, { code: 'network' }],
    ['a connection that breaks', broken, { code: 'network' }],
    ['status 500', () => new Response('', { status: 500 }), { code: 'http', status: 500 }],
    ['status 503', unavailable, { code: 'http', status: 503 }],
    ['status 429', limited, { code: 'http', status: 429 }],
    ['a page instead of JSON', page, { code: 'not-json' }],
    ['half an answer', truncated, { code: 'not-json' }],
    ['no record', empty, { code: 'unexpected' }],
    ['another CVE', foreign, { code: 'unexpected' }],
    ['an answer without an end', endless, { code: 'too-long' }],
  ])('that the list lacks after %s is a failure, never "none"', async (_, failure, error) => {
    answers({ [services]: failure, [list]: none })
    await expect(fetchCveRecord(id, hosts, signal())).rejects.toMatchObject(error)
    expect(asked()).toEqual([services, list])
  })

  test('that the list lacks after ten seconds without an answer is a failure', async () => {
    vi.useFakeTimers()
    fetchStandIn.mockImplementationOnce(never)
    fetchStandIn.mockImplementationOnce(() => Promise.resolve(none()))
    const [answer] = await Promise.allSettled([
      fetchCveRecord(id, hosts, signal()),
      vi.advanceTimersByTimeAsync(10_000),
    ])
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'timeout' } })
  })

  test.each([
    ['network', down, { code: 'network' }],
    ['http', unavailable, { code: 'http', status: 503 }],
    ['not-json', page, { code: 'not-json' }],
    ['unexpected', foreign, { code: 'unexpected' }],
  ])('%s: when both fail, the first failure is told', async (_, failure, error) => {
    answers({ [services]: failure, [list]: limited })
    await expect(fetchCveRecord(id, hosts, signal())).rejects.toMatchObject(error)
  })

  test('is asked for at the list when CVE Services takes more than ten seconds', async () => {
    vi.useFakeTimers()
    fetchStandIn.mockImplementationOnce(never)
    fetchStandIn.mockImplementationOnce(() => Promise.resolve(Response.json(record)))
    const answer = fetchCveRecord(id, hosts, signal())
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await answer).toMatchObject({ id })
    expect(asked()).toEqual([services, list])
  })

  test('is not asked for any further once the question is withdrawn', async () => {
    const controller = new AbortController()
    fetchStandIn.mockImplementation((_url, init) => {
      controller.abort()
      return Promise.reject(init?.signal?.reason as Error)
    })
    await expect(fetchCveRecord(id, hosts, controller.signal)).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(asked()).toEqual([services])
  })
})

describe('the KEV catalogue', () => {
  const url = `${hosts.kev}/known_exploited_vulnerabilities.json`

  test('comes from its host', async () => {
    const vulnerabilities = [{ cveID: id, dateAdded: '2026-08-21' }]
    answers({ [url]: () => Response.json({ vulnerabilities }) })
    expect((await fetchKevCatalogue(hosts, signal())).listings).toMatchObject([{ cve: id }])
  })

  test('that is none is a failure, not an empty catalogue', async () => {
    answers({ [url]: empty })
    await expect(fetchKevCatalogue(hosts, signal())).rejects.toMatchObject({ code: 'unexpected' })
  })
})

test('a KEV catalogue of too many entries is a failure with that reason', async () => {
  const vulnerabilities = Array.from({ length: 50_001 }, () => ({
    cveID: id,
    dateAdded: '2026-08-21',
  }))
  answers({
    [`${hosts.kev}/known_exploited_vulnerabilities.json`]: () => Response.json({ vulnerabilities }),
  })
  await expect(fetchKevCatalogue(hosts, signal())).rejects.toMatchObject({ code: 'too-long' })
})

describe('NVD’s vectors', () => {
  const url = `${hosts.nvd}/rest/json/cves/2.0?cveId=${id}`

  test('are none where NVD does not know the CVE', async () => {
    answers({ [url]: () => Response.json({ totalResults: 0, vulnerabilities: [] }) })
    expect(await fetchNvd(id, hosts, signal())).toMatchObject({ vectors: [], status: undefined })
  })

  test('are a failure where the answer is none', async () => {
    answers({ [url]: foreign })
    await expect(fetchNvd(id, hosts, signal())).rejects.toMatchObject({ code: 'unexpected' })
    answers({ [url]: down })
    await expect(fetchNvd(id, hosts, signal())).rejects.toMatchObject({ code: 'network' })
  })
})
