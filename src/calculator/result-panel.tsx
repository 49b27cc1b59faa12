import { type ReactNode, useEffect, useRef, useState } from 'react'

import type { Vector } from '#cvss/index.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { useMarking } from '#state/rationale.ts'
import { openDialog } from '#state/open-dialog.ts'
import { rangeOf, scoreOf } from '#state/scored.ts'
import { CopyButton } from './copy-button.tsx'
import { ResultWords } from '#components/result/result-words.tsx'
import { ScoreCard } from '#components/result/score-card.tsx'
import { ScoreNote } from '#components/result/score-note.tsx'
import { severityColors } from '#components/result/severity-colors.ts'
import { ScoreExplanation, SubScores } from '#components/result/sub-scores.tsx'
import { TlpLabel } from './share/tlp-label.tsx'
import { VectorField } from './vector-field.tsx'

/** The bar at the bottom edge of narrow screens, which opens into the rest of the result. */
function ResultBar({
  vector,
  isOpen,
  onToggle,
}: {
  vector: Vector
  isOpen: boolean
  onToggle: () => void
}) {
  const messages = useMessages()
  const score = scoreOf(vector)
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 sm:gap-x-3 lg:hidden">
      <p
        className={`tracking-tight whitespace-nowrap ${
          score
            ? `rounded-xl border border-transparent px-2.5 text-4xl leading-12 font-semibold forced-colors:border-[CanvasText] ${severityColors[score.severity]}`
            : 'text-2xl font-medium sm:text-[1.75rem]'
        }`}
      >
        {messages.rangeText(rangeOf(vector))}
      </p>
      <p className="min-w-min flex-1 text-sm leading-tight">
        <ResultWords vector={vector} />
      </p>
      <button
        type="button"
        className="button min-h-11 min-w-11 button-outlined"
        aria-expanded={isOpen}
        aria-controls="result-rest"
        aria-label={isOpen ? messages.result.collapse : messages.result.expand}
        onClick={onToggle}
      >
        <span aria-hidden="true" className={`inline-block ${isOpen ? 'rotate-180' : ''}`}>
          ⌃
        </span>
      </button>
      <div className="flex max-[22rem]:hidden [&>button]:min-h-11">
        <CopyButton what="summary" vector={vector} short />
      </div>
    </div>
  )
}

/** Score or range, what explains it, and the vector; the same on every screen. */
export function ResultPanel({ vector, children }: { vector: Vector; children: ReactNode }) {
  const messages = useMessages()
  const page = usePageMessages()
  const marking = useMarking()
  const [isOpen, setIsOpen] = useState(false)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    // On narrow screens it lies over what the focus goes to, but for dialogs, which give it back. Where the focus
    // comes from says nothing: a button that is switched off by its own click has lost it by then, or has not yet.
    const makeWay = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || panel.current?.contains(target)) return
      if (!target.closest('dialog')) setIsOpen(false)
    }
    document.addEventListener('focusin', makeWay)
    return () => document.removeEventListener('focusin', makeWay)
  }, [isOpen])
  return (
    <section
      ref={panel}
      aria-labelledby="result-heading"
      className="max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:max-h-[85dvh] max-lg:overflow-y-auto max-lg:rounded-t-2xl max-lg:border-t max-lg:border-edge max-lg:bg-card max-lg:px-3 max-lg:py-2.5 lg:self-start lg:tall:sticky lg:tall:top-2.5"
    >
      <h2 id="result-heading" className="sr-only">
        {messages.result.heading}
      </h2>
      <ResultBar vector={vector} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} />
      <div
        id="result-rest"
        className={`flex-col gap-2.5 max-lg:mt-3 lg:flex ${isOpen ? 'flex' : 'max-lg:hidden'}`}
      >
        <ScoreCard vector={vector} />
        <ScoreNote vector={vector} />
        <SubScores vector={vector} />
        <ScoreExplanation vector={vector} />
        <VectorField vector={vector} />
        {marking !== 'none' && (
          <p className="text-right">
            <TlpLabel tlp={marking} />
          </p>
        )}
        <div className="flex gap-2">
          <CopyButton what="summary" vector={vector} />
          <button
            type="button"
            className="button text-sm button-outlined"
            onClick={() => openDialog('share')}
          >
            {page.copy.share}
          </button>
          <CopyButton what="link" vector={vector} />
        </div>
        {children}
      </div>
    </section>
  )
}
