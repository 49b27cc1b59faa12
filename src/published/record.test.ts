import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatVector } from '#cvss/index.ts'
import type { CveRecord } from './published.ts'
import { mapCveRecord } from './record.ts'

const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

type Json = Record<string, unknown>

function cvss(field: string, vectorString: string, baseScore: unknown, more: Json = {}): Json {
  return { [field]: { vectorString, baseScore, ...more } }
}

function adp(shortName: string, ...metrics: unknown[]): Json {
  return { providerMetadata: { shortName }, title: `${shortName} container`, metrics }
}

function ssvc(options: unknown, timestamp = '2026-08-20T11:12:13.123456Z'): Json {
  return { other: { type: 'ssvc', content: { role: 'CISA Coordinator', options, timestamp } } }
}

function recordOf(cna: unknown, ...adps: unknown[]): Json {
  return {
    dataType: 'CVE_RECORD',
    dataVersion: '5.2',
    cveMetadata: {
      cveId: 'CVE-2026-1234',
      state: 'PUBLISHED',
      assignerShortName: 'acme',
      datePublished: '2026-08-01T10:00:00.000Z',
      dateUpdated: '2026-08-02T10:00:00',
    },
    containers: { cna, adp: adps },
  }
}

function map(cna: unknown, ...adps: unknown[]): CveRecord {
  const record = mapCveRecord(recordOf(cna, ...adps))
  if (!record) throw new Error('no record')
  return record
}

function ssvcOf(...options: unknown[]) {
  return map({}, adp('CISA-ADP', ssvc(options))).ssvc
}

describe('a record', () => {
  test('gives title, English description and days', () => {
    const record = map({
      title: ' Acme Router ',
      descriptions: [
        { lang: 'de', value: 'Ein Fehler' },
        { lang: 'en-US', value: 'A flaw' },
      ],
    })
    expect(record).toMatchObject({
      id: 'CVE-2026-1234',
      state: 'published',
      title: 'Acme Router',
      description: 'A flaw',
      datePublished: '2026-08-01',
      dateUpdated: '2026-08-02',
      vectors: [],
    })
    expect(record.ssvc).toBeUndefined()
    expect(record.kev).toBeUndefined()
  })

  test('without anything else says so by undefined', () => {
    expect(mapCveRecord({ cveMetadata: { cveId: 'CVE-2026-1234', state: 'published' } })).toEqual({
      id: 'CVE-2026-1234',
      state: 'published',
      vectors: [],
    })
  })

  test('without English gives the first language it has', () => {
    const descriptions = [{ lang: 'de' }, { lang: 'de', value: 'Ein Fehler' }]
    expect(map({ descriptions }).description).toBe('Ein Fehler')
  })

  test('that is rejected says why and has no vectors', () => {
    const json = {
      cveMetadata: {
        cveId: 'CVE-2022-48993',
        state: 'REJECTED',
        dateRejected: '2026-07-30T10:00:00Z',
      },
      containers: { cna: { rejectedReasons: [{ lang: 'en', value: 'Withdrawn.' }] } },
    }
    expect(mapCveRecord(json)).toMatchObject({
      state: 'rejected',
      dateRejected: '2026-07-30',
      rejectedReason: 'Withdrawn.',
      vectors: [],
    })
  })

  test('that is only reserved has no containers', () => {
    const json = { cveMetadata: { cveId: 'cve-2026-9999', state: 'RESERVED' } }
    expect(mapCveRecord(json)).toMatchObject({ id: 'CVE-2026-9999', state: 'reserved' })
  })

  test('survives being kept as JSON', () => {
    const record = map({ title: 'T', metrics: [cvss('cvssV3_1', v31, 9.8)] })
    const kept: unknown = JSON.parse(JSON.stringify(record))
    expect(record).toMatchObject(kept as object)
  })
})

