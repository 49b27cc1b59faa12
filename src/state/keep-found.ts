/** The way of vectors that a text offers into the list, without coming on screen. */

import { writingOf } from '#assessment/shown-notes.ts'
import type { FoundVector } from '#paste/pasted.ts'
import { rationaleOfTag } from '#assessment/rationale-tag.ts'
import { shownOf } from './filling.ts'
import { originOf } from './load-found.ts'
import { usePasted } from './pasted.ts'
import type { Shown } from './snapshot.ts'
import { putIntoList } from './list/list-changes.ts'
import { openListPage } from './list/list-page.ts'
import { tellUnreadTag } from './unread-tag.ts'

type Entry = {
  readonly shown: Shown | undefined
  /** What a link of ours gives of title and notes, where nobody can read it. */
  readonly unread?: string
}

/** An assessment of what was found, with the title and notes that a link of ours gives with it. */
export async function entryOf(found: FoundVector): Promise<Entry> {
  const { vector, tag, cve } = found
  const shown = shownOf({ vectors: [{ vector, origin: originOf(found) }], cve })
  if (!shown || tag === undefined) return { shown }
  const rationale = await rationaleOfTag(tag, vector.version)
  if (!rationale) return { shown, unread: tag }
  return {
    shown: { ...shown, assessment: { ...shown.assessment, ...writingOf(rationale, vector) } },
  }
}

/** Puts each vector into the list as an assessment of its own; those without room stay offered. */
export async function keepFound(found: readonly FoundVector[]): Promise<void> {
  const entries = await Promise.all(found.map(entryOf))
  const shown = entries.map((entry) => entry.shown)
  const left = new Set(putIntoList(shown.filter((entry) => entry !== undefined)))
  const isWaiting = (_: unknown, at: number) => {
    const entry = shown[at]
    return entry !== undefined && left.has(entry)
  }
  // The list says where it is full.
  openListPage()
  usePasted.setState(({ outcome }) => {
    // Another text may have been pasted meanwhile; the titles of this one may have come.
    const isOfThese =
      outcome?.kind === 'choice' &&
      outcome.found.length === found.length &&
      outcome.found.every(({ vector }, at) => vector === found[at]?.vector)
    if (!isOfThese) return {}
    const waiting = outcome.found.filter(isWaiting)
    if (waiting.length > 0) return { outcome: { ...outcome, found: waiting } }
    const rest = outcome.unreadable.length > 0 || outcome.omitted > 0
    return rest ? { outcome: { ...outcome, found: [] } } : { outcome: undefined, text: '' }
  })
  const unread = entries.find((entry) => entry.unread !== undefined)?.unread
  if (unread !== undefined) tellUnreadTag(unread)
}
