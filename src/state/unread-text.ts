/** Keeps what was typed and not read yet, in both fields for text, over a reload of this tab. */

import { useCalculator } from './calculator.ts'
import { useKept } from './kept.ts'
import { usePasted } from './pasted.ts'
import { readStoredObject, writeStored } from './storage.ts'
import { keepTyped, useTyped } from './typed.ts'

const key = 'plumb.unread'

/** After the last change, in milliseconds. */
const keepDelay = 500

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Brings back both texts where nothing else has come meanwhile; that of the vector field to its assessment only. */
function restore(): void {
  const stored = readStoredObject('session', key)
  if (!stored) return
  const { text, outcome } = usePasted.getState()
  const pasted = textOf(stored['pasted'])
  if (pasted !== '' && text === '' && !outcome) usePasted.setState({ text: pasted })
  const vector = textOf(stored['vector'])
  const isOfIt = stored['assessment'] === useCalculator.getState().assessment.id
  if (vector !== '' && isOfIt && useTyped.getState().text === undefined) keepTyped(vector)
}

function keep(): void {
  const { text: pasted } = usePasted.getState()
  const vector = useTyped.getState().text ?? ''
  const { assessment } = useCalculator.getState()
  const isSomething = pasted !== '' || vector !== ''
  const stored = JSON.stringify({ pasted, vector, assessment: assessment.id })
  const isKept = writeStored('session', key, isSomething ? stored : undefined)
  if (isSomething) useKept.setState({ isKept })
}

/** Brings back what was typed in this tab, and keeps it from now on. */
export function startUnreadText(): void {
  restore()
  let timer: ReturnType<typeof setTimeout> | undefined
  function keepNow(): void {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    keep()
  }
  function keepSoon(): void {
    timer ??= setTimeout(keepNow, keepDelay)
  }
  usePasted.subscribe(({ text }, before) => {
    if (text !== before.text) keepSoon()
  })
  useTyped.subscribe(keepSoon)
  // A tab that is killed tells nobody; the last that is heard of it is that it was hidden.
  for (const event of ['pagehide', 'visibilitychange']) addEventListener(event, keepNow)
}
