/** What the cells of a column look like. */

import { readIds } from '../cells/ids.ts'
import { isPlaceholder } from '../cells/placeholder.ts'
import { isProse } from '../cells/prose.ts'
import { readScore } from '../cells/score.ts'
import { maySeveral } from '../cells/several-scores.ts'
import { severityMeant } from '../cells/severity.ts'

/** Shares of a column's filled cells, from 0 to 1. */
export type Contents = {
  readonly filled: number
  readonly vectors: number
  /** Cells of sentences in which vectors stand. */
  readonly mentions: number
  readonly parts: number
  /** Cells that are IDs and nothing else. */
  readonly ids: number
  readonly cves: number
  readonly scores: number
  /** Numbers with one decimal, as only scores have them. */
  readonly decimals: number
  readonly severities: number
  readonly flags: number
  readonly dates: number
  /** Whole numbers, as of how many. */
  readonly counts: number
  readonly urls: number
  /** Links to what is known of vulnerabilities. */
  readonly advisories: number
  readonly length: number
  readonly distinct: number
}

const base = /(?<![a-z])AV:[NALP](?![a-z])[\s\S]{1,12}[A-Z]{1,2}:[A-Z]/i
const part = /(?<![a-z])(?:E|RL|RC):[A-Z]{1,3}(?:\/(?:RL|RC|E):[A-Z]{1,3})+/i
const advisory = /^\s*https?:\/\/\S*(?:cve|nvd\.nist|advisor|vuln|osvdb|security)/i
const date =
  /^\s*(?:(?:19|20)\d\d-\d|\d{1,2}[./ -](?:\d{1,2}|\p{L}{3,9})[./, -]+\d|\p{L}{3,9} \d{1,2},? \d)/u
const mostLooked = 60

/** Whether a cell holds a vector, whatever else. */
export function isVector(cell: string): boolean {
  return base.test(cell)
}

/** Looks at the first filled cells of a column, which may be meant for sentences. */
export function contentsOf(cells: readonly string[], isDescribing = false): Contents {
  const filled = cells.filter((cell) => !isPlaceholder(cell)).slice(0, mostLooked)
  const count = Math.max(filled.length, 1)
  const share = (test: (cell: string) => boolean) => filled.filter(test).length / count
  const length = filled.reduce((sum, cell) => sum + Math.min(cell.length, 500), 0) / count
  return {
    filled: filled.length,
    vectors: share((cell) => isVector(cell) && !isProse(cell, isDescribing)),
    mentions: share((cell) => isVector(cell) && isProse(cell, isDescribing)),
    parts: share((cell) => part.test(cell) && !isVector(cell)),
    ids: share(isOnlyIds),
    cves: share((cell) => isOnlyIds(cell) && readIds(cell).cves.length > 0),
    scores: share((cell) => cell.length < 300 && hasScore(cell)),
    decimals: share((cell) => /^\s*(?:10|\d)[.,]\d\s*$/.test(cell)),
    severities: share((cell) => cell.length < 24 && severityMeant(cell) !== undefined),
    flags: share((cell) => /^\s*(?:true|false|yes|no|ja|nein|y|n|x|0|1)\s*$/i.test(cell)),
    counts: share((cell) => /^\s*\d{1,6}\s*$/.test(cell)),
    dates: share((cell) => date.test(cell)),
    urls: share((cell) => /^\s*https?:\/\//i.test(cell)),
    advisories: share((cell) => advisory.test(cell)),
    length,
    distinct: new Set(filled).size / count,
  }
}

function hasScore(cell: string): boolean {
  return readScore(cell).kind === 'score' || maySeveral(cell)
}

/** Whether a cell is IDs with nothing but signs, and blanks between. */
export function isOnlyIds(cell: string): boolean {
  if (cell.length > 4_000 || !/\d/.test(cell)) return false
  const { ids, refused } = readIds(cell)
  if (ids.length === 0) return refused[0] === cell.trim()
  let rest = cell
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
  for (const id of ids) rest = rest.replaceAll(id.toLowerCase(), ' ')
  return !/[\p{L}\d]/u.test(rest)
}
