import { Calculator } from '#calculator/calculator.tsx'
import { focusFirstMetric } from '#components/metrics/metric-focus.ts'
import { Header } from '#calculator/header.tsx'
import { Comparison } from '#comparison/comparison.tsx'
import { KeepButton } from '#list/keep-button.tsx'
import { LinkOffer } from '#list/link-offer.tsx'
import { ListButton } from '#list/list-button.tsx'
import { ListPlace } from '#list/list-place.tsx'
import { ThreatCard } from '#threat/threat-card.tsx'
import { ThreatContext } from '#threat/threat-context.tsx'
import { ScorePlace } from '#why/score-place.tsx'
import { Why } from '#why/why.tsx'
import { Announcer } from '#components/announcer.tsx'
import { Failure } from '#components/failure.tsx'
import { Footer } from '#components/footer.tsx'
import { lazyPart } from '#components/lazy-part.tsx'
import { MessagesContext } from '#i18n/messages-context.ts'
import type { Messages, PageMessages } from '#i18n/messages.ts'
import { PageMessagesContext } from '#i18n/page-messages-context.ts'
import { useCve } from '#state/calculator.ts'
import { useNewVersion } from '#state/new-version.ts'
import { usePrinting } from '#state/printing.ts'
import { Dialogs } from './dialogs.tsx'

// Mounted while printing, when its code has long been fetched.
const PrintSheet = lazyPart(
  ['share', 'shareDialog'],
  () => import('#calculator/print-sheet.tsx').then((all) => all.PrintSheet),
  { isFetchedAhead: true },
)
/** What KEV says of the Threat or Temporal metric, for the heading of its group. */
const KevSuggestion = lazyPart('threat', () =>
  import('#threat/kev-suggestion.tsx').then((all) => all.KevSuggestion),
)

/** A newer build that is kept ready. */
const NewVersion = lazyPart('withoutNetwork', () =>
  import('#calculator/new-version.tsx').then((all) => all.NewVersion),
)

export function App({ messages, page }: { messages: Messages; page: PageMessages }) {
  const cve = useCve()
  const { isPrinting } = usePrinting()
  const { isReady } = useNewVersion()
  return (
    <MessagesContext value={messages}>
      <PageMessagesContext value={page}>
        <Failure>
          <a
            href="#metrics"
            className="absolute top-2 left-2 z-30 button button-filled not-focus:sr-only"
            onClick={(event) => {
              // The fragment of the address is the vector's.
              event.preventDefault()
              focusFirstMetric()
            }}
          >
            {page.skipToMetrics}
          </a>
          <Header list={<ListButton />} />
          {isReady && <NewVersion />}
          <LinkOffer />
          <ListPlace />
          <Comparison />
          <Calculator
            actions={<KeepButton />}
            context={<ThreatCard />}
            suggestion={cve && <KevSuggestion />}
            words={<ScorePlace />}
          >
            <Why />
            <ThreatContext />
          </Calculator>
          <Footer />
          <Dialogs />
          {isPrinting && <PrintSheet />}
          <Announcer />
        </Failure>
      </PageMessagesContext>
    </MessagesContext>
  )
}
