import { useEffect, useRef } from 'react'

import { explainVector } from '#cvss/explain.ts'
import { type Vector, missingMetrics, scoreKind, specOf } from '#cvss/index.ts'
import { inWords } from '#in-words/in-words.ts'
import { meaningOf } from '#in-words/meaning.ts'
import { showPlace } from '#components/show-place.ts'
import { metricText, oneDecimal } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { copyText, useIsCopied } from '#state/clipboard.ts'
import { useVector } from '#state/calculator.ts'
import { scoreOf } from '#state/scored.ts'
import { showWhy } from '#state/why-shown.ts'
import { AnotherNumber } from './another-number.tsx'
import { WhatWouldChange } from './what-would-change.tsx'
import { PrintedBeside } from '#components/printed-beside.tsx'
import { whyLines, whyText } from './why-text.ts'
import { WorkingsOfEquations } from './workings-of-equations.tsx'
import { WorkingsOfMacroVector } from './workings-of-macro-vector.tsx'

/** The sentences, each with the metrics that say so at its right. */
function Words({ vector }: { vector: Vector }) {
  const words = useLateTexts('words')
  return (
    <dl className="mt-1.5 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_minmax(0,1fr)_auto]">
      {inWords(words, meaningOf(vector)).map(({ about, text, metrics }) => (
        <div key={about} className="contents">
          <dt className="text-muted max-sm:mt-1">{words.headings[about]}</dt>
          <dd className="text-pretty">{text}</dd>
          <dd className="max-w-44 font-mono text-xs leading-5 text-muted sm:text-right">
            {metrics.join(' ')}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The specification's workings with the numbers of this vector. */
function Workings({ vector }: { vector: Vector }) {
  const messages = useMessages()
  const texts = useLateTexts('why')
  const explanation = explainVector(vector)
  const { version } = vector
  if (!explanation) {
    const open = missingMetrics(vector).map((key) =>
      messages.metricName(metricText(messages, version, key).name, key),
    )
    return <p className="mt-2 text-sm text-muted">{texts.answerFirst(open)}</p>
  }
  const isOfMacroVector = 'macroVector' in explanation
  return (
    <div className="mt-3 border-t border-line pt-2.5">
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <h3 className="text-[0.9375rem] leading-5 font-semibold">{texts.workings}</h3>
        <p className="text-[0.8125rem] text-muted">
          {isOfMacroVector ? texts.ofMacroVector : texts.ofEquations}
        </p>
        <a
          className="ml-auto text-[0.8125rem] link"
          href={specOf(version).document}
          target="_blank"
          rel="noopener noreferrer"
        >
          {texts.specification(version, sectionOf[version])}
        </a>
      </div>
      {isOfMacroVector ? (
        <WorkingsOfMacroVector explanation={explanation} />
      ) : (
        <WorkingsOfEquations vector={vector} explanation={explanation} />
      )}
    </div>
  )
}

/** Where each version's document has its equations. */
const sectionOf = { '2.0': '3.2', '3.0': '8', '3.1': '7', '4.0': '8.2' } as const

/** Closes the panel and goes back to the button that opens it. */
function close(): void {
  showWhy(false)
  // On a phone that button is in the result, which is folded.
  const openers = document.querySelectorAll<HTMLElement>(
    '[aria-controls=why], [aria-controls=result-rest]',
  )
  ;[...openers].find((opener) => opener.checkVisibility())?.focus()
}

/** Why the score is what it is, and what would make it another. */
export function WhyPanel() {
  const vector = useVector()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (place.current) showPlace(place.current)
  }, [])
  const messages = useMessages()
  const texts = useLateTexts('why')
  const words = useLateTexts('words')
  const score = scoreOf(vector)
  const isCopied = useIsCopied('why')
  const heading = texts.heading(score && oneDecimal(score.overall))
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-labelledby="why-heading"
      className="mt-2.5 card px-4 py-3 max-sm:px-3"
      onKeyDown={({ key }) => {
        if (key === 'Escape') close()
      }}
    >
      <div className="flex flex-wrap items-center gap-x-2.5">
        <h2 id="why-heading" className="text-[1.0625rem] leading-6 font-semibold">
          {heading}
        </h2>
        <p className="text-[0.8125rem] text-muted">
          {messages.scoreLabel(score && scoreKind(score), vector.version)}
        </p>
        <span className="ml-auto flex items-center gap-x-2">
          <button
            type="button"
            className="button px-2 text-[0.8125rem] text-muted hover:text-ink"
            onClick={() => void copyText('why', whyText({ messages, texts, words }, vector))}
          >
            {isCopied ? texts.copied : texts.copyText}
          </button>
          <button
            type="button"
            className="-mr-2 button min-w-8 text-muted hover:text-ink pointer-coarse:min-w-11"
            aria-label={texts.close}
            onClick={close}
          >
            ×
          </button>
        </span>
      </div>
      <Words vector={vector} />
      <Workings vector={vector} />
      {score && <WhatWouldChange vector={vector} />}
      <AnotherNumber vector={vector} />
      <PrintedBeside>
        <h2 className="font-semibold">{heading}</h2>
        {whyLines({ messages, texts, words }, vector).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </PrintedBeside>
    </section>
  )
}
