import { useId } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import type { Row } from '#rows/row.ts'
import { useConfiguration } from '#state/configuration.ts'
import { useLookingUp } from '#state/list-look-up/looking-up.ts'
import { seesOf } from './sees.ts'
import { type Offer, useOffer } from './use-plan.ts'

/** The sentence that says what pressing the button in the head does. */
export const seesId = 'look-up-sees'

/** Looks all rows up that are shown; the line below says what hosts see. */
export function LookUpButton({ rows }: { rows: readonly Row[] }) {
  return <Press offer={useOffer(rows)} sees={seesId} className="button text-sm button-outlined" />
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
      <Press offer={offer} sees={id} className="list-bar-button" />
      <span id={id} className="list-bar-told">
        {!isRunning && offer && seesOf(texts, offer, configuration)}
      </span>
    </>
  )
}

/** The button itself; `sees` is the ID of the sentence that says what pressing does. */
function Press({
  offer,
  sees,
  className,
}: {
  offer: Offer | undefined
  sees: string
  className: string
}) {
  const { lookUp: texts } = useLateTexts('list')
  const isRunning = useLookingUp((state) => state.isRunning)
  if (!isRunning && !offer?.isAnything) return null
  return (
    <button
      type="button"
      className={className}
      aria-describedby={sees}
      // Focus stays on it.
      aria-disabled={isRunning}
      onClick={() => !isRunning && offer?.press()}
    >
      {isRunning ? texts.running : texts.button(offer?.count ?? 0)}
    </button>
  )
}
