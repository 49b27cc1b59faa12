/** What stands right behind a vector and is neither a metric of it nor a word about it. */

import type { Version } from '#cvss/index.ts'
import type { Place } from './beside.ts'
import { linkEnd } from './marks.ts'
import { isKey, isValue } from './metric-grammar.ts'

const longest = 40
/** Three points, bare or in brackets, or the word for it in brackets. */
const cutSign = new RegExp(
  `^${linkEnd}?[/\\s"'”’]{0,3}(?:[[({<]\\s?)?(?:…|\\.{3,}|(?<=[[({<]\\s?)(?:truncated|cut|snip(?:ped)?|continued))(?:\\s?[\\])}>])?`,
  'iu',
)
/** `E→P`: a metric and its value with another sign than a colon between them. */
const stray =
  /^[\s,;|/()[\]-]{0,6}([A-Z]{1,3})[ ]?(?:→|⇒|[-=]>|[=~»›.|_–—-])[ ]?([A-Z]{1,6})(?![\p{L}\d])/u

/** The end of the vector with the sign that the text was cut off there. */
export function cutBehind(text: string, { start, end }: Place): string | undefined {
  const [sign] = cutSign.exec(text.slice(end, end + longest)) ?? []
  if (sign === undefined || sign.trim() === '') return undefined
  return `${text.slice(Math.max(start, end - 12), end)}${sign.replace(linkEnd, '').trimEnd()}`
}

/** A metric behind the vector whose sign is none that is read. */
export function strayBehind(text: string, { end }: Place, version: Version): readonly string[] {
  const [raw, key = '', value = ''] = stray.exec(text.slice(end, end + longest)) ?? []
  if (raw === undefined || !isKey(key, version) || !isValue(key, value, version)) return []
  return [raw.replace(/^[^A-Z]+/, '')]
}