describe('vectors', () => {
  test('are those of the CNA and of every ADP, each with its source', () => {
    const { vectors } = map(
      { providerMetadata: { shortName: 'acme-psirt' }, metrics: [cvss('cvssV4_0', v40, 9.3)] },
      adp('CVE', cvss('cvssV3_1', v31, 9.8, { baseSeverity: 'CRITICAL' })),
      adp('CISA-ADP', cvss('cvssV3_1', v31.replace('AV:N', 'AV:L'), 8.4)),
    )
    expect(
      vectors.map(({ source, version, publishedScore }) => [source, version, publishedScore]),
    ).toEqual([
      [{ kind: 'cna', name: 'acme-psirt' }, '4.0', 9.3],
      [{ kind: 'adp', name: 'CVE' }, '3.1', 9.8],
      [{ kind: 'adp', name: 'CISA-ADP' }, '3.1', 8.4],
    ])
    expect(vectors[1]).toMatchObject({ text: v31, publishedSeverity: 'CRITICAL', repairs: [] })
  })

  test('are those of every version in one metric, and a nameless CNA is the assigner', () => {
    const both = { ...cvss('cvssV3_1', v31, 9.8), ...cvss('cvssV4_0', v40, 9.3) }
    const { vectors } = map({ metrics: [both] })
    expect(vectors.map(({ version, source }) => [version, source.name])).toEqual([
      ['4.0', 'acme'],
      ['3.1', 'acme'],
    ])
  })

  test('of v2 have no prefix', () => {
    const text = 'AV:N/AC:L/Au:N/C:P/I:P/A:P'
    const [published] = map({ metrics: [cvss('cvssV2_0', text, 7.5)] }).vectors
    expect(published).toMatchObject({ version: '2.0', text, repairs: [] })
    expect(published?.vector && formatVector(published.vector)).toBe(text)
  })

  test('of v3.0 without a prefix are of the field they stand in', () => {
    const text = v31.slice('CVSS:3.1/'.length)
    const [published] = map({ metrics: [cvss('cvssV3_0', text, 9.8)] }).vectors
    expect(published).toMatchObject({ version: '3.0', text, vector: { version: '3.0' } })
  })

  test('with a prefix are of its version, whatever field they stand in', () => {
    expect(map({ metrics: [cvss('cvssV3_1', v40, 9.3)] }).vectors[0]?.version).toBe('4.0')
  })

  test('in the wrong order are read and the repair is told', () => {
    const text = v40.replace('AV:N/AC:L', 'AC:L/AV:N')
    const [published] = map({ metrics: [cvss('cvssV4_0', text, 9.3)] }).vectors
    expect(published).toMatchObject({ text, repairs: [{ code: 'order' }] })
    expect(published?.vector && formatVector(published.vector)).toBe(v40)
  })

  test('that cannot be read stay as text', () => {
    const [published] = map({ metrics: [cvss('cvssV3_1', 'CVSS:3.1/AV:Q', 9.8)] }).vectors
    expect(published).toMatchObject({ version: '3.1', text: 'CVSS:3.1/AV:Q', vector: undefined })
  })

  test('say what they are about unless that is the general case', () => {
    const scenario = (value: string) => [{ lang: 'en', value }]
    const { vectors } = map({
      metrics: [
        { ...cvss('cvssV3_1', v31, 9.8), scenarios: scenario('GENERAL') },
        { ...cvss('cvssV3_1', v31, 9.8), scenarios: scenario('With the plug-in') },
      ],
    })
    expect(vectors.map(({ scenario }) => scenario)).toEqual([undefined, 'With the plug-in'])
  })

  test.each([
    [9.8, 9.8],
    ['9.8', 9.8],
    ['9.800000000', 9.8],
    [0, 0],
    [10, 10],
    [10.1, undefined],
    [-1, undefined],
    ['', undefined],
    ['nine', undefined],
    [null, undefined],
    [[9.8], undefined],
  ])('a score of %j is %s', (given, score) => {
    expect(map({ metrics: [cvss('cvssV3_1', v31, given)] }).vectors[0]?.publishedScore).toBe(score)
  })
})

