import { Suspense } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import type { CveId } from '#cve-id/cve-id.ts'
import { hostNames } from '#cve-id/hosts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import {
  askCve,
  forgetCve,
  toggleThreatContext,
  useCveLookup,
  useIsAsked,
  useIsSent,
} from '#state/cve-lookup.ts'
import { useCve } from '#state/calculator.ts'
import { useConfiguration } from '#state/configuration.ts'
import { prefer, usePreferences } from '#state/preferences.ts'

// Queries, validation and their texts are only needed once there is an ID.
const KnownSummary = lazyPart('threat', () =>
  import('./known-summary.tsx').then((all) => all.KnownSummary),
)

/** What may be done with an ID that merely arrived: nothing has been sent yet. */
function Arrived({ cve }: { cve: CveId }) {
  const { lookUps: texts } = useMessages()
  const { threat } = usePageMessages()
  const lookUps = usePreferences((state) => state.lookUps)
  const { hosts, allowsLookUps } = useConfiguration()
  if (lookUps === 'off' || !allowsLookUps) return <p className="text-sm text-muted">{texts.off}</p>
  return (
    <div className="text-sm">
      <button type="button" className="button button-outlined" onClick={() => askCve(cve)}>
        {texts.lookUp}
      </button>
      <p className="mt-1 text-muted">
        {texts.willSee(hostNames([hosts.epss, hosts.cve, hosts.cveList, hosts.kev]))}
      </p>
      <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          className="size-4 accent-ink"
          checked={lookUps === 'always'}
          onChange={(event) => prefer({ lookUps: event.target.checked ? 'always' : 'ask' })}
        />
        {threat.always}
      </label>
    </div>
  )
}

/** One line of threat context in the result panel, and the way to the rest of it. */
export function ThreatCard() {
  const messages = useMessages()
  const { threat } = usePageMessages()
  const cve = useCve()
  const isAsked = useIsAsked()
  const { isOpen } = useCveLookup()
  const isSent = useIsSent()
  const { isKnown, isBroken } = useConfiguration()
  return (
    <section aria-labelledby="threat-heading" className="card px-4 py-2.5">
      <div className="flex items-start justify-between gap-2">
        <h3 id="threat-heading" className="font-medium">
          {cve ?? threat.heading}
        </h3>
        {cve && (
          <button
            type="button"
            className="-my-1 button min-w-8 text-muted"
            aria-label={threat.forget(cve)}
            onClick={forgetCve}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      {!cve && <p className="text-sm text-muted">{threat.none}</p>}
      {cve && isBroken && <p className="text-sm">{threat.brokenConfiguration}</p>}
      {cve && !isSent && (isKnown || !isAsked) && <Arrived cve={cve} />}
      {isAsked && !isKnown && <p className="min-h-10 text-sm text-muted">{messages.loading}</p>}
      {cve && (
        <Suspense
          fallback={<p className="min-h-10 text-sm text-muted">{isSent ? messages.loading : ''}</p>}
        >
          <KnownSummary cve={cve} />
        </Suspense>
      )}
      <button
        type="button"
        className="min-h-8 cursor-pointer text-sm link pointer-coarse:min-h-11"
        aria-expanded={isOpen}
        aria-controls="threat-context"
        onClick={toggleThreatContext}
      >
        {isOpen ? threat.hide : cve ? threat.show : threat.useFiles}
      </button>
    </section>
  )
}
