import { Dotted } from '#components/dotted.tsx'
import { KevMark } from '#components/result/kev-mark.tsx'
import type { CveId } from '#cve-id/cve-id.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { LateTexts } from '#i18n/messages.ts'
import type { KevFact, SsvcFact, Unanswered } from '#known/known-of-cve.ts'
import { catalogueAge } from '#known/catalogue-age.ts'
import { kevLine, pointWords } from '#known/words.ts'
import type { Ssvc as SsvcStatement } from '#published/published.ts'
import { FailureNote } from './failure-note.tsx'
import { Suggestion } from './suggestion.tsx'
import { today } from '#known/today.ts'
import { storedDay } from './stored-day.ts'
import { type Source, useKnown } from './use-known.ts'
import { AsideNote, FileName, Whence } from './whence.tsx'

/** What there is in place of an answer; a failure is unknown, and never no. */
function NoAnswer({ fact, source, of }: { fact: Unanswered; source: Source; of: string }) {
  const threat = useLateTexts('threat')
  switch (fact.kind) {
    case 'pending':
      return <p className="text-muted">{threat.loading}</p>
    case 'not-asked':
      return <p className="text-muted">{threat.notLookedUp}</p>
    case 'failed':
      return (
        <>
          <p>{`${of} ${threat.unknown}.`}</p>
          <FailureNote trouble={fact.trouble} host={source.host} of={of} onRetry={source.retry} />
        </>
      )
    default:
      return fact satisfies never
  }
}

function Kev({ kev, source, record }: { kev: KevFact; source: Source; record: Source }) {
  const threat = useLateTexts('threat')
  const { evidence, known } = threat
  const isByRecord = kev.kind === 'listed' && kev.says === 'record'
  const whence = 'from' in kev && <Whence from={kev.from} source={isByRecord ? record : source} />
  if (kev.kind === 'absent' && !kev.against)
    return (
      <p>
        {evidence.kevNone(kev.catalogueDate ?? threat.unknown, kev.isByEntry)}{' '}
        <Dotted parts={[catalogueAge(known, kev.catalogueDate, today()), whence]} />
        <AsideNote fact={kev} />
      </p>
    )
  if (kev.kind === 'absent' || kev.kind === 'unsure')
    return (
      <p>
        {kevLine(known, kev, today())}
        <FileName from={kev.from} />
        <AsideNote fact={kev} />
      </p>
    )
  if (kev.kind !== 'listed') return <NoAnswer fact={kev} source={source} of={known.names.kev} />
  return (
    <>
      <p>
        <span className="font-semibold">
          <KevMark />
          {known.kevListed} {kev.since && known.since(kev.since)}
        </span>
        {' · '}
        <Dotted
          parts={[
            kev.due !== undefined && evidence.kevDue(kev.due),
            kev.ransomware && evidence.kevRansomware[kev.ransomware],
            kev.forensicTriage && evidence.kevForensics[kev.forensicTriage],
            kev.says === 'catalogue' &&
              kev.catalogueDate &&
              evidence.kevCatalogue(kev.catalogueDate, kev.isByEntry),
            whence,
          ]}
        />
        <AsideNote fact={kev} />
      </p>
      {kev.rows !== undefined && <p className="text-sm">{evidence.kevRows(kev.rows)}</p>}
      {isByRecord && (
        <p className="text-sm">
          {evidence.kevByRecord(kev.recordDate, kev.catalogueDate, kev.isByEntry)}
        </p>
      )}
    </>
  )
}

/** The newer look-up failed, and what is shown is an older answer or a file's. */
function Trouble({ fact, source, of }: { fact: KevFact; source: Source; of: string }) {
  if (!('from' in fact) || !fact.trouble) return null
  return (
    <FailureNote
      trouble={fact.trouble}
      host={source.host}
      of={of}
      storedOn={storedDay(fact)}
      onRetry={source.retry}
    />
  )
}

/** Between which values a point is open, or what is said of it that is not understood. */
function openPoint(
  { evidence, known, unknown }: LateTexts<'threat'>,
  { mayBe, unread }: SsvcStatement,
  point: 'exploitation' | 'automatable' | 'technicalImpact',
): string {
  const values = mayBe?.[point]
  const odd = unread?.[point]
  if (values) return evidence.mayBe(values)
  return odd ? known.unread(odd) : unknown
}

function Ssvc({ ssvc, source }: { ssvc: SsvcFact; source: Source }) {
  const threat = useLateTexts('threat')
  const { evidence, known } = threat
  switch (ssvc.kind) {
    case 'none':
      return <p>{evidence.ssvcNone}</p>
    case 'no-record':
      return <p>{evidence.ssvcNoRecord}</p>
    case 'rejected':
      return <p>{evidence.ssvcRejected}</p>
    case 'reserved':
      return <p>{evidence.ssvcReserved}</p>
    case 'decided': {
      const { decision } = ssvc
      const points = (['exploitation', 'automatable', 'technicalImpact'] as const).map(
        (point) =>
          [evidence[point], decision[point] ?? openPoint(threat, decision, point)] as const,
      )
      return (
        <>
          <dl className="flex flex-wrap gap-x-4">
            {points.map(([name, value]) => (
              <div key={name} className="flex gap-1.5">
                <dt>{name}</dt> <dd className="font-medium">{value}</dd>
              </div>
            ))}
          </dl>
          {ssvc.others.map((other) => (
            <p key={`${other.by} ${other.date}`} className="text-sm">
              <bdi>{evidence.ssvcOther(pointWords(known, other), other.by, other.date)}</bdi>
            </p>
          ))}
        </>
      )
    }
    case 'pending':
    case 'not-asked':
    case 'failed':
      return <NoAnswer fact={ssvc} source={source} of={known.names.ssvc} />
    default:
      return ssvc satisfies never
  }
}

/** KEV and SSVC: what has been observed, dated. */
export function EvidenceSection({ cve }: { cve: CveId }) {
  const threat = useLateTexts('threat')
  const { evidence } = threat
  const { known, sources } = useKnown(cve)
  const { kev, ssvc } = known
  return (
    <section aria-labelledby="evidence-heading" className="flex flex-col gap-1">
      <h3 id="evidence-heading" className="font-semibold">
        {evidence.heading}
      </h3>
      <h4 className="text-sm text-muted">{evidence.kev}</h4>
      <Kev kev={kev} source={sources.kev} record={sources.record} />
      <Trouble fact={kev} source={sources.kev} of={threat.known.names.kev} />
      <h4 className="text-sm text-muted">
        {evidence.ssvc}
        {ssvc.kind === 'decided' && (
          <>
            {' '}
            <bdi>{ssvc.decision.by}</bdi>, {ssvc.decision.date ?? threat.unknown}{' '}
            <Whence from={ssvc.from} source={sources.ssvc} />
          </>
        )}
      </h4>
      <Ssvc ssvc={ssvc} source={sources.ssvc} />
      <Suggestion known={known} />
    </section>
  )
}
