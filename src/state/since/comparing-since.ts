/** What the list is compared with: itself on an earlier day, or a file. */

import { create } from 'zustand'

import { type Columns, columnsOf } from '#rows/columns.ts'
import { mergeFindings } from '#rows/from-finding.ts'
import { saidInFile } from '#rows/said-in-file.ts'
import { type Earlier, type SinceTold, entriesOf } from '#since/since.ts'
import { onForget } from '../forget-stored.ts'
import { readGiven } from '../import/read-given.ts'
import { useListView, view } from '../list/list-view.ts'
import { useList } from '../list/list.ts'
import { scoreOf } from '../scored.ts'
import { forgetDays, storeDay, storedDay, storedDays } from './since-store.ts'

type State = {
  /** Of which list the rest is. */
  readonly list: string | undefined
  /** Newest first. */
  readonly days: readonly string[]
  /** Of a file with its name. */
  readonly earlier: (Earlier & { readonly file?: string | undefined }) | undefined
  /** Of EPSS, from 0 to 1. */
  readonly threshold: number
  readonly told: SinceTold | undefined
}

const nothing = { list: undefined, days: [], earlier: undefined, told: undefined } as const

export const useSinceState = create<State>(() => ({ ...nothing, threshold: 0.1 }))

onForget('list', async () => {
  const { id } = useList.getState().list
  useSinceState.setState(nothing)
  await forgetDays(id)
})

/** Finds out of which days the open list is kept. */
export async function findDays(): Promise<void> {
  const { id } = useList.getState().list
  const days = await storedDays(id)
  useSinceState.setState((state) => (state.list === id ? { days } : { ...nothing, list: id, days }))
}

/** Keeps the list as it is today, to be compared with later. */
export async function rememberDay(columns: Columns, day: string): Promise<void> {
  const { list, isForVisit } = useList.getState()
  const isStored = !isForVisit && (await storeDay(list.id, { day, entries: entriesOf(columns) }))
  useSinceState.setState({ told: isStored ? 'remembered' : 'not-stored' })
  await findDays()
}

/** Compares with the list of a day. */
export async function compareWithDay(day: string): Promise<void> {
  const earlier = await storedDay(useList.getState().list.id, day)
  useSinceState.setState(earlier ? { earlier, told: undefined } : { told: 'not-there' })
}

/** Compares with what a file tells of, EPSS and KEV too where it does; `day` is its own where it names none. */
export async function compareWithFile(file: File, day: string): Promise<void> {
  const { id } = useList.getState().list
  useSinceState.setState({ told: 'reading' })
  const { findings } = await readGiven({
    name: file.name,
    data: file,
    choices: [],
    onProgress: () => undefined,
    signal: new AbortController().signal,
  }).catch(() => ({ findings: [] }))
  if (useList.getState().list.id !== id) return
  if (findings.length === 0) return useSinceState.setState({ told: 'nothing-in-file' })
  let last = 0
  const named = { newId: () => `file ${last++}`, place: 0, now: 0 }
  const { added } = mergeFindings([], findings, named)
  const { outsideOf, day: own = day } = saidInFile(findings)
  const columns = columnsOf(added, { scoreOf, outsideOf })
  useSinceState.setState({
    earlier: { day: own, entries: entriesOf(columns), file: file.name },
    told: undefined,
  })
}

/** Compares with nothing any more; what was filtered by it is let go of. */
export function stopComparing(): void {
  const { filter } = useListView.getState()
  const { since: _, ...more } = filter.more
  view({ filter: { ...filter, more } })
  useSinceState.setState({ earlier: undefined, told: undefined })
}

/** Takes another threshold of EPSS. */
export function crossAt(threshold: number): void {
  useSinceState.setState({ threshold })
}
