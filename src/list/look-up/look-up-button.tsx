import { useId } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import type { Row } from '#rows/row.ts'
import { useConfiguration } from '#state/configuration.ts'
import { useLookingUp } from '#state/list-look-up/looking-up.ts'
import { seesOf } from './sees.ts'
import { useOffer } from './use-plan.ts'

/** The sentence that says what pressing the button in the head does. */
export const seesId = 'look-up-sees'

/** Looks all rows up that are shown; the line below says what hosts see. */
export function LookUpButton({ rows }: { rows: readonly Row[] }) {
  const { lookUp: texts } = useLateTexts('list')
  const isRunning = useLookingUp((state) => state.isRunning)
  const offer = useOffer(rows)
  if (!isRunning && !offer?.isAnything) return null
  return (
    <button
      type="button"
      className="button text-sm button-outlined"
      aria-describedby={seesId}
      // Focus stays on it.
      aria-disabled={isRunning}
      onClick={() => !isRunning && offer?.press()}
    >
      {isRunning ? texts.running : texts.button(offer?.count ?? 0)}
    </button>
  )
}

/** The same for rows that are selected, with the sentence beside it. */
export function LookUpChosen({ rows }: { rows: readonly Row[] }) {
  const { lookUp: texts } = useLateTexts('list')
  const isRunning = useLookingUp((state) => state.isRunning)
  const configuration = useConfiguration()
  const offer = useOffer(rows)
  const id = useId()
  if (!isRunning && !offer?.isAnything) return null
  return (
    <>
      <button
        type="button"
        className="list-bar-button"
        aria-describedby={id}
        aria-disabled={isRunning}
        onClick={() => !isRunning && offer?.press()}
      >
        {isRunning ? texts.running : texts.button(offer?.count ?? 0)}
      </button>
      <span id={id} className="list-bar-told">
        {!isRunning && offer && seesOf(texts, offer, configuration)}
      </span>
    </>
  )
}
