/** What the names of columns say, in the words of reports and people. */

import type { ColumnKind } from './column.ts'
import { nameRules } from './name-rules.ts'
import { isWhoseScore } from './whose-words.ts'

/** What a name says, and how surely: of several columns of a kind the surest is taken. */
export type NameReading = { readonly kind: ColumnKind; readonly weight: number }

/** Words in front of a name that say what the table is of. */
const prefix =
  /^(?:(?:vulnerability|vuln|vulnerable|custom field|finding|issue|affected|result|asset|package|service|detection|alert|record|reported|security) )+(?=\S)/

/** The name without the words in front of it, without what stands in parentheses, and in the singular. */
function otherForms(name: string, plain: string): readonly string[] {
  const bare = plainName(name.slice(0, 120).replace(/\([^()]*\)/g, ' '))
  const forms = [plain, bare, plain.replace(/ s$/, ''), bare.replace(/s$/, '')]
  return [...forms, ...forms.map((form) => form.replace(prefix, ''))].filter((form) => form !== '')
}

/** Names of other scores, which look like one of CVSS. */
const otherScore =
  /\b(?:vpr|vulnerability priority|qds|trurisk|exploitab\w*|impact (?:sub)?score|cwe|wiz|weighted|lev)\b/

/** A name in plain words: `cvssV3BaseScore` and `CVSS_V3_BASE_SCORE` are the same. */
export function plainName(name: string): string {
  return name
    .slice(0, 120)
    .replace(/(?<=[a-z\d])(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/\b(cvss|v) ([234])\b/g, '$1$2')
    .replace(/cvssv/g, 'cvss v')
    .trim()
}

/** Everything that a column's name can say, the surest first. */
export function readName(name: string): readonly NameReading[] {
  const plain = plainName(name)
  if (plain === '') return []
  const others = otherForms(name, plain)
  const found = nameRules.flatMap(([kind, weight, pattern]): readonly NameReading[] => {
    if (pattern.test(plain)) return [{ kind, weight }]
    // `CVSS (Distribution)` is not what `CVSS` is.
    const forms = /score|vector/.test(kind) ? [plain.replace(prefix, '')] : others
    return forms.some((form) => pattern.test(form)) ? [{ kind, weight: weight * 0.9 }] : []
  })
  if (isWhoseScore(plain)) found.push({ kind: 'score', weight: 2 })
  const isOther = otherScore.test(plain)
  return found
    .filter(({ kind }) => !(isOther && (kind === 'score' || kind === 'temporal-score')))
    .toSorted((one, other) => other.weight - one.weight)
}
