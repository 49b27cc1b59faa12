import { metricValue } from '#cvss/index.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { suggestedMetric } from '#cve/evidence.ts'
import { metricText, valueName } from '#i18n/en.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { setMetric, useVector } from '#state/calculator.ts'
import { type KevStatus, recordIn, useKev, useRecord } from './use-threat.ts'

function Kev({ kev }: { kev: KevStatus }) {
  const threat = useLateTexts('threat')
  const { evidence } = threat
  switch (kev.kind) {
    case 'loading':
      return <p className="text-muted">{threat.loading}</p>
    case 'unlooked':
      return <p className="text-muted">{threat.notLookedUp}</p>
    case 'unknown':
      return <p>{evidence.kevUnknown}</p>
    case 'absent':
      return <p>{evidence.kevNone(kev.catalogueDate ?? '')}</p>
    case 'listed':
      return (
        <p>
          {[
            evidence.kevAdded(kev.dateAdded),
            kev.dueDate && evidence.kevDue(kev.dueDate),
            kev.ransomware && evidence.kevRansomware[kev.ransomware],
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )
    default:
      return kev satisfies never
  }
}

/** What the evidence says of the Threat or Temporal metric, to be accepted with one press. */
function Suggestion({ cve, kev }: { cve: CveId; kev: KevStatus }) {
  const messages = useMessages()
  const { evidence } = useLateTexts('threat')
  const vector = useVector()
  const ssvc = recordIn(useRecord(cve).data)?.ssvc
  const suggestion = suggestedMetric(vector.version, { kev: kev.kind === 'listed', ssvc })
  if (!suggestion || metricValue(vector, suggestion.metric) === suggestion.value) return null
  const { metric, value, because } = suggestion
  const name = messages.metricName(metricText(messages, vector.version, metric).name, metric)
  const meant = valueName(messages, vector.version, metric, value)
  return (
    <p>
      {evidence.suggest(name, meant, evidence.reasons[because])}{' '}
      <button
        type="button"
        className="button text-sm button-outlined"
        onClick={() => setMetric(metric, value)}
      >
        {evidence.accept(metric, value)}
      </button>
    </p>
  )
}

/** KEV and SSVC: what has been observed, dated. */
export function EvidenceSection({ cve }: { cve: CveId }) {
  const threat = useLateTexts('threat')
  const { evidence } = threat
  const kev = useKev(cve)
  const { data } = useRecord(cve)
  const ssvc = recordIn(data)?.ssvc
  const points = [
    [evidence.exploitation, ssvc?.exploitation],
    [evidence.automatable, ssvc?.automatable],
    [evidence.technicalImpact, ssvc?.technicalImpact],
  ] as const
  return (
    <section aria-labelledby="evidence-heading" className="flex flex-col gap-1">
      <h3 id="evidence-heading" className="font-semibold">
        {evidence.heading}
      </h3>
      <h4 className="text-sm text-muted">{evidence.kev}</h4>
      <Kev kev={kev} />
      <h4 className="text-sm text-muted">
        {evidence.ssvc} {ssvc && evidence.by(ssvc.by, ssvc.date ?? threat.unknown)}
      </h4>
      {ssvc ? (
        <dl className="flex flex-wrap gap-x-4">
          {points.map(([name, value]) => (
            <div key={name} className="flex gap-1.5">
              <dt>{name}</dt>
              <dd className="font-medium">{value ?? threat.unknown}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{data === undefined ? threat.unknown : evidence.ssvcNone}</p>
      )}
      <Suggestion cve={cve} kev={kev} />
    </section>
  )
}
