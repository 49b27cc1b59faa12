import { lazyPart } from '#components/lazy-part.tsx'
import type { CveId } from '#cve-id/cve-id.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { EpssHistorySection, EpssSection } from './epss-section.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { FilesSection } from './files-section.tsx'
import { PublishedSection } from './published-section.tsx'
import { startAnswers } from './query-client.ts'
import { Queries } from './queries.tsx'
import { Forgotten, StoredAnswers } from './stored-answers.tsx'
import { useKnown } from './use-known.ts'

const DecideSection = lazyPart(['decide', 'share'], () =>
  import('./decide/decide-section.tsx').then((all) => all.DecideSection),
)

function StoredOf({ cve }: { cve: CveId }) {
  return <StoredAnswers of={useKnown(cve)} />
}

/** The part itself, once look-ups pass the gate and stored answers are on their way. */
export function startedPanel() {
  void startAnswers()
  return ThreatPanel
}

/** Everything known about a CVE; without one, the files that stand in for look-ups. */
function ThreatPanel({ cve }: { cve: CveId | undefined }) {
  const { threat } = usePageMessages()
  return (
    <Queries>
      <h2 className="mb-2 text-base font-semibold">
        {threat.heading} <span className="font-normal text-muted">{cve}</span>
      </h2>
      <Forgotten />
      {cve && <StoredOf cve={cve} />}
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-2">
        {cve && (
          <>
            <EpssSection cve={cve} />
            <EvidenceSection cve={cve} />
            <div className="min-w-0 md:col-span-2">
              <EpssHistorySection cve={cve} />
            </div>
            <div className="min-w-0 md:col-span-2">
              <DecideSection cve={cve} />
            </div>
            <div className="min-w-0 md:col-span-2">
              <PublishedSection cve={cve} />
            </div>
          </>
        )}
        <div className="min-w-0 md:col-span-2">
          <FilesSection />
        </div>
      </div>
    </Queries>
  )
}
