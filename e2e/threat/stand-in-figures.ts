// What the stand-in answers with: small figures typed in, and the real files of ../shared where
// somebody has them.
import { existsSync, readFileSync } from 'node:fs'

import { vectors } from '../app.ts'
import type { Point } from './stand-in-epss.ts'

/** A CVE ID for each case, by what is special about it. */
export const cves = {
  /** v4.0 and v3.1 of its CNA, two ADPs, mixed-case SSVC, in KEV, a day missing in its history. */
  known: 'CVE-2026-10001',
  /** Scores of two models: v5 began on 2026-06-15. */
  modelBreak: 'CVE-2026-10002',
  /** Published scores that are not ours; a high EPSS, but no evidence. */
  differing: 'CVE-2026-10003',
  rejected: 'CVE-2026-10004',
  /** No vector and no EPSS score. */
  bare: 'CVE-2026-10005',
  /** A v2 vector without prefix, SSVC "PoC", a percentile of exactly 1. */
  old: 'CVE-2026-10006',
  /** Two rows in KEV, forensic triage, SSVC 2.0.0, a word and a field that contradict; NVD defers it. */
  triaged: 'CVE-2026-10007',
  /** An ID that is reserved. */
  reserved: 'CVE-2026-10008',
  /** No record, no score. */
  unknown: 'CVE-2026-19999',
} as const

export const published = {
  temporal: `${vectors.v31}/E:P/RL:O/RC:C`,
  v31: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H',
  v2: 'AV:N/AC:L/Au:N/C:P/I:P/A:P',
}

type Metric = Record<string, object | string>

function cvss(version: '2.0' | '3.1' | '4.0', vectorString: string, baseScore: number): Metric {
  const data = { version, vectorString, baseScore }
  return { format: 'CVSS', [`cvssV${version.replace('.', '_')}`]: data }
}

function ssvc(exploitation: string, automatable: string, impact: string): Metric {
  const options = [
    { Exploitation: exploitation },
    { Automatable: automatable },
    { 'Technical Impact': impact },
  ]
  const content = { timestamp: '2026-07-02T10:00:00Z', version: '2.0.3', options }
  return { other: { type: 'ssvc', content } }
}

/** SSVC 2.0.0 as CNAs publish it: open between two values, and a key of another namespace. */
const selections: Metric = {
  other: {
    type: 'ssvcV2_0_0',
    content: {
      schemaVersion: '2.0.0',
      timestamp: '2026-08-12T10:00:00Z',
      selections: [
        { namespace: 'ssvc', key: 'E', version: '1.1.0', values: [{ key: 'N' }, { key: 'P' }] },
        { namespace: 'ssvc', key: 'A', version: '2.0.0', values: [{ key: 'Y', name: 'Yes' }] },
        { namespace: 'cvss', key: 'A', version: '2.0.0', values: [{ key: 'N' }] },
      ],
    },
  },
}

/** A v4.0 vector in the field for v3.1, and a word that does not fit its score. */
const contradicting: Metric = {
  cvssV3_1: { version: '3.1', vectorString: vectors.v40, baseScore: 7.6, baseSeverity: 'CRITICAL' },
}

const kevMention: Metric = { other: { type: 'kev', content: { dateAdded: '2026-07-01' } } }

function record(
  cveId: string,
  cna: readonly Metric[],
  adp: Record<string, readonly Metric[]> = {},
) {
  const provider = (shortName: string, metrics: readonly Metric[]) => ({
    providerMetadata: { orgId: '00000000-0000-4000-8000-000000000000', shortName },
    metrics,
  })
  return {
    dataType: 'CVE_RECORD',
    dataVersion: '5.1',
    cveMetadata: { cveId, state: 'PUBLISHED', assignerShortName: 'Acme' },
    containers: {
      cna: {
        ...provider('Acme', cna),
        title: `What ${cveId} is about`,
        descriptions: [{ lang: 'en', value: 'A flaw.' }],
      },
      adp: Object.entries(adp).map(([name, metrics]) => provider(name, metrics)),
    },
  }
}

const rejected = {
  dataType: 'CVE_RECORD',
  dataVersion: '5.1',
  cveMetadata: {
    cveId: cves.rejected,
    state: 'REJECTED',
    assignerShortName: 'Acme',
    dateRejected: '2026-07-30T10:00:00.000Z',
  },
  containers: {
    cna: {
      providerMetadata: { shortName: 'Acme' },
      rejectedReasons: [{ lang: 'en', value: 'Not a vulnerability after all.' }],
    },
  },
}

const typedRecords = [
  record(cves.known, [cvss('3.1', published.v31, 8.8), cvss('4.0', vectors.v40, 7.6)], {
    'Other-ADP': [cvss('3.1', vectors.v31, 9.8)],
    'CISA-ADP': [ssvc('Active', 'YES', 'Total'), kevMention],
  }),
  record(cves.modelBreak, [cvss('3.1', published.v31, 8.8)]),
  record(cves.differing, [cvss('3.1', published.temporal, 8.8)], {
    'CISA-ADP': [cvss('3.1', vectors.v31, 8.9), ssvc('none', 'no', 'partial')],
  }),
  rejected,
  record(cves.bare, []),
  record(cves.triaged, [contradicting, selections]),
  {
    dataType: 'CVE_RECORD',
    dataVersion: '5.1',
    cveMetadata: { cveId: cves.reserved, state: 'RESERVED' },
  },
  record(cves.old, [cvss('2.0', published.v2, 7.5)], {
    'CISA-ADP': [ssvc('PoC', 'no', 'Partial')],
  }),
]

const day = 24 * 60 * 60 * 1000

