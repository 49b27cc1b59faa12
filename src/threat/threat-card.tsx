import { lazyPart } from '#components/lazy-part.tsx'
import { useMessages } from '#i18n/messages-context.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { forgetCve, toggleThreatContext, useCveLookup, useIsSent } from '#state/cve-lookup.ts'
import { useCve } from '#state/calculator.ts'

// Queries, validation and their texts are only needed once there is an ID.
const KnownSummary = lazyPart(
  'threat',
  () => import('./known-summary.tsx').then((all) => all.startedSummary()),
  { Waiting },
)

/** As high as two lines of facts. */
function Waiting() {
  const messages = useMessages()
  return <p className="min-h-10 text-sm text-muted">{useIsSent() ? messages.loading : ''}</p>
}

/** One line of threat context in the result panel, and the way to the rest of it. */
export function ThreatCard() {
  const { threat } = usePageMessages()
  const cve = useCve()
  const { isOpen } = useCveLookup()
  return (
    <section aria-labelledby="threat-heading" className="card px-4 py-2.5">
      <div className="flex items-baseline gap-x-3">
        <div className="flex flex-1 flex-wrap items-baseline justify-between gap-x-3">
          <h3 id="threat-heading" className="font-medium">
            {cve ?? threat.heading}
          </h3>
          {/* Above what arrives later, so that it does not move away from under a press. */}
          <button
            type="button"
            className="min-h-8 cursor-pointer text-sm link pointer-coarse:min-h-11"
            aria-expanded={isOpen}
            aria-controls="threat-context"
            onClick={toggleThreatContext}
          >
            {isOpen ? threat.hide : cve ? threat.show : threat.useFiles}
          </button>
        </div>
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
      {cve && <KnownSummary cve={cve} />}
    </section>
  )
}
