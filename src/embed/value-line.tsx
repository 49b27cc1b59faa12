import type { Vector } from '#cvss/index.ts'
import type { LateTexts } from '#i18n/messages.ts'
import { frameState, onScreen, useFrame } from './frame.ts'
import { backToGiven } from './given-actions.ts'
import { GivenText } from './given-text.tsx'
import { type Given, isExplained } from './given.ts'
import type { EmbedState } from './protocol.ts'

/** What the page around the frame gets now, in words, and the way back to what it gave. */
export function ValueLine({ shown }: { shown: Vector }) {
  const { options, texts, tell, given, isOpen } = useFrame()
  if (!tell || !texts || !given || options.readOnly) return null
  const state = frameState()
  const isLook = state.version !== shown.version
  // The notice above says it then.
  if (isExplained(given, onScreen(), true)) return null
  // A closed field is one line, unless something has become of what was stored.
  const isLost = given.text !== '' && (isLook || state.value === '' || given.trouble !== undefined)
  if (options.mode === 'field' && !isOpen && !isLost) return null
  const { value = '', unchanged } = state
  const isGone = given.text !== '' && !unchanged
  return (
    <p className="min-h-6 text-sm text-muted">
      {sentence(texts.form, state, given, isLook)} {isLook && <GivenText text={value} />}
      {isGone && given.trouble && (
        <>
          {texts.form.was} <GivenText text={given.text} />
        </>
      )}{' '}
      {(isGone || (given.text !== '' && isLook)) && (
        <button type="button" className="min-h-6 link" onClick={backToGiven}>
          {texts.form.back}
        </button>
      )}
    </p>
  )
}

function sentence(
  form: LateTexts<'embed'>['form'],
  { value, unchanged, version, missing }: EmbedState,
  { text }: Given,
  isLook: boolean,
): string {
  const isStored = text !== ''
  if (unchanged && isStored) return isLook ? form.stillStored : form.stored
  if (isLook && value === '') return form.nothingOfOther(version)
  if (isLook) return form.other
  if (value === '') return form.nothing(missing, isStored)
  return missing.length > 0 ? form.half : form.vector(isStored)
}