describe('SSVC', () => {
  test('is read in any letter case', () => {
    expect(
      ssvcOf({ Exploitation: 'Active' }, { automatable: 'Yes' }, { 'Technical Impact': 'Total' }),
    ).toEqual({
      exploitation: 'active',
      automatable: 'yes',
      technicalImpact: 'total',
      date: '2026-08-20',
      by: 'CISA-ADP',
    })
    expect(ssvcOf({ Exploitation: 'PoC' })?.exploitation).toBe('poc')
    expect(ssvcOf({ Exploitation: 'public PoC' })?.exploitation).toBe('poc')
    expect(ssvcOf({ Exploitation: 'None' })?.exploitation).toBe('none')
  })

  test('keeps the points it knows, tells what it does not understand, and is absent without any', () => {
    expect(ssvcOf({ Exploitation: ' Maybe' }, { Automatable: 'no' })).toMatchObject({
      exploitation: undefined,
      automatable: 'no',
      unread: { exploitation: ['Maybe'] },
    })
    const hostile = { Exploitation: 1, Automatable: 'constructor', 'Technical Impact': {} }
    expect(ssvcOf(hostile, null)).toMatchObject({
      exploitation: undefined,
      unread: { exploitation: ['1'], automatable: ['constructor'], technicalImpact: ['…'] },
    })
    const long = ssvcOf({ Exploitation: `${'x'.repeat(100)}\u202e` })
    expect(long?.unread?.exploitation).toEqual(['x'.repeat(40)])
    expect(ssvcOf({ State: 'final' }, { Exploitation: 'none' })).not.toHaveProperty('unread')
    expect(ssvcOf({ State: 'final' })).toBeUndefined()
    expect(ssvcOf()).toBeUndefined()
  })

  test('is an ADP’s before the CNA’s, and the newest of several', () => {
    const cna = { metrics: [ssvc([{ Exploitation: 'poc' }], '2026-09-01T00:00:00Z')] }
    expect(map(cna).ssvc).toMatchObject({ exploitation: 'poc', by: 'acme' })
    const older = ssvc([{ Exploitation: 'none' }], '2026-01-01T00:00:00Z')
    const newer = ssvc([{ Exploitation: 'active' }], '2026-03-01T00:00:00Z')
    for (const metrics of [
      [older, newer],
      [newer, older],
    ])
      expect(map(cna, adp('CISA-ADP', ...metrics)).ssvc).toMatchObject({
        exploitation: 'active',
        date: '2026-03-01',
        by: 'CISA-ADP',
      })
  })
})

describe('KEV', () => {
  const kev = (content: unknown) => ({ other: { type: 'kev', content } })

  test('is an ADP’s word, with the day and a reference', () => {
    const content = { dateAdded: '2026-08-21', reference: 'https://www.cisa.gov/kev' }
    expect(map({}, adp('CISA-ADP', kev(content))).kev).toEqual(content)
    expect(map({ metrics: [kev(content)] }).kev).toBeUndefined()
  })

  test.each(['javascript:alert(1)', 'http://www.cisa.gov/kev', 'data:text/html,x', 7])(
    'links nowhere for the reference %j',
    (reference) => {
      const { kev: mention } = map({}, adp('CISA-ADP', kev({ dateAdded: '2026-08-21', reference })))
      expect(mention?.dateAdded).toBe('2026-08-21')
      expect(mention?.reference).toBeUndefined()
    },
  )

  test('without a day is none', () => {
    expect(map({}, adp('CISA-ADP', kev({ dateAdded: 'yesterday' }), kev(null))).kev).toBeUndefined()
  })
})

