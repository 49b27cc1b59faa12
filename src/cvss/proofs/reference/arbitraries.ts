/** Random vectors and texts for fast-check. */
import * as fc from 'fast-check'
import { mandatoryOf, metricsOf, textOf, type TableVersion, valuesOf } from './metric-tables.ts'
import type { Metrics } from './metrics.ts'

/** Any metrics of a version, every one of them possibly left out. */
export function halfFilled(version: TableVersion): fc.Arbitrary<Metrics> {
  return metricsArbitrary(version, [])
}

/** Any metrics of a version, the mandatory ones all there. */
export function complete(version: TableVersion): fc.Arbitrary<Metrics> {
  return metricsArbitrary(version, mandatoryOf(version))
}

function metricsArbitrary(
  version: TableVersion,
  requiredKeys: readonly string[],
): fc.Arbitrary<Metrics> {
  const model = Object.fromEntries(
    metricsOf(version).map((metric) => [metric, fc.constantFrom(...valuesOf(version, metric))]),
  )
  // Some vectors with few metrics too: leaving out each by the toss of a coin rarely gives one.
  const record = fc.record(model, { requiredKeys: [...requiredKeys], noNullPrototype: true })
  const few = fc.subarray([...metricsOf(version)], { maxLength: 4 })
  const sparse = fc.tuple(record, few).map(([metrics, kept]) => {
    const isKept = ([metric]: readonly [string, unknown]) =>
      requiredKeys.includes(metric) || kept.includes(metric)
    return Object.fromEntries(Object.entries(metrics).filter(isKept))
  })
  return fc.oneof(record, sparse)
}

const words = `
  CVSS:4.0 CVSS:3.1 CVSS:3.0 CVSS:2.0 CVSS:5.0 cvss CVSS2# CVSS / / / : : ( ) # 7.5 10.0 % & ;
  %3A %2F %20 % %zz %E0 &amp; &#58; &colon; &sol; &nbsp;
  AV:N av:n AV:X Au:N AT:P UI:R S:C SI:S E:ND U:Clear U:clear AV N X ND
  __proto__ constructor toString hasOwnProperty:N İ ß 😀 ﬁ
`
const fragments = [...words.trim().split(/\s+/), ' ', '\n', '\u00a0', '\ud83d', '\u0000']

/** Texts made of what vectors are made of, and any text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...fragments), { maxLength: 15 }).map((parts) => parts.join('/')),
  fc.string({ unit: 'binary' }),
)

/** A vector, and a text that people or programs made of its vector string on the way. */
export function disguised(
  version: TableVersion,
): fc.Arbitrary<{ version: TableVersion; metrics: Metrics; text: string }> {
  const disguises = fc.tuple(
    fc.constantFrom(same, (text: string) => text.toLowerCase()),
    fc.constantFrom(same, colonsAs('%3A'), colonsAs('%3a'), colonsAs('&#58;'), colonsAs('&colon;')),
    fc.constantFrom(same, (text: string) => text.replaceAll('/', ' / ')),
    fc.constantFrom(same, (text: string) => `${text}/`),
    fc.constantFrom(
      same,
      (text: string) => `7.5/${text}`,
      (text: string) => `(${text})`,
    ),
    fc.constantFrom(same, (text: string) => ` ${text}\n`),
  )
  return fc.tuple(halfFilled(version), disguises).map(([metrics, steps]) => {
    const bare = textOf(version, metrics)
    const plain = version === '2.0' ? `CVSS:2.0${bare && '/'}${bare}` : bare
    return { version, metrics, text: steps.reduce((text, step) => step(text), plain) }
  })
}

function same(text: string): string {
  return text
}

function colonsAs(code: string): (text: string) => string {
  return (text) => text.replaceAll(':', code)
}
