import { lazyPart } from '#components/lazy-part.tsx'
import { Loading } from '#components/loading.tsx'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { useTrayShown } from '#state/tray/tray-shown.ts'
import { loadTray } from './load.ts'

const TrayPanel = lazyPart('list', () => loadTray().then((late) => late.TrayPanel), {
  isFetchedAhead: true,
  Waiting: Loading,
})

/** The tray below the metrics, while it is open. */
export function Tray() {
  const { tray } = usePageMessages()
  const isOpen = useTrayShown((state) => state.isOpen)
  return (
    <div id="tray">
      {isOpen && (
        <section aria-label={tray.heading} className="mt-2.5 card px-4 py-3 max-sm:px-3">
          <TrayPanel />
        </section>
      )}
    </div>
  )
}
