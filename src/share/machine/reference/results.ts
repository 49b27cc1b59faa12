/** Random results and the texts that somebody hostile would write. */
import * as fc from 'fast-check'

import { type MetricKey, type Version, emptyVector, specOf, withMetric } from '#cvss/index.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import type { Rationale } from '#assessment/rationale.ts'
import { sharedResult } from '../../shared-result.ts'
import { type Tlp, tlpLabels } from '#assessment/tlp.ts'
import { type CompleteResult, type MarkedResult, isCompleteResult } from '../complete-result.ts'

/** A result with nothing around the vector. */
export function resultOf(vector: string, around: Partial<CompleteResult> = {}): CompleteResult {
  const [prefix = '', ...rest] = vector.split('/')
  const version = prefix.startsWith('CVSS:') ? prefix.slice(5) : '2.0'
  const segments = prefix.startsWith('CVSS:') ? rest : [prefix, ...rest]
  const metrics = segments.map((segment) => segment.split(':') as [MetricKey, string])
  return complete(version as Version, metrics, around)
}

/** The same with a marking. */
export function markedResultOf(
  vector: string,
  tlp: Tlp,
  around: Partial<CompleteResult> = {},
): MarkedResult {
  return { ...resultOf(vector, { ...around, tlp }), tlp }
}

/** Complete vectors of a version: all base metrics, some, none or all of the others, and anything around them. */
export function anyResult(version: Version): fc.Arbitrary<CompleteResult> {
  const rows = specOf(version).metrics.map(({ key, values, mandatory }) => {
    const value: fc.Arbitrary<string | undefined> = fc.constantFrom(...values)
    return fc.tuple(fc.constant(key), mandatory ? value : fc.option(value, { nil: undefined }))
  })
  const bare = rows.filter((_, row) => specOf(version).metrics[row]?.mandatory)
  const metrics = fc.oneof(fc.tuple(...rows), fc.tuple(...bare))
  return fc.tuple(metrics, surroundings).map(([set, around]) => complete(version, set, around))
}

/** The same, each with a marking. */
export function anyMarkedResult(version: Version): fc.Arbitrary<MarkedResult> {
  return fc
    .tuple(anyResult(version), fc.constantFrom(...tlpLabels))
    .map(([result, tlp]) => ({ ...result, tlp }))
}

function complete(
  version: Version,
  metrics: readonly (readonly [MetricKey, string | undefined])[],
  around: Partial<CompleteResult>,
): CompleteResult {
  let vector = emptyVector(version)
  for (const [key, value] of metrics) vector = withMetric(vector, key, value)
  const { others = [], ...given } = around
  const result = sharedResult(vector, { ...nothing, ...given }, others)
  if (!isCompleteResult(result)) throw new RangeError('a base metric is open')
  return result
}

const nothing = {
  whose: undefined,
  cve: undefined,
  link: undefined,
  epss: undefined,
  rationale: { title: '', note: '', metricNotes: new Map() },
  tlp: undefined,
}

const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', ' ', '\n\t', '"\\', '\u0000\u001b[2J', '\ud83d', '\u202etxt', '__proto__'),
  fc.constantFrom('</script><script>alert(1)</script>', '![x](https://a.example)', '[a](b)', '…'),
  fc.constantFrom('👩‍💻', '😀'.repeat(20_000), 'a\r\nb\rc\u2028d', '"],"cvss_v3":{', '{{7*7}}'),
  fc.string({ unit: 'binary' }),
)

const keys = (['4.0', '3.1', '2.0'] as const).flatMap((version) =>
  specOf(version).metrics.map(({ key }) => key),
)

const rationale: fc.Arbitrary<Rationale> = fc.record({
  title: hostile,
  note: hostile,
  metricNotes: fc
    .array(fc.tuple(fc.constantFrom(...keys), hostile), { maxLength: 8 })
    .map((notes) => new Map(notes)),
})

const share = fc.oneof(
  fc.constantFrom(0, 1, 0.94431, 1e-7, 0.00001, 0.1 + 0.2),
  fc.double({ min: 0, max: 1, noNaN: true }),
)
const day = fc.constantFrom(
  '2026-11-20',
  '2021-04-14',
  '2024-02-29',
  '2026-02-30',
  'soon',
  undefined,
)

const surroundings = fc
  .record({
    whose: fc.option(hostile, { nil: undefined }),
    cve: fc.constantFrom<CveId | undefined>('CVE-2024-12345', 'CVE-1999-0001', undefined),
    rationale,
    tlp: fc.constantFrom(...tlpLabels, undefined),
    epss: fc.record({ probability: share, percentile: share, date: day }),
    hasEpss: fc.boolean(),
    changed: fc.constantFrom<readonly MetricKey[]>([], ['AV', 'AC']),
    facts: fc.array(
      fc.record({ fact: fc.constantFrom('kev' as const, 'ssvc' as const), text: hostile }),
      { maxLength: 2 },
    ),
  })
  .map(({ hasEpss, epss, cve, ...rest }) => {
    const score = hasEpss && cve !== undefined ? { ...epss, cve } : undefined
    return { ...rest, cve, epss: score }
  })
