import type { MetricKey, Version } from '#cvss/index.ts'

/** A base metric as FIRST's JSON schemas write it. */
type SchemaMetric = {
  readonly name: string
  /** By the value's abbreviation in the vector string. */
  readonly words: Readonly<Record<string, string>>
}

/** Base metrics of a version by key, in the order of FIRST's schema. */
type BaseMetricWords<V extends Version> = Readonly<Partial<Record<MetricKey<V>, SchemaMetric>>>

const impactV2 = { N: 'NONE', P: 'PARTIAL', C: 'COMPLETE' }

/** https://www.first.org/cvss/cvss-v2.0.json */
const v2 = {
  AV: { name: 'accessVector', words: { N: 'NETWORK', A: 'ADJACENT_NETWORK', L: 'LOCAL' } },
  AC: { name: 'accessComplexity', words: { H: 'HIGH', M: 'MEDIUM', L: 'LOW' } },
  Au: { name: 'authentication', words: { M: 'MULTIPLE', S: 'SINGLE', N: 'NONE' } },
  C: { name: 'confidentialityImpact', words: impactV2 },
  I: { name: 'integrityImpact', words: impactV2 },
  A: { name: 'availabilityImpact', words: impactV2 },
} satisfies BaseMetricWords<'2.0'>

const amount = { N: 'NONE', L: 'LOW', H: 'HIGH' }

/** https://www.first.org/cvss/cvss-v3.0.json and https://www.first.org/cvss/cvss-v3.1.json */
const v3 = {
  AV: {
    name: 'attackVector',
    words: { N: 'NETWORK', A: 'ADJACENT_NETWORK', L: 'LOCAL', P: 'PHYSICAL' },
  },
  AC: { name: 'attackComplexity', words: { H: 'HIGH', L: 'LOW' } },
  PR: { name: 'privilegesRequired', words: amount },
  UI: { name: 'userInteraction', words: { N: 'NONE', R: 'REQUIRED' } },
  S: { name: 'scope', words: { U: 'UNCHANGED', C: 'CHANGED' } },
  C: { name: 'confidentialityImpact', words: amount },
  I: { name: 'integrityImpact', words: amount },
  A: { name: 'availabilityImpact', words: amount },
} satisfies BaseMetricWords<'3.1'>

/** Names and words of FIRST's JSON schemas for base metrics; v4.0 is given without them. */
export const baseMetricWords: Readonly<
  Record<Exclude<Version, '4.0'>, Readonly<Record<string, SchemaMetric>>>
> = { '2.0': v2, '3.0': v3, '3.1': v3 }
