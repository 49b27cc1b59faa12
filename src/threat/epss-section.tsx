import { Suspense, useState } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import type { CveId } from '#cve-id/cve-id.ts'
import { type EpssChange, epssChange, percentileText, probabilityText } from '#epss/epss-score.ts'
import { modelVersionOn } from '#epss/model-version.ts'
import { type LateTexts, useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useConfiguration } from '#state/configuration.ts'
import { useIsSent } from '#state/cve-lookup.ts'
import { FailureNote } from './failure-note.tsx'
import { useEpss } from './use-threat.ts'

// d3 and the chart are only needed by those who look at the history.
const History = lazyPart('threat', () => import('./history.tsx').then((all) => all.History))

function changeText({ epss }: LateTexts<'threat'>, days: 7 | 30, change: EpssChange): string {
  if (change.kind === 'model-change') return epss.modelChange(days, change.on)
  if (change.kind === 'unknown') return epss.changeUnknown(days)
  const points = change.by * 100
  return epss.change(days, `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`)
}

/** EPSS now, how it moved, and its history. */
export function EpssSection({ cve }: { cve: CveId }) {
  const { footer } = useMessages()
  const threat = useLateTexts('threat')
  const { epss } = threat
  const isSent = useIsSent()
  const { score, history, isFromFile, isPending, error, updatedAt, retry } = useEpss(cve)
  const host = useConfiguration((state) => state.hosts.epss)
  return (
    <section aria-labelledby="epss-heading">
      <h3 id="epss-heading" className="font-semibold">
        {epss.heading}
      </h3>
      {(isPending || !isSent) && score === undefined && (
        <p className="text-muted">{isSent ? threat.loading : threat.notLookedUp}</p>
      )}
      {error !== null && (
        <FailureNote error={error} host={host} storedAt={updatedAt} onRetry={retry} />
      )}
      {score === null && <p>{epss.noScore}</p>}
      {score && (
        <>
          <p>
            <span className="text-2xl font-semibold">{probabilityText(score.probability)}</span>{' '}
            {epss.percentile(percentileText(score.percentile))}
          </p>
          <p className="text-sm text-muted">
            {score.date && epss.date(score.date, modelVersionOn(score.date)?.name ?? '')} ·{' '}
            {isFromFile && `${epss.fromFile} · `}
            {changeText(threat, 7, epssChange(history, score.date, 7))} ·{' '}
            {changeText(threat, 30, epssChange(history, score.date, 30))}
          </p>
        </>
      )}
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
  const { history } = useEpss(cve)
  const [isOpen, setIsOpen] = useState(false)
  if (history.length === 0) return null
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="min-h-8 cursor-pointer content-center link">
        {threat.epss.history}
      </summary>
      {isOpen && (
        <Suspense fallback={<p className="text-muted">{threat.loading}</p>}>
          <History cve={cve} points={history} />
        </Suspense>
      )}
    </details>
  )
}
