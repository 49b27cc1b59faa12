/** Environments as JSON: for the browser's store, and for files that people exchange. */

import {
  type MetricKey,
  type Vector,
  type Version,
  formatVector,
  isVersion,
  metricValue,
  specOf,
} from '#cvss/index.ts'
import { legible } from '#cve-id/legible-text.ts'
import { fieldsOf, hasFields, listOf, textOf } from '#untrusted/fields.ts'
import { environmentalMetrics } from './apply.ts'
import type { ByHand } from './claims.ts'
import { type Environment, byHandIn } from './environment.ts'
import { type Answers, allQuestions, givenAnswer } from './questions.ts'

/** Of the form that `writeEnvironments` gives. */
const form = 1
/** Caps of what is read. */
export const longestFile = 2_000_000
export const mostEnvironments = 500
export const longestName = 60
export const longestNote = 4_000

/** What of a text was not taken, or is to be known; `at` counts the environments from 1. */
export type StoredProblem =
  | { readonly code: 'too-long' | 'damaged' | 'no-environments' }
  | { readonly code: 'newer-form'; readonly form: string }
  | { readonly code: 'too-many'; readonly count: number }
  | { readonly code: 'damaged-environment'; readonly at: number }
  | { readonly code: 'same-name'; readonly name: string; readonly at: number }
  /** A question, an answer, a metric or a value that is not known here: left out. */
  | { readonly code: 'unknown-part'; readonly name: string; readonly part: string }
  /** An answer about one finding, which no environment keeps: left out. */
  | { readonly code: 'answer-of-finding'; readonly name: string; readonly part: string }
  /** Read, but it says nothing for the version that was asked for. */
  | { readonly code: 'other-version'; readonly name: string; readonly versions: readonly string[] }

/** Environments that were read, and all that is to be told about the others. */
export type ReadEnvironments = {
  readonly environments: readonly Environment[]
  readonly problems: readonly StoredProblem[]
}

/** Environments as a text that `readEnvironments` reads; answers about a finding are none of theirs. */
export function writeEnvironments(environments: readonly Environment[]): string {
  return JSON.stringify(plainEnvironments(environments), null, 1)
}

/** The same as plain values, for who keeps something beside them. */
export function plainEnvironments(environments: readonly Environment[]) {
  const plain = environments.map(({ name, answers, byHand, note }) => ({
    name,
    answers: keptAnswers(answers),
    byHand,
    note,
  }))
  return { plumb: 'environments', version: form, environments: plain } as const
}

function keptAnswers(answers: Answers): Answers {
  const kept = allQuestions.flatMap((question) => {
    const answer = question.about === 'environment' ? givenAnswer(question, answers) : undefined
    return answer ? [[question.id, answer.id]] : []
  })
  return Object.fromEntries(kept)
}

/** Reads what `writeEnvironments` wrote, from a text of any origin; of two with one name the first is taken. */
export function readEnvironments(
  text: string,
  version: Version,
  taken: readonly string[] = [],
): ReadEnvironments {
  if (text.length > longestFile) return { environments: [], problems: [{ code: 'too-long' }] }
  const value = parsed(text)
  if (!hasFields(value)) return { environments: [], problems: [{ code: 'damaged' }] }
  if (value['plumb'] !== 'environments' || !Array.isArray(value['environments']))
    return { environments: [], problems: [{ code: 'no-environments' }] }
  const of = value['version']
  if (typeof of === 'string' || (typeof of === 'number' && of > form)) {
    const newer = legible(`${of}`).slice(0, longestName)
    return { environments: [], problems: [{ code: 'newer-form', form: newer }] }
  }
  if (typeof of !== 'number') return { environments: [], problems: [{ code: 'damaged' }] }
  const all = listOf(value['environments'])
  const problems: StoredProblem[] = []
  if (all.length > mostEnvironments) problems.push({ code: 'too-many', count: all.length })
  const names = new Set(taken)
  const environments = all.slice(0, mostEnvironments).flatMap((stored, index) => {
    const environment = readEnvironment(stored, problems)
    const at = index + 1
    if (!environment) problems.push({ code: 'damaged-environment', at })
    else if (names.has(environment.name))
      problems.push({ code: 'same-name', name: environment.name, at })
    else {
      names.add(environment.name)
      problems.push(...otherVersion(environment, version))
      return [environment]
    }
    return []
  })
  return { environments, problems }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readEnvironment(stored: unknown, problems: StoredProblem[]): Environment | undefined {
  const { name: written, answers, byHand, note } = fieldsOf(stored)
  const name = legible(textOf(written, 1_000)).trim()
  if (name === '' || name.length > longestName) return undefined
  const unknown = (part: string) =>
    void problems.push({ code: 'unknown-part', name, part: legible(part).slice(0, longestName) })
  const given = Object.entries(fieldsOf(answers)).slice(0, 100)
  const read = given.filter(([id, answer]) => {
    const question = allQuestions.find((each) => each.id === id)
    const isKnown = question?.answers.some((each) => each.id === answer) ?? false
    const isOfFinding = isKnown && question?.about === 'finding'
    if (isOfFinding) problems.push({ code: 'answer-of-finding', name, part: id })
    else if (!isKnown) unknown(id)
    return isKnown && !isOfFinding
  })
  const hands = Object.entries(fieldsOf(byHand)).slice(0, 10)
  const values = hands.flatMap(([version, hand]) => {
    if (isVersion(version)) return [[version, readByHand(version, hand, unknown)]]
    unknown(version)
    return []
  })
  return {
    name,
    answers: Object.fromEntries(read),
    byHand: Object.fromEntries(values),
    note: legible(textOf(note, longestNote)),
  }
}

function readByHand(version: Version, hand: unknown, unknown: (part: string) => void): ByHand {
  const { notDefined } = specOf(version)
  const read = Object.entries(fieldsOf(hand))
    .slice(0, 100)
    .filter(([key, value]) => {
      const metric = environmentalMetrics({ version }).find((each) => each.key === key)
      const isKnown = metric && [...metric.values, notDefined].some((each) => each === value)
      if (!isKnown) unknown(key)
      return isKnown
    })
  return Object.fromEntries(read)
}

function otherVersion(environment: Environment, version: Version): readonly StoredProblem[] {
  const { name, answers, byHand } = environment
  const isSilent =
    Object.keys(answers).length === 0 && Object.keys(byHandIn(environment, version)).length === 0
  const versions = Object.keys(byHand)
  return isSilent && versions.length > 0 ? [{ code: 'other-version', name, versions }] : []
}

/** Sets of Environmental metrics that earlier builds kept, as environments: those of one name are one. */
export function environmentsOfSets(
  sets: readonly { readonly name: string; readonly vector: Vector }[],
): readonly Environment[] {
  const byName = new Map<string, Environment>()
  for (const { name, vector } of sets) {
    if (formatVector(vector) === specOf(vector.version).prefix) continue
    const hand = environmentalMetrics(vector).flatMap(({ key }): readonly [MetricKey, string][] => {
      const value = metricValue(vector, key)
      return value === undefined ? [] : [[key, value]]
    })
    const before = byName.get(name) ?? { name, answers: {}, byHand: {}, note: '' }
    const byHand = { ...before.byHand, [vector.version]: Object.fromEntries(hand) }
    byName.set(name, { ...before, byHand })
  }
  return [...byName.values()]
}
