import { Suspense, useEffect, useRef } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { showPlace } from '#components/show-place.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { useCve } from '#state/calculator.ts'
import { useCveLookup } from '#state/cve-lookup.ts'

const ThreatPanel = lazyPart('threat', () =>
  import('./threat-panel.tsx').then((all) => all.ThreatPanel),
)

/** The whole threat context below the metrics, while it is open. */
export function ThreatContext() {
  const messages = useMessages()
  const { threat } = usePageMessages()
  const cve = useCve()
  const { isOpen } = useCveLookup()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isOpen && place.current) showPlace(place.current)
  }, [isOpen])
  return (
    <div id="threat-context">
      {isOpen && (
        <section
          ref={place}
          tabIndex={-1}
          aria-label={threat.heading}
          className="mt-2.5 card px-4 py-3"
        >
          <Suspense fallback={<p className="text-muted">{messages.loading}</p>}>
            <ThreatPanel cve={cve} />
          </Suspense>
        </section>
      )}
    </div>
  )
}
