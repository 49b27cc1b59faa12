import { Calculator } from '#calculator/calculator.tsx'
import { focusFirstMetric } from '#components/metrics/metric-focus.ts'
import { Header } from '#calculator/header.tsx'
import { LatePrintSheet } from '#calculator/late-print-sheet.tsx'
import { LateShareDialog } from '#calculator/share/late-share-dialog.tsx'
import { LateKeysDialog } from '#calculator/late-keys-dialog.tsx'
import { LateRefusedCopy } from '#calculator/late-refused-copy.tsx'
import { LateEmbedBuilder } from '#embed-builder/late-embed-builder.tsx'
import { LinkOffer } from '#list/link-offer.tsx'
import { TrayButtons } from '#list/tray-buttons.tsx'
import { Tray } from '#list/tray.tsx'
import { LateSuggestion } from '#threat/late-suggestion.tsx'
import { ThreatCard } from '#threat/threat-card.tsx'
import { ThreatContext } from '#threat/threat-context.tsx'
import { Announcer } from '#components/announcer.tsx'
import { Failure } from '#components/failure.tsx'
import { Footer } from '#components/footer.tsx'
import { MessagesContext } from '#i18n/messages-context.ts'
import type { Messages } from '#i18n/en.ts'
import type { PageMessages } from '#i18n/en/page.ts'
import { PageMessagesContext } from '#i18n/page-messages-context.ts'

export function App({ messages, page }: { messages: Messages; page: PageMessages }) {
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
          <Header />
          <LinkOffer />
          <Calculator
            actions={<TrayButtons />}
            context={<ThreatCard />}
            suggestion={<LateSuggestion />}
          >
            <Tray />
            <ThreatContext />
          </Calculator>
          <Footer />
          <LateKeysDialog />
          <LateShareDialog />
          <LatePrintSheet />
          <LateEmbedBuilder />
          <LateRefusedCopy />
          <Announcer />
        </Failure>
      </PageMessagesContext>
    </MessagesContext>
  )
}
