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
  const { open, inKev, epssAtLeastTenth, epssKnown } = summary
  // What the figures behind it are about.
  const isTold = open < summary.rows || inKev + epssAtLeastTenth > 0 || epssKnown > 1
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
        {isTold && <Figure of={sum.open(open)} />}
        {inKev > 0 && (
          <span className="list-figure">
            <KevMark />
            <strong>{sum.kev(inKev)[0]}</strong> {sum.kev(inKev)[1]}
          </span>
        )}
        {epssAtLeastTenth > 0 && <Figure of={sum.epss(epssAtLeastTenth)} />}
        {epssKnown > 1 && (
          <span className="list-figure">
            <strong>{sum.expected(summary.expected)[0]}</strong> {sum.expected(summary.expected)[1]}
            <span className="text-muted">, {sum.atLeastOne(summary.atLeastOne, epssKnown)}</span>
          </span>
        )}
      </p>
      <p className="list-of-more list-small text-muted">
        {counts.all([...parts, ...(others > 0 ? [counts.others(others)] : [])])}
      </p>
    </>
  )
}
