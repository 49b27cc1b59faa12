/** What a person says of rows for decision tables, of many at once, with the way back. */

import { create } from 'zustand'

import { type Row, type RowAnswers, idOf } from '#rows/row.ts'
import { saidOf, saySame } from '#rows/said.ts'
import { changeRows } from '../list/list-changes.ts'
import { useList } from '../list/list.ts'

/** What is said: keys by the id of a point, undefined to take an answer back, and the day on which it was found. */
export type Saying = {
  readonly answers?: Readonly<Record<string, readonly string[] | undefined>>
  /** '' takes it back. */
  readonly found?: string | undefined
}

/** What was said last of rows, and what had been said before. */
export type SaidLast = {
  readonly list: string
  readonly count: number
  readonly before: ReadonlyMap<string, RowAnswers | undefined>
}

export const useSaidLast = create<{ readonly last: SaidLast | undefined }>(() => ({
  last: undefined,
}))

/** Says it of these rows; what was said of them otherwise stays. */
export function answerRows(rows: readonly Row[], saying: Saying): void {
  // Rows of which the same is said share it.
  const shared = new Map<string, RowAnswers | undefined>()
  const after = new Map<string, RowAnswers | undefined>()
  const before = new Map<string, RowAnswers | undefined>()
  for (const row of rows) {
    const said = withSaying(saidOf(row), saying)
    if (saySame({ said }, row)) continue
    const key = JSON.stringify(said ?? {})
    if (!shared.has(key)) shared.set(key, said)
    after.set(idOf(row), shared.get(key))
    before.set(idOf(row), saidOf(row))
  }
  if (after.size === 0) return
  useSaidLast.setState({
    last: { list: useList.getState().list.id, count: after.size, before },
  })
  say(after)
}

/** Takes back what was said last. */
export function undoAnswers(): void {
  const { last } = useSaidLast.getState()
  useSaidLast.setState({ last: undefined })
  if (last?.list === useList.getState().list.id) say(last.before)
}

function say(said: ReadonlyMap<string, RowAnswers | undefined>): void {
  const changedAt = Date.now()
  changeRows({
    ids: [...said.keys()],
    isKept: true,
    // What another tab has deleted meanwhile stays deleted.
    change: (row, id) => row && { ...row, said: said.get(id), changedAt },
  })
}

function withSaying(
  said: RowAnswers | undefined,
  { answers = {}, found }: Saying,
): RowAnswers | undefined {
  const kept = Object.entries({ ...said?.answers, ...answers }).flatMap(([id, keys]) =>
    keys === undefined ? [] : [[id, keys] as const],
  )
  const day = found === undefined ? said?.found : found || undefined
  if (kept.length === 0 && day === undefined) return undefined
  return { answers: Object.fromEntries(kept), ...(day !== undefined && { found: day }) }
}
