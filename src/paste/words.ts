/**
 * Names of metrics and values as report tables write them. They are words that people paste, not
 * words that the page shows: a translation of the page must not change what is understood, so they
 * stand here and not among the texts.
 */

import { specOf, type Version, versions } from '#cvss/index.ts'

/** Words of a value whose letters are not its first letter. */
const irregular: ReadonlyMap<string, readonly string[]> = new Map([
  ['E POC', ['proofofconcept', 'poc', 'proofofconceptcode']],
  ['RL OF', ['officialfix', 'official']],
  ['RL TF', ['temporaryfix', 'temporary']],
  ['RC UC', ['unconfirmed']],
  ['RC UR', ['uncorroborated']],
  ['CDP LM', ['lowmedium']],
  ['CDP MH', ['mediumhigh']],
  ['RC R', ['reasonable']],
])

const regular: Readonly<Record<string, readonly string[]>> = {
  AV: ['network', 'adjacent', 'adjacentnetwork', 'local', 'localaccess', 'physical'],
  AC: ['low', 'medium', 'high'],
  AT: ['none', 'present'],
  PR: ['none', 'low', 'high'],
  UI: ['none', 'required', 'passive', 'active'],
  AU: ['none', 'single', 'singleinstance', 'multiple', 'multipleinstances', 'no', 'yes'],
  S: ['unchanged', 'changed', 'negligible', 'present'],
  C: ['none', 'low', 'high', 'partial', 'complete'],
  E: [
    'unproven',
    'unreported',
    'proofofconcept',
    'poc',
    'functional',
    'high',
    'attacked',
    'unproventhatexploitexists',
  ],
  RL: ['officialfix', 'temporaryfix', 'workaround', 'unavailable'],
  RC: ['confirmed', 'reasonable', 'unknown', 'unconfirmed', 'uncorroborated'],
  CR: ['low', 'medium', 'high'],
  VC: ['none', 'low', 'high'],
  MSC: ['none', 'negligible', 'low', 'high', 'safety'],
  CDP: ['none', 'low', 'lowmedium', 'mediumhigh', 'high'],
  TD: ['none', 'low', 'medium', 'high'],
  R: ['automatic', 'user', 'irrecoverable'],
  V: ['diffuse', 'concentrated'],
  RE: ['low', 'moderate', 'high'],
  U: [],
}

const alike: Readonly<Record<string, string>> = {
  I: 'C',
  A: 'C',
  IR: 'CR',
  AR: 'CR',
  MSI: 'MSC',
  MSA: 'MSC',
  VI: 'VC',
  VA: 'VC',
  SC: 'VC',
  SI: 'VC',
  SA: 'VC',
  MVC: 'VC',
  MVI: 'VC',
  MVA: 'VC',
  MAV: 'AV',
  MAC: 'AC',
  MAT: 'AT',
  MPR: 'PR',
  MUI: 'UI',
  MS: 'S',
  MC: 'C',
  MI: 'C',
  MA: 'C',
}

function lettersOf(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, '')
}

/** Values by word, by key in upper case. */
type Words = ReadonlyMap<string, ReadonlyMap<string, string>>

function wordsIn(version: Version): Words {
  const { metrics, notDefined } = specOf(version)
  return new Map(
    metrics.map(({ key, values }) => {
      const upper = key.toUpperCase()
      const words = values.flatMap((value) =>
        wordsOf(upper, value).map((word) => [word, value] as const),
      )
      // Of two values with the same word the first counts.
      return [upper, new Map([...words.toReversed(), ['notdefined', notDefined] as const])] as const
    }),
  )
}

function wordsOf(key: string, value: string): readonly string[] {
  const lower = value.toLowerCase()
  const words = regular[alike[key] ?? key] ?? []
  const own = value.length > 1 ? [lower] : words.filter((word) => word.startsWith(lower))
  return [...(irregular.get(`${key} ${value}`) ?? []), ...own]
}

const inVersions: ReadonlyMap<Version, Words> = new Map(
  versions.map((version) => [version, wordsIn(version)]),
)

/** Abbreviation of a value that is given as a word, `N` for `Network`, in a version that has it. */
export function valueOfWord(key: string, word: string, version?: Version): string | undefined {
  const letters = lettersOf(word)
  if (letters.length < 2) return undefined
  const upper = key.toUpperCase()
  for (const each of version === undefined ? versions : [version]) {
    const value = inVersions.get(each)?.get(upper)?.get(letters)
    if (value !== undefined) return value
  }
  return undefined
}
