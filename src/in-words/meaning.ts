import {
  type Metric,
  type MetricKey,
  type Vector,
  type Version,
  candidatesOf,
  formatUndecided,
  metricValue,
  specOf,
} from '#cvss/index.ts'

/** What a part of the meaning is about, in the order in which the parts are told. */
export type Subject =
  | 'attack'
  | 'effect'
  | 'product'
  | 'beyond'
  | 'threat'
  | 'environment'
  | 'supplemental'
  | 'open'

/** A metric that has its share in a part. */
export type SaidMetric = {
  readonly metric: MetricKey
  /** Undefined while it is open. */
  readonly value: string | undefined
  /** Of a modified metric, the base metric's value, which is another one; undefined while that is open. */
  readonly base: string | undefined
  /** The values between which it is undecided; empty where nobody has named any. */
  readonly among: readonly string[]
}

/** What one sentence says. */
export type MeaningPart = {
  readonly about: Subject
  /** In canonical order; never empty. */
  readonly metrics: readonly SaidMetric[]
  /** Whether nothing at all can be read, changed or stopped, as far as this part goes. */
  readonly isHarmless: boolean
}

/** What a vector says, before any language says it. */
export type Meaning = {
  readonly version: Version
  /** Whether no base metric is answered. */
  readonly isBaseOpen: boolean
  readonly parts: readonly MeaningPart[]
  /** What is undecided together, group by group, as in a link: `AC:L+AT:P,AC:H+AT:N`. */
  readonly together: readonly string[]
}

/** Metrics that are undecided together, by their keys, and their alternatives by the names of the values. */
export type UndecidedGroup = {
  readonly metrics: readonly string[]
  readonly alternatives: readonly (readonly string[])[]
}

/**
 * What a vector of any version says, half-filled or complete. A part is there only where something
 * is to be said: not for what is Not Defined, for no impact beside other impact, nor for a modified
 * metric that has its base metric's value. Of v4 the impact is told of both systems, `product` and
 * `beyond` (v4 §2.2), of v2 and v3 in one, `effect`, because under Scope Changed the impact is that of
 * whichever component suffers more (v3.1 §2.3).
 */
export function meaningOf(vector: Vector): Meaning {
  const { metrics, notDefined } = specOf(vector.version)
  const answers = metrics.map((metric): Answer => {
    const { key, modifies } = metric
    const base = modifies && metricValue(vector, modifies)
    const among = candidatesOf(vector, key)?.map((value) => value ?? notDefined) ?? []
    return { metric, said: { metric: key, value: metricValue(vector, key), base, among } }
  })
  const isHarmless = answers.every(
    ({ metric, said }) => !isBaseImpact(metric) || said.value === 'N',
  )
  const isHarmlessHere = hasNoImpactHere(answers)
  const set = answers.filter(({ said }) => said.value !== undefined)
  const partOf = (about: Subject, wanted: (answer: Answer) => boolean): MeaningPart => ({
    about,
    metrics: set.filter(wanted).map(({ said }) => said),
    isHarmless: false,
  })
  const impacts: readonly MeaningPart[] =
    isHarmless || metrics.some(({ subgroup }) => subgroup === 'impact')
      ? [
          {
            ...partOf('effect', ({ metric }) => isBaseImpact(metric) || metric.key === 'S'),
            isHarmless,
          },
        ]
      : [
          partOf('product', ({ metric }) => metric.subgroup === 'vulnerable-system'),
          partOf('beyond', ({ metric }) => metric.subgroup === 'subsequent-system'),
        ]
  const parts: readonly MeaningPart[] = [
    partOf('attack', ({ metric }) => metric.subgroup === 'exploitability' && metric.key !== 'S'),
    ...impacts,
    partOf('threat', ({ metric: { group } }) => group === 'threat' || group === 'temporal'),
    {
      ...partOf(
        'environment',
        ({ metric, said }) =>
          metric.group === 'environmental' &&
          said.value !== said.base &&
          // No harm reaches anywhere.
          !(isHarmlessHere && metric.modifies === 'S'),
      ),
      isHarmless: isHarmlessHere && !isHarmless,
    },
    partOf('supplemental', ({ metric }) => metric.group === 'supplemental'),
    {
      about: 'open',
      metrics: answers
        .filter(({ metric, said }) =>
          metric.mandatory ? said.value === undefined : said.among.length > 0,
        )
        .map(({ said }) => said),
      isHarmless: false,
    },
  ]
  return {
    version: vector.version,
    isBaseOpen: set.every(({ metric }) => metric.group !== 'base'),
    parts: parts.filter(isSaid),
    together: formatUndecided(vector).filter((group) => group.includes('+')),
  }
}

type Answer = { readonly metric: Metric; readonly said: SaidMetric }

function isBaseImpact({ group, subgroup }: Metric): boolean {
  return group === 'base' && subgroup !== 'exploitability'
}

/** Whether all impact that holds in the environment is None. */
function hasNoImpactHere(answers: readonly Answer[]): boolean {
  return answers.every(({ metric, said }) => {
    if (!isBaseImpact(metric)) return true
    const modified = answers.find((other) => other.metric.modifies === metric.key)
    return (modified?.said.value ?? said.value) === 'N'
  })
}

/** What says nothing by itself: that no circumstances have to fit, that nothing more or nothing else is harmed. */
function isSaid({ about, metrics, isHarmless }: MeaningPart): boolean {
  if (about === 'attack')
    return metrics.some(({ metric, value }) => metric !== 'AT' || value === 'P')
  if (about === 'effect' || about === 'product' || about === 'beyond')
    return isHarmless || metrics.some(({ metric, value }) => value !== (metric === 'S' ? 'U' : 'N'))
  return metrics.length > 0
}