/** A point a day back from a date, newest first, without the days that are missing. */
function daily(
  newest: string,
  missing: readonly string[],
  of: (date: string, age: number) => Point,
) {
  return Array.from({ length: 31 }, (_, age) => {
    const date = new Date(Date.parse(newest) - age * day).toISOString().slice(0, 10)
    return missing.includes(date) ? [] : [of(date, age)]
  }).flat()
}

const typedSeries: readonly (readonly [string, readonly Point[]])[] = [
  // 15.3% (92nd), 1.4 points more than 7 days and 5.3 more than 30 days before.
  [
    cves.known,
    daily('2026-08-15', ['2026-07-25'], (date, age) => [
      date,
      age === 30 ? 0.1 : 0.15312 - age * 0.002,
      0.92712,
    ]),
  ],
  [
    cves.modelBreak,
    daily('2026-06-20', ['2026-06-02'], (date) =>
      date < '2026-06-15' ? [date, 0.65792, 0.98] : [date, 0.99506, 0.999],
    ),
  ],
  [cves.differing, [['2026-08-15', 0.97123, 0.99871]]],
  [cves.old, daily('2026-08-15', [], (date) => [date, 0.99999, 1])],
  [cves.rejected, []],
]

const listed = (cveID: string, dateAdded: string, dueDate: string, ransomware: string) => ({
  cveID,
  vendorProject: 'Acme',
  product: 'Anvil',
  vulnerabilityName: 'Acme Anvil Drop',
  dateAdded,
  shortDescription: 'It falls.',
  requiredAction: 'Step aside.',
  dueDate,
  knownRansomwareCampaignUse: ransomware,
})

const typedKev = [
  // The earlier of two rows stands first, as in mirrors that were seen.
  listed(cves.triaged, '2026-08-01', '2026-08-22', 'Unknown'),
  { ...listed(cves.triaged, '2026-08-11', '2026-08-14', 'Unknown'), forensicTriage: 'Yes' },
  listed(cves.known, '2026-07-01', '2026-07-22', 'Known'),
  listed('CVE-2025-40001', '2025-11-03', '2025-11-24', 'Unknown'),
]

export const kevCatalogue = {
  title: 'CISA Catalog of Known Exploited Vulnerabilities',
  catalogVersion: '2026.08.14',
  dateReleased: '2026-08-14T14:00:00.0000Z',
  count: typedKev.length,
  vulnerabilities: typedKev as object[],
}

const folder = new URL('../../../shared/data/epss/', import.meta.url)
export const hasShared = existsSync(folder)

/** A file of ../shared, of a shape that its reader knows. */
export function readShared(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'))
}

type Famous = {
  cves: Record<string, { points: readonly [string, number, number | null, string][] }>
}

function realSeries(): (readonly [string, readonly Point[]])[] {
  if (!hasShared) return []
  const { cves: famous } = readShared('history/epss_history_famous.json') as Famous
  return Object.entries(famous).map(([cve, { points }]) => {
    const known = points.flatMap(([date, epss, percentile]): Point[] =>
      percentile === null ? [] : [[date, epss, percentile]],
    )
    return [cve, known.toReversed()]
  })
}

type Listed = { readonly cve: string; readonly path: string }

const realRecords = new Map(
  hasShared
    ? (readShared('cve_records/index.json') as Listed[]).map(({ cve, path }) => [cve, path])
    : [],
)

export const series = new Map([...realSeries(), ...typedSeries])

/** A CVE record as JSON text, undefined where there is none. */
export function recordText(cve: string): string | undefined {
  const typed = typedRecords.find(({ cveMetadata }) => cveMetadata.cveId === cve)
  if (typed) return JSON.stringify(typed)
  const path = realRecords.get(cve)
  return path && JSON.stringify(readShared(`cve_records/${path}`))
}

let kev = ''

/** The KEV catalogue as JSON text: the typed rows, and CISA's real ones behind them. */
export function kevText(): string {
  if (kev !== '') return kev
  const real = hasShared
    ? (readShared('known_exploited_vulnerabilities.json') as typeof kevCatalogue).vulnerabilities
    : []
  const vulnerabilities = [...typedKev, ...real]
  kev = JSON.stringify({ ...kevCatalogue, count: vulnerabilities.length, vulnerabilities })
  return kev
}

/** NVD's answer: a vector of its own and one that it repeats. */
export function nvdText(cve: string): string {
  const own = { version: '3.1', vectorString: `${vectors.v31.slice(0, -1)}L`, baseScore: 9.4 }
  const repeated = { version: '3.1', vectorString: published.v31, baseScore: 8.8 }
  const metrics = {
    cvssMetricV31: [
      { source: 'nvd@nist.gov', type: 'Primary', cvssData: own },
      { source: 'acme@example.org', type: 'Secondary', cvssData: repeated },
    ],
  }
  const tooHigh = { version: '4.0', vectorString: vectors.v40, baseScore: 8.9 }
  const cvssMetricV40 = [{ source: 'nvd@nist.gov', type: 'Primary', cvssData: tooHigh }]
  const known: Record<string, object> = {
    [cves.known]: { id: cve, vulnStatus: 'Analyzed', metrics },
    [cves.triaged]: { id: cve, vulnStatus: 'Deferred', metrics: { cvssMetricV40 } },
    [cves.bare]: { id: cve, vulnStatus: 'Under Dispute', metrics: {} },
  }
  const found = known[cve]
  const vulnerabilities = found ? [{ cve: found }] : []
  const timestamp = '2026-08-15T10:00:00.000'
  return JSON.stringify({ totalResults: vulnerabilities.length, timestamp, vulnerabilities })
}
