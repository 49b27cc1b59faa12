/** Values given as words behind the name of their group alone, `Temporal: Proof-of-Concept / Official Fix`. */

import { specOf, type Version } from '#cvss/index.ts'
import { valueOfWord } from './words.ts'

const words = '\\p{L}[\\p{L} -]{2,24}'
const list = new RegExp(
  `(?<![\\p{L}\\d])(?:temporal|threat|environmental)(?:[ _-](?:metrics?|group|values?))?\\s{0,3}[:=–—-]\\s{0,3}(${words}(?:\\s{0,3}[/,;|]\\s{0,3}${words}){0,6})`,
  'giu',
)
/** Words that nothing but such a value is: `High` and `Confirmed` are said of much else. */
const telling =
  /proof.?of.?concept|official.?fix|temporary.?fix|workaround|unproven|unreported|functional|uncorroborated/iu

/** What such lists say that the vector string does not, each list as it stands. */
export function groupWordsIn(text: string, vector: string, version: Version): readonly string[] {
  if (!/temporal|threat|environmental/i.test(text)) return []
  const said = vector.toUpperCase().split('/')
  const keys = specOf(version).metrics.flatMap(({ key, mandatory }) => (mandatory ? [] : [key]))
  const isSaid = (word: string) =>
    keys.some((key) => {
      const value = valueOfWord(key, word, version)
      return value !== undefined && said.includes(`${key}:${value}`.toUpperCase())
    })
  return [...text.matchAll(list)].flatMap(([raw, values = '']) => {
    const isKnown = values.split(/[/,;|]/).every((word) => !telling.test(word) || isSaid(word))
    return isKnown ? [] : [raw.trim()]
  })
}
