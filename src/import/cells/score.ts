import type { ChangeCode, ClaimedVersion } from '../finding.ts'
import { scoreOfDate, scoreOfSerial } from './damaged-date.ts'
import { isPlaceholder } from './placeholder.ts'
import { versionNamed } from './version-named.ts'

/** What a cell with a score says. */
export type ScoreReading =
  | {
      readonly kind: 'score'
      readonly score: number
      readonly changes: readonly ChangeCode[]
      /** Where the cell names it beside the number. */
      readonly version: ClaimedVersion | undefined
    }
  /** Empty, or what stands for it. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' }

const longest = 400
const absent: ScoreReading = { kind: 'absent' }
const unreadable: ScoreReading = { kind: 'unreadable' }
/** Metrics with their prefix and parentheses: what is left of a cell is the score. */
const metrics =
  /[([]?\s*(?:CVSS[:\d.v#/\s]{0,9})?(?<![a-z])[a-z]{1,3}:[a-z]+(?:\/\s*[a-z]{1,3}:[a-z]+)*\/?\s*[)\]]?/gi
const versionWords =
  /cvss[\s_:-]*(?:version|v)?[\s_:.]*[234](?:\.[01])?(?![.,]?\d)|cvss|\bv[234](?:\.[01])?(?![.,]?\d)/gi
const figure = /^(-?(?:\d{1,3}(?:[.,]\d*)?|[.,]\d+)(?:e-?\d{1,2})?)(?:\s*\/\s*10(?:[.,]0)?)?$/i
/** How far a number may be from one decimal and still be one that arithmetic has spoilt. */
const noise = 1e-6

/** Reads a score as people and programs write it: `7.5 (High)`, `4,8`, `9.8000000000000007`, `8.1 (AV:N/…)`, `3-Mar`. */
export function readScore(cell: string): ScoreReading {
  const text = cell.slice(0, longest).trim()
  if (isPlaceholder(text)) return absent
  const [, plain] = figure.exec(text) ?? []
  if (plain !== undefined) return readFigure(plain, [], undefined)
  const damaged =
    scoreOfDate(text) ?? (/^\d{5}$/.test(text) ? scoreOfSerial(Number(text)) : undefined)
  if (damaged !== undefined) return scored(damaged, ['date-was-score'])
  const rest = text.replace(/\/(?=CVSS|AV:)/gi, ' ').replace(metrics, ' ')
  const isSplit = rest !== text
  const words = rest.replace(versionWords, ' ')
  const [number, another] = numbersIn(words)
  if (number === undefined) return isSplit ? absent : unreadable
  if (another !== undefined) return unreadable
  return readFigure(number, isSplit ? ['score-and-vector-split'] : [], versionNamed(rest))
}

/** Numbers between words; what is a percentage or part of a date or name is none. */
function numbersIn(text: string): readonly string[] {
  const pieces = text.replace(/\/\s*10(?:[.,]0)?(?!\d)/g, ' ').split(/[\s()[\]|;=<>"'`*]+|:(?!\d)/)
  const numbers: string[] = []
  for (const piece of pieces) {
    const bare = piece.replace(/^[-–:]+|[.,:–-]+$/g, '')
    if (/^-?(?:\d{1,2}(?:[.,]\d+)?|[.,]\d+)$/.test(bare)) numbers.push(bare)
    // A date, a percentage or a name with digits: then it is not known what the number is.
    else if (/\d/.test(bare)) return []
  }
  return numbers
}

function readFigure(
  written: string,
  before: readonly ChangeCode[],
  version: ClaimedVersion | undefined,
): ScoreReading {
  const changes = [...before]
  if (written.includes(',')) changes.push('decimal-comma')
  const number = Number(written.replace(',', '.'))
  if (number === -1) return absent
  if (!(number >= 0 && number <= 10)) return unreadable
  const rounded = Math.round(number * 10) / 10
  const isNoise = number !== rounded && Math.abs(number - rounded) < noise
  if (isNoise || (number === rounded && written.length > 7)) changes.push('rounded-noise')
  // -0 is 0.
  return scored((isNoise ? rounded : number) + 0, changes, version)
}

function scored(
  score: number,
  changes: readonly ChangeCode[],
  version?: ClaimedVersion,
): ScoreReading {
  return { kind: 'score', score, changes, version }
}
