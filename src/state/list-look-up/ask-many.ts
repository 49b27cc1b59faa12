/** Asks each source for many CVEs, after the gate was opened for exactly these. */

import type { CveId } from '#cve-id/cve-id.ts'
import { inRequests, saidOf } from '#epss/batch.ts'
import { fetchEpss } from '#epss/client.ts'
import { type EpssHistory, joinedHistory } from '#epss/epss-score.ts'
import { keyText } from '#known/answers.ts'
import { inTurns } from '#look-up/in-turns.ts'
import { type LookupError, isLookupError } from '#look-up/look-up-error.ts'
import { fetchKevCatalogue } from '#published/kev.ts'
import { fetchCveRecord } from '#published/record-client.ts'
import { keepAnswers, useAnswers } from '../answers.ts'
import { useConfiguration } from '../configuration.ts'
import { fetchShard } from '#snapshot/client.ts'
import { consentOnce } from '../look-ups-allowed.ts'
import { noteAsked, noteFailed, noteSettled, questions } from './asking.ts'
import { giveVectors } from './give-vectors.ts'

/** What is told while many are asked for. */
export type Steps = {
  readonly signal: AbortSignal
  /** So many more have been answered, or have failed. */
  readonly settled: (count: number) => void
  readonly paused: (until: number | undefined) => void
}

/** Asks FIRST for the scores of these, a hundred in a request. */
export async function askScores(ids: readonly CveId[], steps: Steps): Promise<void> {
  const { hosts } = useConfiguration.getState()
  const { signal, settled, paused } = steps
  await consented(ids, [hosts.epss], questions('epss', ids), () =>
    inTurns(inRequests(ids, hosts.epss), {
      signal,
      paused,
      ask: async (request) => {
        const some = [...request]
        const answer = await fetchEpss(some, hosts.epss, signal)
        const at = Date.now()
        const said = some.map((id) => ({ id, said: saidOf(id, answer) }))
        for (const { id, said: each } of said)
          if (isLookupError(each)) noteFailed(questions('epss', [id]), each)
        await keep(said, at)
        settled(some.length)
      },
      failed: (request, error) => {
        noteFailed(questions('epss', [...request]), error)
        settled(request.size)
      },
    }),
  )
}

type Said = { readonly id: CveId; readonly said: EpssHistory | null | LookupError }

async function keep(said: readonly Said[], at: number): Promise<void> {
  const { answers } = useAnswers.getState()
  const given = said.flatMap(({ id, said: answer }) => {
    if (isLookupError(answer)) return []
    // What is kept under this key is a history, or null.
    const before = answers.get(keyText(['epss', id]))?.answer as EpssHistory | null | undefined
    // The API tells of 30 days; days that an earlier answer told of stay known.
    const joined =
      answer && before
        ? { ...answer, history: joinedHistory(before.history, answer.history) }
        : answer
    return [{ key: ['epss', id], answer: joined, at }]
  })
  await keepAnswers(given)
  noteSettled(
    questions(
      'epss',
      given.map(({ key }) => key[1] as CveId),
    ),
  )
}

/** Asks the page's own host for the shards of a snapshot. */
export async function askShards(names: readonly string[], steps: Steps): Promise<void> {
  const { snapshot } = useConfiguration.getState()
  if (!snapshot) return
  await consented(
    [],
    [snapshot.base],
    names.map((name) => keyText(['snapshot', name])),
    () =>
      askEach(names, steps, {
        keyFor: (name) => ['snapshot', name],
        fetchOne: (name) => fetchShard(name, snapshot, steps.signal),
      }),
  )
}

/** Asks for CISA's catalogue, which names no CVE. */
export async function askCatalogue(signal: AbortSignal): Promise<void> {
  const { hosts } = useConfiguration.getState()
  const steps = { signal, settled: () => {}, paused: () => {} }
  await consented([], [hosts.kev], ['kev'], () =>
    askEach(['kev'], steps, {
      keyFor: (source) => [source],
      fetchOne: () => fetchKevCatalogue(hosts, signal),
    }),
  )
}

/** Rows are given their vectors so many records at a time. */
const together = 20

/** Asks for the CVE record of each. */
export async function askRecords(ids: readonly CveId[], steps: Steps): Promise<void> {
  const { hosts } = useConfiguration.getState()
  let waiting: CveId[] = []
  const give = (): void => {
    giveVectors(waiting)
    waiting = []
  }
  try {
    await consented(ids, [hosts.cve, hosts.cveList], questions('cve-record', ids), () =>
      askEach(ids, steps, {
        keyFor: (id) => ['cve-record', id],
        fetchOne: (id) => fetchCveRecord(id, hosts, steps.signal),
        kept: (id) => {
          waiting.push(id)
          if (waiting.length >= together) give()
        },
      }),
    )
  } finally {
    give()
  }
}

type Each<Item> = {
  /** The key of the question. */
  readonly keyFor: (item: Item) => readonly string[]
  readonly fetchOne: (item: Item) => Promise<unknown>
  /** Told of each whose answer is kept. */
  readonly kept?: (item: Item) => void
}

/** Puts one question for each, and keeps each answer as it comes. */
function askEach<Item>(
  items: readonly Item[],
  { signal, settled, paused }: Steps,
  { keyFor, fetchOne, kept }: Each<Item>,
): Promise<void> {
  return inTurns(items, {
    signal,
    paused,
    ask: async (item) => {
      const key = keyFor(item)
      const answer = await fetchOne(item)
      await keepAnswers([{ key, answer, at: Date.now() }])
      noteSettled([keyText(key)])
      settled(1)
      kept?.(item)
    },
    failed: (item, error) => {
      noteFailed([keyText(keyFor(item))], error)
      settled(1)
    },
  })
}

/** Opens the gate while something is asked for; what is not answered by then is not asked for any more. */
async function consented(
  ids: readonly CveId[],
  origins: readonly string[],
  texts: readonly string[],
  ask: () => Promise<void>,
): Promise<void> {
  const close = consentOnce(ids, origins)
  noteAsked(texts)
  try {
    await ask()
  } finally {
    close()
    noteSettled(texts)
  }
}
