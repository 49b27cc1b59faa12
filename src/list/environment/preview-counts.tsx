import { severityColors } from '#components/result/severity-colors.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import type { Row } from '#rows/row.ts'
import type { ListPreview } from '#state/environment/rows-in-environment.ts'
import { type Which, countOnOthers } from './which-rows.tsx'

const severities = ['critical', 'high', 'medium', 'low', 'none'] as const

/** How many rows have each severity before and after, and which are left out. */
export function PreviewCounts({
  preview,
  rows,
  which,
}: {
  preview: ListPreview
  rows: readonly Row[]
  which: Which
}) {
  const messages = useMessages()
  const { list: words } = useLateTexts('interview')
  const { changing, same, incomplete, edited, byHand, before, after } = preview
  const sentences = [
    words.changing(changing.length),
    same > 0 && words.same(same),
    byHand > 0 && words.byHand(byHand),
    words.onOthers(countOnOthers(rows, which)),
    incomplete > 0 && words.incomplete(incomplete),
    edited > 0 && words.edited,
  ].filter(Boolean)
  return (
    <>
      <table className="list-environment-counts">
        <caption className="sr-only">{words.counts}</caption>
        <thead>
          <tr>
            <th scope="col">{words.severity}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {severities.map((severity) => {
            const [one, other] = [before[severity] ?? 0, after[severity] ?? 0]
            return (
              <tr key={severity} data-differs={one === other ? undefined : true}>
                <th scope="row">
                  <span
                    aria-hidden="true"
                    className={`list-environment-swatch ${severityColors[severity]}`}
                  />
                  {messages.severities[severity]}
                </th>
                <td>{one}</td>
                <td>{other}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p aria-live="polite" className="list-environment-line">
        {sentences.join(' ')}
      </p>
    </>
  )
}
