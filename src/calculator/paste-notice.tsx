import { Suspense } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { droppedEdit, offersOf } from '#state/left-behind.ts'
import { useCalculator } from '#state/calculator.ts'
import { dismissPaste, usePasted } from '#state/pasted.ts'
import { shownVector } from '#state/snapshot.ts'

const PasteOutcomeText = lazyPart(
  'reading',
  () => import('./paste-outcome.tsx').then((all) => all.PasteOutcomeText),
  'fetched-ahead',
)

const LeftBehind = lazyPart('leftBehind', () =>
  import('./left-behind.tsx').then((all) => all.LeftBehind),
)

/** What became of the text in the paste field; laid over the page so that nothing moves. */
export function PasteNotice() {
  const { paste } = usePageMessages()
  const { outcome, dismissed } = usePasted()
  const state = useCalculator()
  // What was read is only worth a notice until something else is changed.
  const isOver = outcome && 'vector' in outcome && outcome.vector !== shownVector(state)
  const shown = isOver ? undefined : outcome
  const isDismissed = dismissed === state.assessment.id
  const hasLeft = !isDismissed && (offersOf(state) ?? droppedEdit(state)) !== undefined
  return (
    <div
      id="paste-notice"
      aria-live="polite"
      className="absolute inset-x-0 top-full z-30 max-sm:fixed max-sm:inset-x-2 max-sm:top-14 max-[30rem]:top-25 pointer-coarse:max-[30rem]:top-27"
    >
      {(shown || hasLeft) && (
        <div className="mt-1.5 flex items-start gap-2 card border-edge p-3 text-sm shadow-lg">
          <div className="min-w-0 flex-1">
            <Suspense>{shown && <PasteOutcomeText outcome={shown} />}</Suspense>
            <Suspense>{hasLeft && <LeftBehind />}</Suspense>
          </div>
          <button
            type="button"
            className="-my-1 button min-w-8 pointer-coarse:min-w-11"
            aria-label={paste.dismiss}
            onClick={dismissPaste}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  )
}
