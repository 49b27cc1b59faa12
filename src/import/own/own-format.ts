/** What our own files are known by, and the names of their columns: they are written and read by these. */

/** The form that this build writes. A later one is refused, because what it means is not known. */
export const ownForm = 1

/** Columns of the tables, whatever the language of the page: files of several people fit together. */
export const ownNames = {
  id: 'ID',
  otherIds: 'Other IDs',
  title: 'Title',
  component: 'Component',
  componentVersion: 'Component version',
  asset: 'Asset',
  places: 'Places',
  score: 'Score',
  lowest: 'Lowest score',
  highest: 'Highest score',
  severity: 'Severity',
  version: 'CVSS version',
  vector: 'Vector',
  undecided: 'Undecided',
  others: 'Other vectors',
  origin: 'Vector from',
  countedBy: 'Vector counted by',
  claimed: 'Claimed score',
  claimedBy: 'Claimed by',
  claimedSeverity: 'Claimed severity',
  epss: 'EPSS',
  percentile: 'EPSS percentile',
  epssDate: 'EPSS date',
  change: 'EPSS change in 7 days',
  kev: 'KEV',
  kevSince: 'KEV since',
  kevDue: 'KEV due',
  ransomware: 'Ransomware',
  kevDate: 'KEV as of',
  ssvc: 'SSVC',
  ssvcDate: 'SSVC date',
  status: 'Status',
  justification: 'Justification',
  quality: 'Quality',
  note: 'Note',
  tlp: 'TLP',
  link: 'Link',
} as const

export type OwnName = keyof typeof ownNames

/** What a cell of a spreadsheet holds at the most is 32,767 characters; a longer text goes on in the next column. */
const longestPart = 30_000

/** The name of a column with what Plumb reads back, and the form it is in. */
export function ownColumnName(part: number): string {
  return part === 0 ? `Plumb list ${ownForm}` : `Plumb list ${ownForm} (${part + 1})`
}

const columnName = /^Plumb list (\d{1,6})(?: \((\d{1,3})\))?$/

/** The form and the part that the name of a column states; undefined for any other column. */
export function readOwnColumn(
  name: string,
): { readonly form: number; readonly part: number } | undefined {
  const found = columnName.exec(name.trim())
  return found ? { form: Number(found[1]), part: Number(found[2] ?? 1) - 1 } : undefined
}

/** Begins every part but the first, so that none begins with what a spreadsheet would take for a number or a formula. */
const goesOn = '.'
// In JSON, these stand within texts only; escaped, no program divides a cell at them, computes or changes them.
const risky = /[^ -~]|[;'=+@<>&]|_(?=x)/g

/** A value as cells that any encoding, spreadsheet and formula guard leaves as they are. */
export function ownParts(value: unknown): readonly string[] {
  const text = JSON.stringify(value).replaceAll(
    risky,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const parts: string[] = []
  for (let at = 0; at < text.length; at += longestPart) {
    const part = text.slice(at, at + longestPart)
    parts.push(at === 0 ? part : goesOn + part)
  }
  return parts
}

/** The value of such cells; undefined for anything else. */
export function readOwnParts(parts: readonly string[]): unknown {
  const text = parts
    .map((part, at) => (at > 0 && part.startsWith(goesOn) ? part.slice(1) : part))
    .join('')
  if (!text.startsWith('{')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How our own JSON begins. */
export const ownJsonStart = /^[\s\uFEFF]*\{\s*"plumb"\s*:\s*"list"/
