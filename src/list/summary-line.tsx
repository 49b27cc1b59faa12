import { KevMark } from '#components/result/kev-mark.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { severityPlaces } from '#rows/columns.ts'
import type { Summary } from '#rows/summary.ts'
import { useList } from '#state/list/list.ts'
import { otherVectors } from './row-vectors.ts'

/** A figure and what it counts. */
function Figure({ of: [figure, words] }: { of: readonly [string, string] }) {
  return (
    <span className="list-figure">
      <strong>{figure}</strong> {words}
    </span>
  )
}

/** What the rows sum up to, whatever is filtered. */
export function SummaryLine({ summary }: { summary: Summary }) {
  const messages = useMessages()
  const { rows: texts, counts } = useLateTexts('list')
  const { rows } = useList()
  if (summary.rows === 0) return null
  const { sum } = texts
  // Of long lists each is not walked through for a word.
  const others = rows.length > 1_000 ? 0 : rows.filter((row) => otherVectors(row).length > 0).length
  const parts = severityPlaces.flatMap((severity, place) => {
    const count = summary.severities[place] ?? 0
    if (count === 0) return []
    return severity === 'no-score'
      ? counts.noScore(count)
      : counts.severity(count, messages.severities[severity])
  })
  return (
    <>
      <p className="list-sum">
        <Figure of={sum.rows(summary.rows)} />
        {summary.cves > 0 && <Figure of={sum.cves(summary.cves)} />}
        {summary.open < summary.rows && <Figure of={sum.open(summary.open)} />}
        {summary.inKev > 0 && (
          <span className="list-figure">
            <KevMark />
            <strong>{sum.kev(summary.inKev)[0]}</strong> {sum.kev(summary.inKev)[1]}
          </span>
        )}
        {summary.epssAtLeastTenth > 0 && <Figure of={sum.epss(summary.epssAtLeastTenth)} />}
        {summary.epssKnown > 1 && (
          <span className="list-figure">
            <strong>{sum.expected(summary.expected)[0]}</strong> {sum.expected(summary.expected)[1]}
            <span className="text-muted">
              , {sum.atLeastOne(summary.atLeastOne, summary.epssKnown)}
            </span>
          </span>
        )}
      </p>
      <p className="list-of-more list-small text-muted">
        {counts.all([...parts, ...(others > 0 ? [counts.others(others)] : [])])}
      </p>
    </>
  )
}
