import { useState } from 'react'

import type { Assessment } from '#assessment/assessment.ts'
import { focusFirstMetric } from '#components/metrics/metric-focus.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { droppedEdit, isResetInPart, leftBehind, offersOf, parkedBy } from '#state/left-behind.ts'
import { addToLeft, beginBlank, takeCve, takeWriting } from '#state/taking-over.ts'
import { undo, useCalculator } from '#state/calculator.ts'
import { saveLeftInItsList } from '#state/keeping.ts'
import type { Snapshot } from '#state/snapshot.ts'
import { useNoticeRoom } from './notice-room.ts'
import { pasteNoticeId } from './paste-focus.ts'
import { rationaleId } from './rationale/rationale-id.ts'

const button = 'button text-sm button-outlined'

/** What an assessment is called, where it has a name. */
function nameOf({ title, cve }: Assessment): string | undefined {
  return title.trim() === '' ? cve : `“${title.trim()}”`
}

/** What was changed in an row of the list and not saved before something else took its place. */
function DroppedEdit({ dropped }: { dropped: Snapshot }) {
  const texts = useLateTexts('leftBehind')
  const [saved, setSaved] = useState<boolean>()
  const { assessment } = dropped.editing?.kept ?? dropped
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2">
      <p className="wrap-anywhere">{texts.dropped(nameOf(assessment) ?? texts.unnamed)}</p>
      <button
        type="button"
        className={button}
        onClick={() => void saveLeftInItsList(dropped).then(setSaved)}
      >
        {texts.save}
      </button>
      <button type="button" className={button} onClick={undo}>
        {texts.undo}
      </button>
      {saved === false && <p>{texts.noRoom}</p>}
    </div>
  )
}

/** Begins a new assessment; the work goes on at its first metric. */
function beginAnew() {
  beginBlank()
  setTimeout(focusFirstMetric)
}

/** Takes something over. Its button goes, and the focus with it: to where it stands now, or to what is left of the notice. */
function takeAndGoOn(take: () => void, placeId?: string) {
  take()
  setTimeout(() => {
    const place = placeId === undefined ? null : document.getElementById(placeId)
    const next = place ?? document.querySelector<HTMLElement>(`#${pasteNoticeId} button`)
    if (next) next.focus()
    else focusFirstMetric()
  })
}

/** What may be taken over from the assessment that was left behind, each by one press. */
export function LeftBehind() {
  const texts = useLateTexts('leftBehind')
  const state = useCalculator()
  useNoticeRoom()
  const left = leftBehind(state)
  const offers = offersOf(state)
  const dropped = droppedEdit(state)
  const parked = parkedBy(state)
  const name = left && nameOf(left.assessment)
  const version = offers?.addAs
  return (
    <>
      {dropped && <DroppedEdit dropped={dropped} />}
      {parked && (
        <p className="wrap-anywhere">
          {name === undefined ? texts.parkedUnnamed : texts.parked(name)}
        </p>
      )}
      {isResetInPart(state) && (
        <div className="flex flex-wrap items-center gap-2">
          <p className="min-w-60 flex-1">{texts.resetInPart(state.version)}</p>
          <button type="button" className={button} onClick={beginAnew}>
            {texts.begin}
          </button>
        </div>
      )}
      {offers && (
        <p className="wrap-anywhere">{name === undefined ? texts.begun : texts.beganOf(name)}</p>
      )}
      {offers && (
        <div className="mt-1 flex flex-wrap gap-2">
          {offers.writing && (
            <button
              type="button"
              className={button}
              onClick={() => takeAndGoOn(takeWriting, rationaleId)}
            >
              {texts.takeWriting}
            </button>
          )}
          {offers.cve !== undefined && (
            <button type="button" className={button} onClick={() => takeAndGoOn(takeCve)}>
              {texts.takeCve(offers.cve)}
            </button>
          )}
          {version && (
            <button type="button" className={button} onClick={() => takeAndGoOn(addToLeft)}>
              {name === undefined ? texts.addAs(version) : texts.addAsTo(version, name)}
            </button>
          )}
        </div>
      )}
    </>
  )
}
