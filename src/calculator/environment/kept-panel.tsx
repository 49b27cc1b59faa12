import { useEffect, useRef, useState } from 'react'

import { missingMetrics } from '#cvss/index.ts'
import { type InEnvironment, inEach } from '#environment/environment.ts'
import { writeEnvironments } from '#environment/stored.ts'
import { showPlace } from '#components/show-place.ts'
import { UndoLine } from '#components/undo-line.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useCalculator } from '#state/calculator.ts'
import { undoDeleteEnvironment, useEnvironments } from '#state/environment/environments.ts'
import { isArrival, useInterview } from '#state/environment/interview.ts'
import { shownVector } from '#state/snapshot.ts'
import { CloseButton, closePanel } from './close-button.tsx'
import { EnvironmentRow } from './environment-row.tsx'
import { type Came, ImportButton, ImportReport } from './import-environments.tsx'
import { saveEnvironments } from './save-environments.ts'

/** So many are worked out at once. */
const fewRows = 12

const bare = { name: '', answers: {}, byHand: {}, note: '' }

/** The vector on screen in every environment that is kept, why they differ, and what is done with each. */
export function KeptPanel() {
  const { kept: texts } = useLateTexts('interview')
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (place.current && isArrival()) showPlace(place.current)
  }, [])
  const [isAll, setIsAll] = useState(false)
  const [came, setCame] = useState<Came>()
  const shown = useCalculator()
  const { finding } = useInterview()
  const { environments, deleted } = useEnvironments()
  const vector = shownVector(shown)
  const about = finding.of === shown.assessment.id ? finding.answers : {}
  const all = environments.map(({ environment }) => environment)
  const rows = isAll ? all : all.slice(0, fewRows)
  const [without, ...others] = inEach(vector, [bare, ...rows], about)
  const last = deleted.at(-1)
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-labelledby="environments-heading"
      className="environment-panel"
      onKeyDown={({ key }) => {
        if (key === 'Escape') closePanel('kept')
      }}
    >
      <div className="environment-head">
        <h3 id="environments-heading">{texts.heading}</h3>
        <CloseButton of="kept" label={texts.close} />
        <div className="environment-actions">
          <ImportButton version={vector.version} onCame={setCame} />
          {all.length > 0 && (
            <button
              type="button"
              className="button text-sm button-outlined"
              onClick={() => saveEnvironments(writeEnvironments(all), 'environments')}
            >
              {texts.exportAll}
            </button>
          )}
        </div>
      </div>
      <p className="environment-quiet">
        {all.length === 0 ? texts.none : texts.how}{' '}
        {all.length > 0 && missingMetrics(vector).length > 0 && texts.incomplete}{' '}
        {all.length > 0 && Object.keys(about).length > 0 && texts.aboutFinding}
      </p>
      <ImportReport came={came} />
      <div aria-live="polite">
        {last && (
          <UndoLine
            said={texts.deleted(last.environment.name)}
            undo={texts.undoDelete(last.environment.name)}
            className="my-1.5"
            onUndo={undoDeleteEnvironment}
          />
        )}
      </div>
      {without && others.length > 0 && <SideBySide without={without} others={others} />}
      {rows.length < all.length && (
        <button
          type="button"
          className="button text-sm button-outlined"
          onClick={() => setIsAll(true)}
        >
          {texts.more(all.length - rows.length)}
        </button>
      )}
    </section>
  )
}

function SideBySide({
  without,
  others,
}: {
  without: InEnvironment
  others: readonly InEnvironment[]
}) {
  return (
    <ul className="environment-rows">
      <EnvironmentRow row={without} without={without} />
      {others.map((row) => (
        <EnvironmentRow key={row.environment.name} row={row} without={without} />
      ))}
    </ul>
  )
}
