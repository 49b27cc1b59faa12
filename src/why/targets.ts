import {
  type Metric,
  type MetricKey,
  type Score,
  type Severity,
  type Vector,
  type Version,
  severityOf,
  specOf,
} from '#cvss/index.ts'
import type { Target } from '#cvss/target.ts'

/** What a score shall become, by the name of a choice. */
export type TargetChoice = {
  readonly id: string
  readonly kind: 'below' | 'at-most' | 'at-least' | 'severity'
  /** The end of a band, in points. */
  readonly score: number
  readonly severity: Severity
  readonly target: Target
}

/** Ends of severity bands that the score is not beyond yet, nearest first downwards and then upwards, and the other bands. */
export function targetChoices(version: Version, score: Score): readonly TargetChoice[] {
  const bands = specOf(version).severityScale
  const lower = bands
    .filter(({ from }) => from > 0 && from <= score.overall)
    .toReversed()
    .map(({ from, severity }): TargetChoice => {
      const atMost = (Math.round(from * 10) - 1) / 10
      return { id: `below ${from}`, kind: 'below', score: from, severity, target: { atMost } }
    })
  const higher = bands
    .filter(({ from }) => from > score.overall)
    .map(({ from, severity }): TargetChoice => {
      const target = { atLeast: from }
      return { id: `at least ${from}`, kind: 'at-least', score: from, severity, target }
    })
  const others = bands
    .filter(({ severity }) => severity !== score.severity)
    .map(({ from, severity }): TargetChoice => {
      return { id: severity, kind: 'severity', score: from, severity, target: severity }
    })
  return [...lower, ...higher, ...others]
}

/** A target that somebody types, in points with one decimal at most; undefined where it is no score. */
export function typedTarget(
  version: Version,
  end: 'at-most' | 'at-least',
  text: string,
): TargetChoice | undefined {
  if (!/^(?:10(?:[.,]0)?|\d(?:[.,]\d)?)$/.test(text.trim())) return undefined
  const score = Number(text.trim().replace(',', '.'))
  return {
    id: `${end} ${score}`,
    kind: end,
    score,
    severity: severityOf(version, score),
    target: end === 'at-most' ? { atMost: score } : { atLeast: score },
  }
}

/** Whose matter a change would be. */
export const levers = ['environment', 'threat', 'base'] as const
export type LeverGroup = (typeof levers)[number]

/** The group of changes that a metric belongs to; none of those that change no score. */
function leverGroupOf({ group }: Metric): LeverGroup | undefined {
  switch (group) {
    case 'environmental':
      return 'environment'
    case 'threat':
    case 'temporal':
      return 'threat'
    case 'base':
      return 'base'
    case 'supplemental':
      return undefined
    default:
      return group satisfies never
  }
}

/** The metrics of a vector's version that a group may change. */
export function metricsOf({ version }: Vector, group: LeverGroup): readonly MetricKey[] {
  return specOf(version)
    .metrics.filter((metric) => leverGroupOf(metric) === group)
    .map(({ key }) => key)
}
