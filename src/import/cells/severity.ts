import type { Severity } from '#cvss/index.ts'

/** Words as whole words, of any alphabet: `\b` takes é for no letter. */
function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u')
}

// From the surest word down: `not critical` and `very low` are no words of reports.
const bands: readonly (readonly [Severity, RegExp])[] = [
  [
    'critical',
    words(
      'crit(?:ical)?|kritisch|kritiek|critique|cr[ií]tic[oa]|extreme|catastrophic|very high|sehr hoch|très élevée?|molto alt[oa]|muy alt[oa]|muito alt[oa]',
    ),
  ],
  [
    'high',
    words(
      'high|important[ea]?|hoch|[ée]lev[ée]e?|haute?|alt[oa]|elevat[oa]|elevad[oa]|major|majeure?|maggiore|mayor|grave|serious|severe|sever[oa]|error|hoog',
    ),
  ],
  [
    'medium',
    words(
      'medium|med|moderate|mittel|moyen(?:ne)?|m[eé]di[oa]|mod[ée]r[ée]e?|moderad[oa]|moderat[oa]|warning|warn|gemiddeld',
    ),
  ],
  [
    'low',
    words(
      'low|niedrig|gering|faible|baj[oa]|bass[oa]|baix[oa]|lieve|leve|minor|mineure?|minore|menor|negligible|laag',
    ),
  ],
  [
    'none',
    words(
      'none|info(?:rmational|rmation|rmativ)?|informati(?:f|ve|v[oa])|informaci[oó]n|informaç[ãa]o|informazione|log|note|notice|unimportant|keine|aucune?|ningun[oa]|nessun[oa]|nenhuma?',
    ),
  ],
]
const ofFive: readonly Severity[] = ['none', 'low', 'medium', 'high', 'critical']

/** The band that a severity word means, of Plumb's scale; undefined for `Unknown`, `Other` and what is none. */
export function severityMeant(word: string): Severity | undefined {
  const plain = word.slice(0, 60).toLowerCase().replace(/[_-]+/g, ' ')
  // `Low (High)` is a risk with how sure it is.
  return bandIn(plain.replace(/\(.*$/, '')) ?? bandIn(plain)
}

function bandIn(text: string): Severity | undefined {
  return bands.find(([, pattern]) => pattern.test(text))?.[0]
}

/** The band of a figure from 1 to 5, as scanners count them upwards. */
export function severityOfFive(figure: string): Severity | undefined {
  return /^[1-5]$/.test(figure.trim()) ? ofFive[Number(figure) - 1] : undefined
}
