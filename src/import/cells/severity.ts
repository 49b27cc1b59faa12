import type { Severity } from '#cvss/index.ts'

// From the surest word down: `not critical` and `very low` are no words of reports.
const words: readonly (readonly [Severity, RegExp])[] = [
  [
    'critical',
    /\b(?:crit(?:ical)?|kritisch|critique|cr[ií]tic[oa]|extreme|catastrophic|very high|sehr hoch)\b/,
  ],
  ['high', /\b(?:high|important|hoch|[ée]lev[ée]e?|alt[oa]|major|serious|severe|error|hoog)\b/],
  [
    'medium',
    /\b(?:medium|med|moderate|mittel|moyen(?:ne)?|medi[oa]|modéré|warning|warn|gemiddeld)\b/,
  ],
  ['low', /\b(?:low|niedrig|gering|faible|baj[oa]|bass[oa]|minor|negligible|laag)\b/],
  [
    'none',
    /\b(?:none|info(?:rmational|rmation|rmativ)?|log|note|notice|unimportant|keine|aucune?)\b/,
  ],
]
const ofFive: readonly Severity[] = ['none', 'low', 'medium', 'high', 'critical']

/** The band that a severity word means, of Plumb's scale; undefined for `Unknown`, `Other` and what is none. */
export function severityMeant(word: string): Severity | undefined {
  const plain = word.slice(0, 60).toLowerCase().replace(/[_-]+/g, ' ')
  return words.find(([, pattern]) => pattern.test(plain))?.[0]
}

/** The band of a figure from 1 to 5, as scanners count them upwards. */
export function severityOfFive(figure: string): Severity | undefined {
  return /^[1-5]$/.test(figure.trim()) ? ofFive[Number(figure) - 1] : undefined
}
