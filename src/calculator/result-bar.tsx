import type { Vector } from '#cvss/index.ts'
import { ResultWords } from '#components/result/result-words.tsx'
import { severityColors } from '#components/result/severity-colors.ts'
import { Chevron } from '#components/ui/chevron.tsx'
import { useMessages } from '#i18n/messages-context.ts'
import { closeResultSheet, openResultSheet } from '#state/result-sheet.ts'
import { rangeOf, scoreOf } from '#state/scored.ts'
import { CopyButton } from './copy-button.tsx'

/** The bar at the bottom edge of narrow screens, which opens into the rest of the result. */
export function ResultBar({ vector, isOpen }: { vector: Vector; isOpen: boolean }) {
  const messages = useMessages()
  const score = scoreOf(vector)
  return (
    <div className="flex min-h-16 flex-wrap items-center gap-x-2 sm:gap-x-3 lg:hidden">
      <div
        data-stated
        className={`flex flex-1 ${score ? 'items-center gap-x-2.5 max-[22rem]:gap-x-2' : 'flex-col sm:flex-row sm:items-center sm:gap-x-4'}`}
      >
        <p
          className={`tracking-tight whitespace-nowrap ${
            score
              ? `rounded-xl border border-transparent px-2.5 text-4xl leading-12 font-semibold forced-colors:border-[CanvasText] ${severityColors[score.severity]}`
              : 'text-[1.375rem] leading-6 font-medium sm:text-[1.75rem]'
          }`}
        >
          {messages.rangeText(rangeOf(vector))}
        </p>
        <p className="min-w-0 text-sm leading-[1.1875rem] wrap-anywhere">
          <ResultWords vector={vector} />
        </p>
      </div>
      <button
        type="button"
        className="flex button min-h-11 min-w-11 items-center justify-center button-outlined"
        aria-expanded={isOpen}
        aria-controls="result-rest"
        aria-label={isOpen ? messages.result.collapse : messages.result.expand}
        onClick={isOpen ? closeResultSheet : openResultSheet}
      >
        <span className={isOpen ? 'rotate-90' : '-rotate-90'}>
          <Chevron />
        </span>
      </button>
      <div className="flex max-[22rem]:hidden [&>button]:min-h-11">
        <CopyButton what="summary" vector={vector} short />
      </div>
    </div>
  )
}
