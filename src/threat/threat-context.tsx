import { useEffect, useRef } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { Loading } from '#components/loading.tsx'
import { showPlace } from '#components/show-place.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { useCve } from '#state/calculator.ts'
import { useCveLookup } from '#state/cve-lookup.ts'

const ThreatPanel = lazyPart(
  'threat',
  () => import('./threat-panel.tsx').then((all) => all.startedPanel()),
  { Waiting: Loading },
)

/** The whole threat context below the metrics, while it is open. */
export function ThreatContext() {
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
          <ThreatPanel cve={cve} />
        </section>
      )}
    </div>
  )
}
