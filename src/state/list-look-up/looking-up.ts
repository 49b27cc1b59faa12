/** The looking up of many CVEs that somebody has pressed for, one at a time. */

import { create } from 'zustand'

import type { CveId } from '#cve-id/cve-id.ts'
import { type Wanted, mostByRequest } from '#known/plan.ts'
import type { Trouble } from '#known/known-of-cve.ts'
import type { AnswerSource } from '#known/answers.ts'
import { useConfiguration } from '../configuration.ts'
import { startGate } from '../look-ups-allowed.ts'
import { usePreferences } from '../preferences.ts'
import { useAsking } from './asking.ts'
import { type Steps, askCatalogue, askRecords, askScores, askShards } from './ask-many.ts'

/** How many of how many have been asked for, answered or not. */
export type Progress = { readonly done: number; readonly total: number }

export type LookingUp = {
  readonly isRunning: boolean
  readonly shards: Progress
  readonly epss: Progress
  readonly records: Progress
  /** Until when a host has asked to wait, and which; in milliseconds since 1970. */
  readonly paused: { readonly host: string; readonly until: number } | undefined
  /** Whether the last one was ended before its end. */
  readonly isCancelled: boolean
  /** Whether records are asked for too, and files that are old passed over. */
  readonly withRecords: boolean
  readonly isAnew: boolean
}

const none: Progress = { done: 0, total: 0 }

export const useLookingUp = create<LookingUp>(() => ({
  isRunning: false,
  shards: none,
  epss: none,
  records: none,
  paused: undefined,
  isCancelled: false,
  withRecords: false,
  isAnew: false,
}))

/** What is asked for; of shards only the names. */
type Asked = Omit<Wanted, 'inShards'>

let running: AbortController | undefined

/** Changes what the next press asks for. */
export function wish(changed: Partial<Pick<LookingUp, 'withRecords' | 'isAnew'>>): void {
  useLookingUp.setState(changed)
}

/** Asks for exactly this, once: pressing is the consent. Too many for requests are not asked for one by one. */
export async function lookUpMany({ shards, epss, records, kev }: Asked): Promise<void> {
  if (running) return
  const controller = new AbortController()
  running = controller
  startGate(cancelLookUp)
  const scores = epss.length > mostByRequest ? [] : epss
  const wantedRecords = records.length > mostByRequest ? [] : records
  useLookingUp.setState({
    isRunning: true,
    isCancelled: false,
    paused: undefined,
    shards: { done: 0, total: shards.length },
    epss: { done: 0, total: scores.length },
    records: { done: 0, total: wantedRecords.length },
  })
  const { hosts, snapshot } = useConfiguration.getState()
  const steps = (what: 'shards' | 'epss' | 'records', host: string): Steps => ({
    signal: controller.signal,
    settled: (count) => {
      useLookingUp.setState((state) => ({
        [what]: { ...state[what], done: state[what].done + count },
      }))
    },
    paused: (until) => {
      useLookingUp.setState({ paused: until === undefined ? undefined : { host, until } })
    },
  })
  const catalogue = kev ? askCatalogue(controller.signal) : undefined
  const listed = catalogue?.catch(() => undefined)
  try {
    if (shards.length > 0) await askShards(shards, steps('shards', snapshot?.base ?? ''))
    if (scores.length > 0) await askScores(scores, steps('epss', hosts.epss))
    if (wantedRecords.length > 0) await askRecords(wantedRecords, steps('records', hosts.cve))
    await listed
  } catch (error) {
    if (!controller.signal.aborted) throw error
  } finally {
    if (running === controller) running = undefined
    useLookingUp.setState({
      isRunning: false,
      paused: undefined,
      isCancelled: controller.signal.aborted,
    })
  }
}

/** Ends what is under way; what was answered stays. */
export function cancelLookUp(): void {
  running?.abort()
}

/** Questions to a source that failed for the same reason. */
export type Failure = {
  readonly source: AnswerSource
  readonly count: number
  /** How many of them were not put any more. */
  readonly unasked: number
  readonly trouble: Trouble
}

/** What failed, by source and reason. */
export function failedOf(troubles: ReadonlyMap<string, Trouble>): {
  readonly wanted: Asked
  readonly failures: readonly Failure[]
} {
  const questions = [...troubles].map(([text, trouble]) => {
    const [source, id] = text.split(' ')
    // Questions are written by `keyText`.
    return { source: source as AnswerSource, id: id as CveId | undefined, trouble }
  })
  const ids = (source: AnswerSource): readonly CveId[] =>
    questions.flatMap((each) => (each.source === source && each.id) || [])
  const kev = questions.some(({ source }) => source === 'kev')
  const failures = (['snapshot', 'kev', 'epss', 'cve-record'] as const).flatMap((source) =>
    failuresOf(
      source,
      questions.filter((each) => each.source === source).map(({ trouble }) => trouble),
    ),
  )
  const shards = questions.flatMap(({ source, id }) => (source === 'snapshot' && id) || [])
  return { wanted: { shards, epss: ids('epss'), records: ids('cve-record'), kev }, failures }
}

function failuresOf(source: AnswerSource, troubles: readonly Trouble[]): readonly Failure[] {
  const all = new Map<string, Failure>()
  for (const trouble of troubles) {
    const { code, status, second } = trouble
    // What was not put any more has no second host.
    const reason = JSON.stringify([code, status, second?.code, second?.status])
    const { count = 0, unasked = 0 } = all.get(reason) ?? {}
    const more = unasked + Number(trouble.isUnasked === true)
    all.set(reason, { source, count: count + 1, unasked: more, trouble })
  }
  return [...all.values()]
}

/** Asks again for what failed, and nothing else. */
export function repeatFailed(): Promise<void> {
  return lookUpMany(failedOf(useAsking.getState().troubles).wanted)
}

/** Whether look-ups may be sent at all; undefined while that is not known. */
export function useMayAsk(): 'yes' | 'off' | 'host' | undefined {
  const isOff = usePreferences(({ lookUps }) => lookUps === 'off')
  const { allowsLookUps, isKnown } = useConfiguration()
  if (!isKnown) return undefined
  if (!allowsLookUps) return 'host'
  return isOff ? 'off' : 'yes'
}
