/** The sign right behind a vector that the text was cut off there. */

import type { Place } from './beside.ts'
import { linkEnd } from './marks.ts'

const longest = 40
/** Three points, bare or in brackets, or the word for it in brackets. */
const cutSign = new RegExp(
  `^${linkEnd}?[/\\s"'”’]{0,3}(?:[[({<]\\s?)?(?:…|\\.{3,}|(?<=[[({<]\\s?)(?:truncated|cut|snip(?:ped)?|continued))(?:\\s?[\\])}>])?`,
  'iu',
)

/** The end of the vector with the sign that the text was cut off there. */
export function cutBehind(text: string, { start, end }: Place): string | undefined {
  const [sign] = cutSign.exec(text.slice(end, end + longest)) ?? []
  if (sign === undefined || sign.trim() === '') return undefined
  return `${text.slice(Math.max(start, end - 12), end)}${sign.replace(linkEnd, '').trimEnd()}`
}
