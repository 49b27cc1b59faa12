import { useState } from 'react'

import { isWritten } from '#assessment/assessment.ts'
import { lazyPart } from '#components/lazy-part.tsx'
import { Loading } from '#components/loading.tsx'
import { foldable } from '#components/metrics/metric-group.tsx'
import { Chevron } from '#components/ui/chevron.tsx'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { useCalculator } from '#state/calculator.ts'
import { rationaleId } from './rationale-id.ts'

// Who opens it by keys goes on at once with Tab, which finds no field before the part is there.
const RationalePart = lazyPart(
  'rationale',
  () => import('./rationale-part.tsx').then((all) => all.RationalePart),
  { isFetchedAhead: true, Waiting: Loading },
)

/** Title and notes below the metrics; open once there is something written, or asked for. */
export function LateRationale() {
  const page = usePageMessages()
  const hasWriting = useCalculator(({ assessment }) => isWritten(assessment))
  const [asked, setAsked] = useState<boolean>()
  // Once there was something to read it stays open, also while the last letter is deleted.
  if (hasWriting && asked === undefined) setAsked(true)
  const isOpen = asked ?? false
  return (
    <details
      open={isOpen}
      className={foldable}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) setAsked(event.currentTarget.open)
      }}
    >
      <summary
        id={rationaleId}
        className="-mx-4 flex min-h-11 cursor-pointer list-none items-center rounded-2xl px-4 py-2 max-sm:-mx-3 max-sm:px-3"
      >
        <h2 className="text-base leading-tight font-semibold">{page.rationale}</h2>
        <span className="ml-auto text-muted group-open/details:rotate-90">
          <Chevron />
        </span>
      </summary>
      {isOpen && <RationalePart />}
    </details>
  )
}
