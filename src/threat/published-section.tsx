import type { CveId } from '#cve-id/cve-id.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { FailureNote } from './failure-note.tsx'
import { NvdPart } from './nvd-part.tsx'
import { PublishedList } from './published-list.tsx'
import { useKnown } from './use-known.ts'
import { AsideNote, Whence } from './whence.tsx'

/** Every published CVSS vector by source, with our score and why it differs. */
export function PublishedSection({ cve }: { cve: CveId }) {
  const threat = useLateTexts('threat')
  const { record: texts } = threat
  const { known, record, sources } = useKnown(cve)
  const { record: fact } = known
  const trouble = 'trouble' in fact ? fact.trouble : undefined
  const from = 'from' in fact ? fact.from : undefined
  return (
    <section aria-labelledby="published-heading" className="min-w-0">
      <h3 id="published-heading" className="font-semibold">
        {texts.heading}
      </h3>
      {record?.title !== undefined && (
        <p className="text-sm break-words">
          <bdi>{record.title}</bdi>
        </p>
      )}
      {from && (
        <p className="text-sm text-muted">
          <Whence from={from} source={sources.record} />
          <AsideNote fact={fact} />
        </p>
      )}
      {record?.wrongDays && <p className="text-sm">{threat.wrongDays(record.wrongDays)}</p>}
      {fact.kind === 'pending' && <p className="text-muted">{threat.loading}</p>}
      {fact.kind === 'not-asked' && <p className="text-muted">{threat.notLookedUp}</p>}
      {trouble && (
        <FailureNote
          trouble={trouble}
          host={sources.record.host}
          of={threat.known.names.record}
          storedOn={from?.by === 'look-up' ? from.date : undefined}
          onRetry={sources.record.retry}
        />
      )}
      {fact.kind === 'no-record' && <p>{texts.missing}</p>}
      {fact.kind === 'reserved' && <p>{texts.reserved}</p>}
      {fact.kind === 'rejected' && (
        <p>
          {texts.rejected} <bdi className="break-words">{fact.reason}</bdi>
        </p>
      )}
      {fact.kind === 'published' && fact.scores.length === 0 && <p>{texts.none}</p>}
      {fact.kind === 'published' && (
        <PublishedList vectors={record?.vectors ?? []} omitted={record?.omitted} from={fact.from} />
      )}
      <NvdPart key={cve} cve={cve} />
    </section>
  )
}
