/** Values given as words without their metrics' names, `Temporal: Proof-of-Concept / Official Fix`. */

import { specOf, type Version } from '#cvss/index.ts'
import { valueOfWord } from './words.ts'

const word = '(?:\\p{L}[\\p{L} -]{2,24}|\\p{Lu}{1,2})'
const separator = '\\s{0,3}[/,;|]\\s{0,3}'
const score = '(?:10|\\d)(?:[.,]\\d)?'
const notWithin = '(?<![\\p{L}\\d])'
/** Behind the name of their group: with a sign, or where it is said that they are metrics. */
const labelled = new RegExp(
  `${notWithin}(?:[Tt]emporal|[Tt]hreat|[Ee]nvironmental|TEMPORAL|THREAT|ENVIRONMENTAL)(?:(?:[ _-](?:[Ss]core|[Mm]etrics?|[Gg]roup|[Vv]alues?|[Vv]ector|[Ss]tring)){0,2}\\s{0,3}[:=–—(-]|[ _-](?:[Mm]etrics?|[Vv]alues?)\\s)\\s{0,3}(?:${score}\\s{0,3}[-–—(/,;:]\\s{0,3})?(${word}(?:${separator}${word}){0,6})(?![\\p{L}:=])`,
  'gu',
)
/** Several behind one another, each perhaps with a name of its own. */
const several = new RegExp(
  `${notWithin}((?:${word}\\s{0,2}[:=]\\s{0,2})?${word}(?:${separator}(?:${word}\\s{0,2}[:=]\\s{0,2})?${word}){1,6})`,
  'gu',
)
/** One behind a slash or in parentheses. */
const single = new RegExp(`[/(|]\\s{0,3}(${word})\\s{0,3}(?=[)\\n|;,.]|$)`, 'gu')
/** Words that nothing but such a value is, of whatever else `High` and `Confirmed` may be said. */
const tellingWords =
  'proof.?of.?concept(?:.?code)?|official.?fix|temporary.?fix|workaround|unproven|unreported|functional|uncorroborated'
const telling = new RegExp(`^(?:${tellingWords})$`, 'i')
const mayTell = new RegExp(`temporal|threat|environmental|${tellingWords}`, 'i')
/** Words of severity, which may be said of the group's score. */
const severity = /^(?:none|low|medium|moderate|high|critical)$/i
const leastOfSeverity = 3

/** A list as it stands, and the words in it. */
type WordList = { readonly raw: string; readonly words: readonly string[] }

/** What such lists say that the vector string does not, each list as it stands. */
export function groupWordsIn(text: string, vector: string, version: Version): readonly string[] {
  if (!mayTell.test(text)) return []
  const said = vector.toUpperCase().split('/')
  const valuesOf = valuesIn(version)
  const isValue = (each: string) => valuesOf(each).length > 0
  const isUnsaid = (each: string) =>
    (isValue(each) || telling.test(each)) && !valuesOf(each).some((value) => said.includes(value))
  /** Rather than the severity of the group's score, or what else may be said of a threat. */
  const isOfMetrics = ({ raw, words }: WordList) => {
    const isOfGroup = (each: string) =>
      telling.test(each) ||
      valuesOf(each).some((value) => !/^threat/i.test(raw) || value.startsWith('E:'))
    return (
      words.some((each) => !severity.test(each) && isOfGroup(each)) ||
      (words.length >= leastOfSeverity && words.every(isValue))
    )
  }
  const all = [
    ...listsIn(labelled, text).filter(isOfMetrics),
    ...listsIn(several, text).filter((list) => tellingIn(list) > 1),
    ...listsIn(single, text).filter((list) => tellingIn(list) > 0),
  ]
  const unsaid = all.filter(({ words }) => words.some(isUnsaid)).map(({ raw }) => raw)
  return unsaid.filter((raw, at) => !unsaid.slice(0, at).some((each) => each.includes(raw)))
}

/** What a word is among the values of the metrics that may be left out, `E:P`. */
function valuesIn(version: Version): (word: string) => readonly string[] {
  const metrics = specOf(version).metrics.filter(({ mandatory }) => !mandatory)
  return (each) =>
    metrics.flatMap(({ key, values }) => {
      const value = valueOfWord(key, each, version) ?? values.find((letter) => letter === each)
      return value === undefined ? [] : [`${key}:${value}`.toUpperCase()]
    })
}

function tellingIn({ words }: WordList): number {
  return words.filter((each) => telling.test(each)).length
}

function listsIn(pattern: RegExp, text: string): readonly WordList[] {
  return [...text.matchAll(pattern)].map(([raw, values = '']) => ({
    raw: raw.replace(/^[/(|]/, '').trim(),
    words: values.split(/[/,;|]/).map((each) => each.replace(/^[^:=]*[:=]/, '').trim()),
  }))
}
