import { type ReactNode, useEffect, useRef } from 'react'

import type { Vector } from '#cvss/index.ts'
import { ScoreCard } from '#components/result/score-card.tsx'
import { SubScores } from '#components/result/sub-scores.tsx'
import { useMessages } from '#i18n/messages-context.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { openDialog } from '#state/open-dialog.ts'
import { closeResultSheet, useResultSheet } from '#state/result-sheet.ts'
import { CopyButton } from './copy-button.tsx'
import { ResultBar } from './result-bar.tsx'
import { VectorField } from './vector-field.tsx'

/** Score or range, what explains it, and the vector; the same on every screen. */
export function ResultPanel({
  vector,
  actions,
  words,
  children,
}: {
  vector: Vector
  /** Buttons of other features in the row below the vector. */
  actions: ReactNode
  /** Under the score. */
  words: ReactNode
  children: ReactNode
}) {
  const messages = useMessages()
  const page = usePageMessages()
  const { isOpen } = useResultSheet()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    // On narrow screens it lies over what the focus goes to, but for dialogs, which give it back. Where the focus
    // comes from says nothing: a button that is switched off by its own click has lost it by then, or has not yet.
    const makeWay = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || panel.current?.contains(target)) return
      if (!target.closest('dialog')) closeResultSheet()
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
      <ResultBar vector={vector} isOpen={isOpen} />
      <div id="bar-lines" />
      <div
        id="result-rest"
        className={`flex-col gap-2.5 max-lg:mt-3 lg:flex ${isOpen ? 'flex' : 'max-lg:hidden'}`}
      >
        <ScoreCard vector={vector} />
        {words}
        <SubScores vector={vector} />
        <VectorField vector={vector} />
        <div className="flex flex-wrap gap-2 [&>button]:min-h-9.5 [&>button]:py-0.5 [&>button]:text-sm [&>button]:leading-[1.1] pointer-coarse:[&>button]:min-h-11">
          <CopyButton what="summary" vector={vector} />
          <button
            type="button"
            className="button text-sm button-outlined"
            onClick={() => openDialog('share')}
          >
            {page.copy.share}
          </button>
          {actions}
        </div>
        {children}
      </div>
    </section>
  )
}
