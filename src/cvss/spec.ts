/** Types of the version tables: one row per metric, in canonical order. */

export type MetricGroup = 'base' | 'threat' | 'temporal' | 'environmental' | 'supplemental'

/** How the rows of a group belong together on a page; never part of a vector string. */
export type MetricSubgroup =
  | 'exploitability'
  | 'impact'
  | 'vulnerable-system'
  | 'subsequent-system'
  | 'threat'
  | 'temporal'
  | 'requirements'
  | 'modified-base'
  | 'general-modifiers'
  | 'supplemental'

export type Severity = 'none' | 'low' | 'medium' | 'high' | 'critical'

/** One row of a Qualitative Severity Rating Scale; both ends belong to it. */
export type SeverityBand = {
  readonly severity: Severity
  readonly from: number
  readonly to: number
}

/** Names under which a version reports its scores. */
export type ScoreName = 'base' | 'temporal' | 'environmental' | Nomenclature

/** v4 §1.3. */
export type Nomenclature = 'CVSS-B' | 'CVSS-BT' | 'CVSS-BE' | 'CVSS-BTE'

export type MetricRow = {
  readonly key: string
  readonly group: MetricGroup
  readonly subgroup: MetricSubgroup
  /** Abbreviations in the specification's order, without Not Defined. */
  readonly values: readonly string[]
  readonly mandatory: boolean
  /** Section of the specification document that defines the metric. */
  readonly section: string
  /** Fragment of that section in `document`, where it is known. */
  readonly anchor?: string
  /** The base metric that this modified metric replaces. */
  readonly modifies?: string
  /** The value that Not Defined counts as, where it is not simply left out of the equation. */
  readonly notDefinedAs?: string
  /** Numeric constants of the equations, one per value. */
  readonly weights?: readonly number[]
  /** The same while (Modified) Scope is Changed (v3 §7.4). */
  readonly weightsScopeChanged?: readonly number[]
}

export type VersionSpec = {
  readonly version: string
  /** What a vector string begins with; empty where the guide has no prefix (v2). */
  readonly prefix: string
  readonly notDefined: 'X' | 'ND'
  /** Whether Not Defined leads a metric's values in the specification's tables. */
  readonly notDefinedFirst: boolean
  /** Whether another order of the metrics is invalid (v4 §7). */
  readonly ordered: boolean
  /** Where the severity words come from: FIRST's own scale, or NVD's for v2. */
  readonly severityScaleBy: 'FIRST' | 'NVD'
  readonly severityScale: readonly SeverityBand[]
  readonly scoreNames: readonly ScoreName[]
  /** What explains a score of this version: its sub-scores, or the MacroVector's levels. */
  readonly explainedBy: 'sub-scores' | 'macro-vector'
  readonly document: string
  readonly metrics: readonly MetricRow[]
}

/** Position of every metric in a table's rows, by key. */
export function rowNumbers<Spec extends VersionSpec>(
  spec: Spec,
): Readonly<Record<Spec['metrics'][number]['key'], number>> {
  // The entries come from the same rows that the key type is computed from.
  return Object.fromEntries(spec.metrics.map((metric, row) => [metric.key, row])) as Record<
    Spec['metrics'][number]['key'],
    number
  >
}
