import { lazyPart } from '#components/lazy-part.tsx'
import { useMessages } from '#i18n/messages-context.ts'
import { leavesSomething } from '#state/left-behind.ts'
import { useCalculator } from '#state/calculator.ts'
import { dismissPaste, usePasted } from '#state/pasted.ts'
import { focusPasteField, pasteNoticeId } from './paste-focus.ts'

const PasteOutcomeText = lazyPart(
  'reading',
  () => import('./paste-outcome.tsx').then((all) => all.PasteOutcomeText),
  { isFetchedAhead: true },
)

const LeftBehind = lazyPart('leftBehind', () =>
  import('./left-behind.tsx').then((all) => all.LeftBehind),
)

/**
 * What became of the text in the paste field. It lies over the page, so that nothing moves, and at its
 * foot, where it covers neither the way back nor the result, and what it covers can be scrolled from
 * below it; on narrow screens above the bar. What was just said lies over the opened sheet, an offer that
 * stays lies below it.
 */
export function PasteNotice() {
  const messages = useMessages()
  const { outcome, dismissed } = usePasted()
  const hasLeft = useCalculator(
    (state) => state.assessment.id !== dismissed && leavesSomething(state),
  )
  return (
    <div
      id={pasteNoticeId}
      aria-live="polite"
      className={`fixed inset-x-3 bottom-[calc(6rem+var(--bar-lines,0px))] lg:right-auto lg:bottom-4 lg:left-[max(1.25rem,calc(50vw-48.75rem))] lg:z-30 lg:w-[min(36rem,57vw)] xl:w-[min(42rem,60vw)] ${outcome ? 'z-30' : 'z-10'}`}
    >
      {(outcome || hasLeft) && (
        <div className="flex items-start gap-2 card border-edge p-3 pl-4 text-sm shadow-lg">
          <div className="max-h-[max(8rem,calc(100dvh-23rem))] min-w-0 flex-1 overflow-y-auto lg:max-h-[max(8rem,calc(100dvh-14rem))]">
            {outcome && <PasteOutcomeText outcome={outcome} />}
            {hasLeft && (
              <div className={outcome ? 'mt-2 border-t border-line pt-2' : undefined}>
                <LeftBehind />
              </div>
            )}
          </div>
          <button
            type="button"
            className="-my-1 button min-w-8 pointer-coarse:min-w-11"
            aria-label={messages.dismiss}
            onClick={({ detail }) => {
              dismissPaste()
              // Pressed by a key it takes the focus with it.
              if (detail === 0) focusPasteField()
            }}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  )
}
