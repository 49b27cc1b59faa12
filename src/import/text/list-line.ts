/** Lines of a list: an ID or a vector, and words that name it. */

import { parseCveId } from '#cve-id/cve-id.ts'
import { readIds } from '../cells/ids.ts'
import { readStatus } from '../cells/status.ts'
import { readVectors } from '../cells/vector.ts'
import { withOneScore } from '../cells/one-score.ts'
import { readScore } from '../cells/score.ts'
import type { Finding, Place } from '../finding.ts'
import { isOnlyIds } from '../table/contents.ts'
import { isInScorePlace } from './score-place.ts'
import { withoutMarks } from '../table/plain-cell.ts'

const bullet = /^[\s|_]*(?:[-*+•·–—]\s+|\(?\d{1,4}[.):]\s+|#\d{1,4}\s+|\[[ x]\]\s+)*/i
const metrics =
  /[([{"'`]*(?:CVSS\S{0,6}[/#])?(?<![a-z])AV:[A-Z](?:\s*\/\s*[A-Z]{1,3}:[A-Z]{1,6})+\/?[)\]}"'`]*/gi
const link = /https?:\/\/\S*AV[:%]\S*/gi
/** Programs put each piece into brackets. */
const bracketed = /\[([^[\]\n]{1,80})\](?!\()/g
/** What some write in front of IDs. */
const lead = /^\s*(?:cves?|ids?|vulnerabilities|schwachstellen)\s*:\s*/i
const longestTitle = 200
const longestLine = 1_000

/** What a line is, if it can stand in a list. */
export type ListLine =
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'titled'; readonly finding: Finding }

/** Reads a line of a list; undefined where it is one of a text. */
export function readListLine(line: string, place: Place): ListLine | undefined {
  if (line.length > longestLine && !isOnlyIds(line)) return undefined
  const text = withoutMarks(line.replace(bullet, '').replace(bracketed, ' $1 | '))
  const listed = text.replace(lead, '').replace(/\s(?:and|und|et|y|or|oder)(?=\s)/gi, ',')
  if (isOnlyIds(listed)) return { kind: 'ids', ids: readIds(listed).ids }
  const { vectors } = readVectors(line.replace(bullet, ''))
  const all = readIds(text).ids
  const isLed = all.some((id) => startsWith(text, id))
  // What stands behind words is only mentioned.
  const ids = isLed ? readIds(leading(text)).ids : all
  const cves = ids.flatMap((id) => parseCveId(id) ?? [])
  if (vectors.length === 0 && !isLed) return undefined
  const words = wordsOf(text, ids)
  if (words.title.length > longestTitle) return undefined
  const scored = withOneScore(
    vectors.map((each) => ({
      ...each,
      score:
        each.score !== undefined && isInScorePlace(text, each.score)
          ? each.score
          : counted(words.score),
    })),
    counted(words.score),
  )
  const score = scored.every((each) => each.score === undefined) && (words.score ?? 0) > 0
  const finding: Finding = {
    ids,
    cves,
    title: words.title || undefined,
    component: undefined,
    asset: undefined,
    severity: words.severity,
    status: readStatus(words.status ?? saidOfIt(words.title)),
    vectors: scored,
    scores: score ? [{ version: undefined, score: words.score ?? 0, source: undefined }] : [],
    place,
  }
  return { kind: 'titled', finding }
}

function startsWith(text: string, id: string): boolean {
  const plain = text.toUpperCase().replace(/[\u2010-\u2015\u2212]/g, '-')
  return plain.startsWith(id.toUpperCase())
}

/** The IDs that a line begins with, and signs or a bare number between them. */
function leading(text: string): string {
  const [start = text] =
    /^(?:[\s,;:/|()&+\d.]|(?:and|und|et|y|or|oder|alias|aka)\s|[A-Z]{2,9}[-\u2010-\u2015\u2212][\w\u2010-\u2015\u2212:-]+)+/i.exec(
      text,
    ) ?? []
  return readIds(start).ids.length > 0 ? start : text
}

function counted(score: number | undefined): number | undefined {
  return score === 0 ? undefined : score
}

const severityWord =
  /(?<!\p{L})(?:critical|high|medium|moderate|low|info(?:rmational)?|none|kritisch|hoch|mittel|niedrig|gering|important)(?!\p{L})/iu
const statusWord =
  /^(?:(?:un|not )?(?:fixed|patched|resolved)|(?:re-?)?open(?:ed)?|closed|new|accepted|mitigated|remediated|done|(?:not|un) ?affected|false positive|won'?t fix|in progress|behoben|offen|geschlossen|akzeptiert)$/i

/** A sentence that goes on behind an ID only to say that it does not matter: "is not affected here". */
const sentence =
  /^(?:does|is|are|was|were|ist|sind|we are|wir sind)\s+(not (?:affected|vulnerable|impacted|exploitable)|nicht (?:betroffen|verwundbar|angreifbar))(?!\p{L})[^,;:–]{0,40}$/iu

function saidOfIt(title: string): string | undefined {
  return sentence.exec(title)?.[1]
}

/** Whether a piece has no other words than those of scoring. */
function isScoring(piece: string): boolean {
  const rest = piece
    .replace(severityWord, '')
    .replace(/cvss|score|base|rating|severity|v(?=\d)|\bof\b/gi, '')
  return /\d/.test(piece) && !/\p{L}/u.test(rest)
}

/** What is left of a line without its vector and IDs, taken apart. */
function wordsOf(text: string, ids: readonly string[]) {
  const [first = ''] = ids.filter((id) => startsWith(text, id))
  const behind =
    first === '' ? text : `${text.slice(0, first.length)} | ${text.slice(first.length)}`
  const without = behind.replace(link, ' ').replace(metrics, ' | ')
  let severity: string | undefined
  let score: number | undefined
  let status: string | undefined
  const kept = pieces(without).filter((piece) => {
    if (/^\s*https?:\/\/\S*$/i.test(piece)) return false
    const word = piece.replace(/^[\s([]{1,9}|[\s)\].,]{1,9}$/g, '')
    if (
      word === '' ||
      isOnlyIds(word) ||
      (/^(?:cvss|vector|score|base)?[\s:v\d.]*$/i.test(word) && !/\d[.,]\d/.test(word))
    )
      return false
    const reading = isScoring(word) ? readScore(word) : undefined
    if (reading?.kind === 'score') {
      score ??= reading.score
      severity ??= severityWord.exec(word)?.[0]
      return false
    }
    if (severityWord.exec(word)?.[0] === word) {
      severity ??= word
      return false
    }
    if (statusWord.test(word)) {
      status ??= word
      return false
    }
    return true
  })
  let title = kept.join(' – ').replace(/\s+/g, ' ')
  for (const id of ids)
    if (title.toUpperCase().startsWith(id.toUpperCase())) title = title.slice(id.length)
  return {
    title: title.replace(/^[\s:;,|–—#/-]+|[\s:;,|–—([-]+$/g, '').replace(/^\(([^()]+)\)$/, '$1'),
    severity,
    score,
    status,
  }
}

/** Dashes, bars, tabs and colons at their end part a line's pieces. */
function pieces(text: string): readonly string[] {
  return text.split(
    /\s+[–—-]{1,2}\s+|\s*[|\t;]\s*|:\s+|\s{3,}|(?<=\))\s+|\s+(?=\([^()]{1,24}\)\s*$)/i,
  )
}
