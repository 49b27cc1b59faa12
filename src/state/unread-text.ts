/** Keeps what was typed and not read yet, in both fields for text, over a reload of this tab. */

import { textOf } from '#untrusted/fields.ts'
import { useCalculator } from './calculator.ts'
import { usePasted } from './pasted.ts'
import { readStoredObject, writeStored } from './storage.ts'
import { setTyped, useTyped } from './typed.ts'
import { startWriting } from './write-soon.ts'

const key = 'plumb.unread'

/** Brings back both texts where nothing else has come meanwhile; that of the vector field to its assessment only. */
function restore(): void {
  const stored = readStoredObject('session', key)
  if (!stored) return
  const { text, outcome } = usePasted.getState()
  const pasted = textOf(stored['pasted'], Infinity)
  if (pasted !== '' && text === '' && !outcome) usePasted.setState({ text: pasted })
  const vector = textOf(stored['vector'], Infinity)
  const isOfIt = stored['assessment'] === useCalculator.getState().assessment.id
  if (vector !== '' && isOfIt && useTyped.getState().text === undefined) setTyped(vector)
}

function storeUnread(): void {
  const { text: pasted } = usePasted.getState()
  const vector = useTyped.getState().text ?? ''
  const { assessment } = useCalculator.getState()
  const isSomething = pasted !== '' || vector !== ''
  const stored = JSON.stringify({ pasted, vector, assessment: assessment.id })
  writeStored('session', key, isSomething ? stored : undefined)
}

/** Brings back what was typed in this tab, and keeps it from now on. */
export function startUnreadText(): void {
  restore()
  const writing = startWriting(storeUnread)
  usePasted.subscribe(({ text }, before) => {
    if (text !== before.text) writing.soon()
  })
  useTyped.subscribe(() => writing.soon())
  // What was typed before this started is kept, too.
  writing.soon()
}
