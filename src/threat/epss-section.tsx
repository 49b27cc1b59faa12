import { Dotted } from '#components/dotted.tsx'
import { useState } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { Loading } from '#components/loading.tsx'
import type { CveId } from '#cve-id/cve-id.ts'
import { type EpssChange, epssChange, shownProbability, wholePercentile } from '#epss/epss-score.ts'
import { modelVersionOn } from '#epss/model-version.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { LateTexts } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { ageWords, otherEpssWords } from '#known/words.ts'
import { FailureNote } from './failure-note.tsx'
import { useKnown } from './use-known.ts'
import { Whence } from './whence.tsx'

// d3 and the chart are only needed by those who look at the history.
const History = lazyPart('threat', () => import('./history.tsx').then((all) => all.History), {
  Waiting: Loading,
})

function changeText({ epss }: LateTexts<'threat'>, days: 7 | 30, change: EpssChange): string {
  if (change.kind === 'model-change') return epss.modelChange(days, change.on)
  if (change.kind === 'unknown') return epss.changeUnknown(days)
  return epss.change(days, change.by * 100)
}

/** EPSS now, how it moved, and its history. */
export function EpssSection({ cve }: { cve: CveId }) {
  const { footer } = useMessages()
  const threat = useLateTexts('threat')
  const { epss } = threat
  const { known, history, today, sources } = useKnown(cve)
  const { epss: fact } = known
  const score = fact.kind === 'scored' ? fact.score : undefined
  const other = otherEpssWords(threat.known, fact, today)
  const trouble = 'trouble' in fact ? fact.trouble : undefined
  const answer = 'from' in fact ? fact.from : undefined
  const whence = answer && <Whence from={answer} source={sources.epss} />
  return (
    <section aria-labelledby="epss-heading">
      <h3 id="epss-heading" className="font-semibold">
        {epss.heading}
      </h3>
      {fact.kind === 'pending' && <p className="text-muted">{threat.loading}</p>}
      {fact.kind === 'not-asked' && <p className="text-muted">{threat.notLookedUp}</p>}
      {trouble && (
        <FailureNote
          trouble={trouble}
          host={sources.epss.host}
          of={epss.heading}
          storedOn={answer?.by === 'look-up' ? answer.date : undefined}
          onRetry={sources.epss.retry}
        />
      )}
      {fact.kind === 'none' && (
        <p>
          {epss.noScore} {answer?.date !== undefined && epss.noScoreOn(answer.date)} {whence}
        </p>
      )}
      {score && (
        <>
          <p>
            <span className="text-2xl font-semibold">
              {threat.known.probability(shownProbability(score.probability))}
            </span>{' '}
            {epss.percentile(wholePercentile(score.percentile))}
          </p>
          <p className="text-sm text-muted">
            <Dotted
              parts={[
                score.date
                  ? epss.date(score.date, modelVersionOn(score.date)?.name ?? '')
                  : threat.known.noDay,
                ageWords(threat.known, score.date, today),
                whence,
                changeText(threat, 7, epssChange(history, score.date, 7)),
                changeText(threat, 30, epssChange(history, score.date, 30)),
              ]}
            />
          </p>
        </>
      )}
      {other !== undefined && <p className="text-sm">{epss.other(other)}</p>}
      <p className="text-sm text-muted">
        {epss.meaning}{' '}
        <a className="link" href={footer.epss} target="_blank" rel="noopener noreferrer">
          {epss.source}
        </a>
      </p>
    </section>
  )
}

/** The history of EPSS, drawn only for those who open it. */
export function EpssHistorySection({ cve }: { cve: CveId }) {
  const threat = useLateTexts('threat')
  const { history } = useKnown(cve)
  const [isOpen, setIsOpen] = useState(false)
  if (history.length === 0) return null
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="min-h-8 cursor-pointer content-center link">
        {threat.epss.history}
      </summary>
      {isOpen && <History cve={cve} points={history} />}
    </details>
  )
}
