import type { ContextSubgroup, OtherReason, ShownNumberProblem, SlipCode } from '#cvss/another.ts'
import type { DeviationCode, ScoreKind } from '#cvss/index.ts'
import type { Sentence } from '../sentence.ts'

/** Who shows a known deviation, and what is different there. */
const deviations: Readonly<Record<DeviationCode, readonly [who: string, does: string]>> = {
  'first-v4-rounds-tie-down': ['FIRST’s v4.0 page', 'its code of 2024 rounds this tie down'],
  'first-v3.0-float-roundup': ['FIRST’s v3.0 page', 'its round-up overshoots here'],
  'v3.1-environmental-as-base': [
    'Some v3.1 pages',
    'they use the environmental equation without environmental metrics',
  ],
}

const kinds: Readonly<Record<ScoreKind, string>> = {
  base: 'Base Score',
  temporal: 'Temporal Score',
  environmental: 'Environmental Score',
  'CVSS-B': 'CVSS-B',
  'CVSS-BT': 'CVSS-BT',
  'CVSS-BE': 'CVSS-BE',
  'CVSS-BTE': 'CVSS-BTE',
}

const subgroups: Readonly<Record<ContextSubgroup, string>> = {
  threat: 'threat',
  temporal: 'the temporal metrics',
  requirements: 'the requirements',
  'modified-base': 'the modified metrics',
  'general-modifiers': 'Collateral Damage Potential and Target Distribution',
}

/** What somebody does who misapplies a formula. */
const slips: Readonly<Record<SlipCode, string>> = {
  'rounded-at-the-end': 'only the last score is rounded, none on the way',
  'distribution-in-bracket':
    'Target Distribution multiplies what Collateral Damage adds, not the whole',
  'clamped-early': 'a score below 0 is made 0 before Collateral Damage counts',
  'requirement-as-v3': 'a High requirement weighs 1.5 as in v3, not 1.51',
  'base-impact-capped': 'Impact is capped at 10, as only Adjusted Impact is',
  'adjusted-impact-uncapped': 'Adjusted Impact is not capped at 10',
  'no-impact-not-zero': 'without impact the score is not made 0',
  'rounded-to-nearest': 'it is rounded to the nearest tenth, not up',
  'privileges-without-scope': 'Privileges Required weighs as if Scope were Unchanged',
  'modified-privileges-by-scope':
    'Modified Privileges Required weighs by Scope, not Modified Scope',
  'modified-scope-as-unchanged': 'Modified Scope, not defined, counts as Unchanged',
  'miss-uncapped': 'the Modified Impact Sub-Score is not capped at 0.915',
  'macro-vector-alone': 'the MacroVector’s value is shown, nothing is interpolated',
  'divided-by-depth': 'distances are divided by the depth, not by one more',
  'mean-of-five': 'the mean is of five sets, though not all have a lower MacroVector',
  'mean-without-eq5': 'EQ5 is left out of the mean',
  'lower-of-two': 'of two next lower MacroVectors the lower is taken',
  'physical-in-the-middle': 'in EQ1 Physical does not make the lowest level',
  'maturity-as-unreported': 'Exploit Maturity, not defined, counts as Unreported',
  'requirements-as-medium': 'requirements, not defined, count as Medium',
  'safety-as-high': 'Safety counts as High',
  'safety-ignored': 'Safety is not read',
  'no-impact-by-base': 'whether there is an impact is asked of the base metrics',
}

function partName(without: readonly ContextSubgroup[], kind: ScoreKind): string {
  if (kind === 'base' || kind === 'CVSS-B') return 'The base metrics alone'
  return `Without ${without.map((name) => subgroups[name]).join(' and ')}`
}

/** Behind what is scored: who does so otherwise than the specification. */
function on(deviation: DeviationCode | undefined): string {
  if (deviation === undefined) return ''
  const [who, does] = deviations[deviation]
  return ` on ${who.replace(/^Some/, 'some')}: ${does}`
}

function reason(other: OtherReason): Sentence {
  switch (other.code) {
    case 'deviation': {
      const [who, does] = deviations[other.deviation]
      return [{ strong: who }, `: ${does}`]
    }
    case 'part':
      return [
        { strong: partName(other.without, other.kind) },
        `, ${kinds[other.kind]}${on(other.deviation)}`,
      ]
    case 'other-version':
      return [
        { strong: `CVSS v${other.version} of the same metrics` },
        other.deviation === undefined
          ? ': its Modified Impact has another exponent'
          : on(other.deviation),
      ]
    case 'misapplied':
      return [{ strong: 'A formula misapplied' }, `: ${slips[other.slip]}`]
    default:
      return other satisfies never
  }
}

function problem(found: ShownNumberProblem, rounded: (score: number) => string): string {
  switch (found.code) {
    case 'nothing-entered':
      return ''
    case 'not-a-number':
      return 'That is no number. A score is one from 0.0 to 10.0, such as 8.5.'
    case 'below-0':
      return 'No score is below 0.0.'
    case 'above-10':
      return 'No score is above 10.0.'
    case 'more-than-one-decimal':
      return `A score has one decimal. Rounded this would be ${rounded(found.rounded)}.`
    default:
      return found satisfies never
  }
}

/** What gives another number, and who may show one. */
export const another = {
  heading: 'Another page shows',
  answerFirst: 'What gives another number is told once every metric that is open is decided.',
  problem,
  own: (score: string, kind: ScoreKind, base: string) =>
    score === base
      ? 'It is what Plumb shows, too.'
      : `It is what Plumb shows, too: the ${kinds[kind]}. Who calls ${score} the base is wrong: that is ${base}.`,
  publisher: (source: string, version: string) => `${source} (v${version})`,
  /** Behind who did: source and version of each. */
  published: (cve: string) => `published it for ${cve}.`,
  reason,
  /** As a sentence of its own, where all around it are misapplied formulas, too. */
  slip: (code: SlipCode) => `${slips[code].slice(0, 1).toUpperCase()}${slips[code].slice(1)}`,
  seen: (where: string) => `seen in ${where}`,
  noCause: (score: string) => `No known cause gives ${score}.`,
  nothing: (score: string) => `Nothing simple gives ${score}.`,
  readings: (count: number, score: string, hasCause: boolean) =>
    `${count} single ${count === 1 ? 'reading' : 'readings'} would ${hasCause ? 'also ' : ''}give ${score}`,
  coincidence: 'One metric read differently: often a coincidence, so not told as the cause.',
  readAs: (metric: string, key: string, from: string, to: readonly string[]): Sentence => [
    { strong: metric },
    ` ${key}: `,
    { strong: to.join(' or ') },
    ` instead of ${from}`,
  ],
  who: 'Who may show something else',
  nobody: (score: string) => `No known page shows anything but ${score} for this vector.`,
  misapplied: (count: number) =>
    count === 1
      ? '1 misapplied formula gives another number'
      : `${count} misapplied formulas give other numbers`,
}
