import { Suspense } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { useMessages } from '#i18n/messages-context.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { useTray } from '#state/tray.ts'

const TrayPanel = lazyPart('list', () => import('./tray-panel.tsx').then((all) => all.TrayPanel))

/** The tray below the metrics, while it is open. */
export function Tray() {
  const messages = useMessages()
  const { tray } = usePageMessages()
  const isOpen = useTray((state) => state.isOpen)
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
