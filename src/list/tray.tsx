import { Suspense } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { useMessages } from '#i18n/messages-context.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { useTrayShown } from '#state/tray-shown.ts'
import { loadTray } from './load.ts'

const TrayPanel = lazyPart('list', () => loadTray().then((late) => late.TrayPanel), 'fetched-ahead')

/** The tray below the metrics, while it is open. */
export function Tray() {
  const messages = useMessages()
  const { tray } = usePageMessages()
  const isOpen = useTrayShown((state) => state.isOpen)
  return (
    <div id="tray">
      {isOpen && (
        <section aria-label={tray.heading} className="mt-2.5 card px-4 py-3 max-sm:px-3">
          <Suspense fallback={<p className="text-muted">{messages.loading}</p>}>
            <TrayPanel />
          </Suspense>
        </section>
      )}
    </div>
  )
}