describe('hostile answers', () => {
  test.each([
    undefined,
    null,
    0,
    'CVE-2026-1234',
    [[]],
    {},
    [[recordOf({})]],
    { cveMetadata: { state: 'PUBLISHED' } },
    { cveMetadata: { cveId: 'CVE-2026-1', state: 'PUBLISHED' } },
    { cveMetadata: { cveId: 'CVE-2026-1234', state: 'LIVE' } },
    { cveMetadata: { cveId: ['CVE-2026-1234'], state: 'PUBLISHED' } },
    { error: 'CVE_RECORD_DNE', message: 'The cve record for the cve ID does not exist.' },
  ])('%j is no record', (json) => {
    expect(mapCveRecord(json)).toBeUndefined()
  })

  test('mark-up in titles and descriptions stays text', () => {
    const title = '<img src=x onerror="alert(1)"> &amp; <b>bold</b>'
    const record = map({ title, descriptions: [{ lang: 'en', value: title }] })
    expect(record.title).toBe(title)
    expect(record.description).toBe(title)
  })

  test('keys of the prototype mean nothing', () => {
    const json: unknown = JSON.parse(`{
      "__proto__": { "title": "polluted" },
      "cveMetadata": { "cveId": "CVE-2026-1234", "state": "PUBLISHED", "constructor": "x" },
      "containers": {
        "cna": {
          "__proto__": { "title": "polluted" },
          "metrics": [
            { "__proto__": { "vectorString": "x" }, "constructor": 1, "cvssV3_1": { "vectorString": "__proto__:constructor/toString:x", "baseScore": 1 } },
            { "other": { "type": "ssvc", "content": { "options": [{ "__proto__": "active", "constructor": "active" }] } } }
          ]
        }
      }
    }`)
    const record = mapCveRecord(json)
    expect(record?.title).toBeUndefined()
    expect(record?.ssvc).toBeUndefined()
    expect(record?.vectors.map(({ vector }) => vector)).toEqual([undefined])
    expect({}).not.toHaveProperty('title')
  })

  test('a vector of a megabyte is refused unread and its text cut', () => {
    const [published] = map({
      metrics: [cvss('cvssV3_1', `${v31}/${'E:P/'.repeat(250_000)}`, 9.8)],
    }).vectors
    expect(published?.vector).toBeUndefined()
    expect(published?.text).toHaveLength(2_048)
  })

  test('texts are cut and arrays read as far as real records go', () => {
    const many = <Item>(item: Item): Item[] => Array.from({ length: 20_000 }, () => item)
    const metric = cvss('cvssV3_1', v31, 9.8)
    const long = 'x'.repeat(1_000_000)
    const record = map(
      { title: long, descriptions: [{ lang: long, value: long }], metrics: many(metric) },
      ...many(adp('CISA-ADP')),
    )
    expect(record.title).toHaveLength(1_000)
    expect(record.description).toHaveLength(20_000)
    expect(record.vectors).toHaveLength(200)
    // Metrics of the CNA behind the first 200, and containers behind the first 50.
    expect(record.omitted).toBe(19_800 + 19_950)
    const wide = Object.fromEntries(many(0).map((_, index) => [`k${index}`, 'active']))
    expect(map({}, adp('CISA-ADP', ssvc(many(wide)))).ssvc).toBeUndefined()
  })

  test('one wrong part takes nothing else with it', () => {
    const record = map(
      {
        title: 7,
        descriptions: 'none',
        metrics: [
          null,
          'x',
          { cvssV3_1: null },
          { cvssV3_1: { vectorString: 5 } },
          { other: [] },
          cvss('cvssV3_1', v31, 9.8),
        ],
      },
      null,
      'adp',
      { metrics: {} },
      adp('CISA-ADP', cvss('cvssV4_0', v40, 9.3)),
    )
    expect(record.vectors.map(({ text }) => text)).toEqual([v31, v40])
  })

  test('whatever stands anywhere in a record, reading it never throws', () => {
    const whole = recordOf(
      {
        title: 'T',
        descriptions: [{ lang: 'en', value: 'D' }],
        metrics: [{ ...cvss('cvssV3_1', v31, 9.8), scenarios: [{ lang: 'en', value: 'S' }] }],
      },
      adp('CISA-ADP', ssvc([{ Exploitation: 'poc' }]), {
        other: { type: 'kev', content: { dateAdded: '2026-08-21' } },
      }),
    )
    const paths = pathsOf(whole)
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.anything({ withNullPrototype: true }),
        (path, value) => {
          const record = mapCveRecord(withAt(whole, path, value))
          expect(record?.id ?? 'CVE-2026-1234').toMatch(/^CVE-\d{4}-\d{4,19}$/)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

/** Every way into a JSON value. */
function pathsOf(json: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof json !== 'object' || json === null) return [path]
  return [path, ...Object.entries(json).flatMap(([key, value]) => pathsOf(value, [...path, key]))]
}

function withAt(json: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  const copy = (Array.isArray(json) ? [...(json as unknown[])] : { ...(json as object) }) as Json
  copy[key] = withAt(copy[key], rest, value)
  return copy
}

describe('SSVC statements of one record', () => {
  const content = {
    schemaVersion: '2.0.0',
    timestamp: '2026-08-12T10:00:00Z',
    selections: [{ namespace: 'ssvc', key: 'E', version: '1.1.0', values: [{ key: 'P' }] }],
  }
  const byCna = { metrics: [{ other: { type: 'ssvcV2_0_0', content } }] }

  test('are read as selections, too', () => {
    expect(map(byCna).ssvc).toMatchObject({ exploitation: 'poc', by: 'acme', date: '2026-08-12' })
  })

  test('that differ are kept with who says so', () => {
    const record = map(byCna, adp('CISA-ADP', ssvc([{ Exploitation: 'none' }])))
    expect(record.ssvc).toMatchObject({ exploitation: 'none', by: 'CISA-ADP' })
    expect(record.otherSsvc).toMatchObject([{ exploitation: 'poc', by: 'acme' }])
    const agreeing = map(byCna, adp('CISA-ADP', ssvc([{ Exploitation: 'poc' }])))
    expect(agreeing.otherSsvc).toBeUndefined()
  })

  test('that differ only in what is open are kept, too', () => {
    const open = {
      ...content,
      selections: [{ ...content.selections[0], values: [{ key: 'P' }, { key: 'Q' }] }],
    }
    const cna = { metrics: [{ other: { type: 'ssvcV2_0_0', content: open } }] }
    const none = adp('CISA-ADP', ssvc([{ Automatable: 'no' }]))
    const record = map({ metrics: [...cna.metrics, ssvc([{ Automatable: 'no' }])] }, none)
    expect(record.ssvc).toMatchObject({ automatable: 'no', by: 'CISA-ADP' })
    expect(record.otherSsvc).toMatchObject([{ unread: { exploitation: ['Q'] }, by: 'acme' }])
  })
})

test('a rejected record has neither vectors nor SSVC, whatever stands in it', () => {
  const json = recordOf(
    { metrics: [cvss('cvssV3_1', v31, 9.8)] },
    adp('CISA-ADP', ssvc([{ Exploitation: 'active' }])),
  )
  const rejected = { ...json, cveMetadata: { cveId: 'CVE-2026-1234', state: 'REJECTED' } }
  expect(mapCveRecord(rejected)).toMatchObject({ state: 'rejected', vectors: [], ssvc: undefined })
})

test('a vector of another version than its field says so', () => {
  const [vector] = map({ metrics: [cvss('cvssV3_1', v40, 9.3)] }).vectors
  expect(vector).toMatchObject({ version: '4.0', field: '3.1' })
  expect(map({ metrics: [cvss('cvssV3_1', v31, 9.8)] }).vectors[0]).not.toHaveProperty('field')
})
