/** What stands beside a vector, looks like a metric, and was not found to be one. */

import type { Version } from '#cvss/index.ts'
import type { Bounds, Place } from './beside.ts'
import { breaker } from './breakers.ts'
import { groupWordsIn } from './group-words.ts'
import { isKey, isValue } from './metric-grammar.ts'

/** Farthest that is looked, in characters. */
const farthest = 80
const mostNamed = 5

/** A word and letters behind a colon, whatever touches them in front: `9.8RL:O`, `xE:P`, `PR:Nx`. */
const like = /(?<![A-Za-z])([A-Za-z]{1,20}):([A-Za-z][A-Za-z\d]{0,3})(?![\p{L}\d])/gu
/** With another sign than a colon, or blanks around it: only right beside the vector. */
const otherSign =
  '(?<![\\p{L}\\d])(?<key>[A-Z]{1,3})(?<sign> ?(?:→|⇒|[-=]>|[=~»›.|_–—(/-]) ?| : ?|: | |\\t)(?<value>[A-Za-z]{1,6})(?![\\p{L}\\d:])'
const signs = `(?:${breaker}|[.&!?:#/])`
const right = new RegExp(`^${signs}{0,6}${otherSign}`, 'u')
const rightInFront = new RegExp(`${otherSign}${signs}{0,6}$`, 'u')
/** What slashes hold on to the prefix, be it a metric or half of one. */
const held = /(?:[^\s/()[\]{}<>"'|,;\ue000-\ue006]{1,24}\/){1,4}$/
const half = /^[^:]{0,8}\p{L}{0,4}:\p{L}{1,6}$|^[A-Z]{2,3}$/u

/** What is known of a vector already: its string, and what is named beside it. */
type Known = { readonly text: string; readonly left: readonly string[]; readonly version: Version }

/** What beside a vector string is to be named, as it stands; nothing that it says itself. */
export function straysBeside(
  plain: string,
  { start, end }: Place,
  { from, to }: Bounds,
  { text, left, version }: Known,
): readonly string[] {
  const front = plain.slice(Math.max(from, start - farthest), start)
  const behind = plain.slice(end, Math.min(to, end + farthest))
  const all = [
    ...(held.exec(front)?.[0].split('/') ?? []).filter((piece) => half.test(piece)),
    ...likeIn(front),
    ...othersIn(rightInFront, front, version),
    ...othersIn(right, behind, version),
    ...likeIn(behind),
    ...groupWordsIn(front, text, version),
    ...groupWordsIn(behind, text, version),
  ]
  const said = text.toUpperCase().split('/')
  const named: string[] = []
  for (const piece of all) {
    const isNamed = [...left, ...named].some((each) => each.includes(piece))
    if (!isNamed && !said.includes(piece.toUpperCase())) named.push(piece)
  }
  return named.slice(0, mostNamed)
}

function likeIn(text: string): readonly string[] {
  return [...text.matchAll(like)].flatMap(([raw, word = '', value = '']) => {
    // Small letters are a metric's where its value is, too; behind other letters they are a word's.
    const isMetric = isKey(word) && (word === word.toUpperCase() || isValue(word, value))
    const [key = ''] = /(?<=[a-z])[A-Z]{1,3}$/.exec(word) ?? []
    return isMetric || isKey(key) ? [raw] : []
  })
}

function othersIn(pattern: RegExp, text: string, version: Version): readonly string[] {
  const others: string[] = []
  for (let rest = text; others.length < mostNamed;) {
    const { 0: all = '', groups: { key = '', sign = '', value = '' } = {} } =
      pattern.exec(rest) ?? {}
    // Of a word that stands behind a key of one letter anything may be said: `A High severity`.
    const isLetters = value === value.toUpperCase()
    const isValid = (isLetters || key.length > 1) && isValue(key, value, version)
    const isMeant = isValid || (sign.includes(':') && value.length < 5)
    if (!isKey(key, version) || !isMeant) break
    others.push(`${key}${sign}${value}`)
    rest = rest.startsWith(all) ? rest.slice(all.length) : rest.slice(0, -all.length)
  }
  return others
}
