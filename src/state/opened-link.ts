/** What becomes of the vector of an address that is opened. */

import type { Origin } from '#assessment/origin.ts'
import type { Vector } from '#cvss/index.ts'
import type { OwnLink } from '#url/read/own-permalink.ts'
import { isShown } from './beginning.ts'
import { useCalculator } from './calculator.ts'
import type { PasteOutcome } from './paste-outcome.ts'
import { begin, usePasted } from './pasted.ts'
import { shownVector } from './snapshot.ts'
import { setTyped } from './typed.ts'

type Loaded = Extract<PasteOutcome, { kind: 'loaded' }>

/** What is to be told of a link that was not written as we write ours. */
type Told = Pick<Loaded, 'repairs' | 'dropped' | 'name'> & Required<Pick<Loaded, 'notUnderstood'>>

const nothingTold: Told = { repairs: [], dropped: [], name: undefined, notUnderstood: [] }

/** Shows a link's vector: it is an assessment of its own, unless it is the one on screen. */
export function openVector({ vector, or, cve }: OwnLink, told = nothingTold): void {
  const { repairs, dropped, name, notUnderstood } = told
  const of = (each: Vector): Origin => ({ from: 'link', name: name ?? '', vector: each })
  // Of an empty vector only the version is told.
  const vectors = [vector, ...(or ? [or] : [])].map((each) => ({ vector: each, origin: of(each) }))
  const isSame = isShown({ vectors, cve })
  if (!isSame) begin({ vectors, cve })
  setTyped(undefined)
  const isTold = repairs.length + dropped.length + notUnderstood.length > 0
  const outcome: PasteOutcome = {
    kind: isSame ? 'on-screen' : 'loaded',
    from: 'link',
    // The notice stands while the vector that it speaks of is on screen.
    vector: shownVector(useCalculator.getState()),
    repairs,
    dropped,
    name,
    notUnderstood,
    cves: [],
  }
  usePasted.setState(({ outcome: before }) => {
    // The tab's own address says nothing of the drafts that it could not give back.
    const stays = before?.kind === 'drafts-forgotten' ? before : undefined
    return { text: '', outcome: isTold ? outcome : stays }
  })
}
