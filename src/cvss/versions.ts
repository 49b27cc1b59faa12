import type { Scoring } from './scoring.ts'
import { severityOn } from './severity.ts'
import type { MetricRow, Severity, VersionSpec } from './spec.ts'
import { scoringV2 } from './v2/score.ts'
import { v2 } from './v2/spec.ts'
import { scoringV30, scoringV31 } from './v3/score.ts'
import { v30, v31 } from './v3/spec.ts'
import { scoringV4 } from './v4/score.ts'
import { v4 } from './v4/spec.ts'

type SpecOf = {
  readonly '4.0': typeof v4
  readonly '3.1': typeof v31
  readonly '3.0': typeof v30
  readonly '2.0': typeof v2
}

export type Version = keyof SpecOf

/** Keys of a version's metrics, or of all versions'. */
export type MetricKey<V extends Version = Version> = SpecOf[V]['metrics'][number]['key']

/** One row of a version's table. */
export type Metric = Omit<MetricRow, 'key' | 'modifies'> & {
  readonly key: MetricKey
  readonly modifies?: MetricKey
}

/** A version's table as readers see it. */
export type Spec = Omit<VersionSpec, 'version' | 'metrics'> & {
  readonly version: Version
  readonly metrics: readonly Metric[]
}

/** Newest first. */
export const versions = ['4.0', '3.1', '3.0', '2.0'] as const satisfies readonly Version[]

type Registered = {
  readonly spec: Spec
  readonly scoring: Scoring
  /** The mandatory metrics lead every table; counted once, because each score asks for it. */
  readonly mandatoryCount: number
}

function register(spec: Spec, scoring: Scoring): Registered {
  const mandatoryCount = spec.metrics.filter(({ mandatory }) => mandatory).length
  return { spec, scoring, mandatoryCount }
}

const registered40 = register(v4, scoringV4)
const registered31 = register(v31, scoringV31)
const registered30 = register(v30, scoringV30)
const registered20 = register(v2, scoringV2)

/** Compared, because looking up a name that changes from call to call takes several times as long. */
function registered(version: Version): Registered {
  switch (version) {
    case '4.0':
      return registered40
    case '3.1':
      return registered31
    case '3.0':
      return registered30
    case '2.0':
      return registered20
    default:
      return version satisfies never
  }
}

/** The table of a version: metrics in canonical order, severity scale, prefix. */
export function specOf(version: Version): Spec {
  return registered(version).spec
}

/** Whether two versions have the same metrics with the same values, as v3.0 and v3.1 do: those share one table. */
export function haveSameMetrics(one: Version, other: Version): boolean {
  return specOf(one).metrics === specOf(other).metrics
}

export function scoringOf(version: Version): Scoring {
  return registered(version).scoring
}

/** How many mandatory metrics a version has: the first rows of its table. */
export function mandatoryCountOf(version: Version): number {
  return registered(version).mandatoryCount
}

/** Whether a text names a version that exists, as in '3.1'. */
export function isVersion(text: string): text is Version {
  return (versions as readonly string[]).includes(text)
}

/** The severity word for a score (a multiple of 0.1 from 0 to 10) on the version's scale. */
export function severityOf(version: Version, score: number): Severity {
  return severityOn(specOf(version).severityScale, score)
}
