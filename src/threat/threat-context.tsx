import { Suspense } from 'react'

import { useMessages } from '#i18n/messages-context.ts'
import { useCveLookup, useSentCve } from '#state/cve-lookup.ts'
import { lazyPart } from './lazy-part.tsx'

const ThreatPanel = lazyPart(() => import('./threat-panel.tsx').then((all) => all.ThreatPanel))

/** The whole threat context below the metrics, while it is open. */
export function ThreatContext() {
  const { threat } = useMessages()
  const cve = useSentCve()
  const isOpen = useCveLookup((state) => state.isOpen)
  return (
    <div id="threat-context">
      {cve && isOpen && (
        <section aria-label={threat.heading} className="mt-2.5 card px-4 py-3">
          <Suspense fallback={<p className="text-muted">{threat.loading}</p>}>
            <ThreatPanel cve={cve} />
          </Suspense>
        </section>
      )}
    </div>
  )
}
