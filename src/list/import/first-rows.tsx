import { useLateTexts } from '#i18n/late-texts.ts'
import type { Finding } from '#import/finding.ts'
import type { Imported } from '#state/import/importing.ts'

/** Of all files together. */
const mostShown = 5

function FirstRow({ finding }: { finding: Finding }) {
  const { ids, title, component, vectors, scores, severity } = finding
  const [id, ...otherIds] = ids
  const [vector] = vectors
  const claimed = vector?.score ?? scores[0]?.score
  return (
    <tr>
      <td className="import-id">
        <bdi>{id}</bdi>
        {otherIds.length > 0 && <span className="text-muted"> +{otherIds.length}</span>}
      </td>
      <td className="wrap-anywhere">
        <bdi>{title}</bdi>{' '}
        {component && (
          <span className="text-muted">
            <bdi>{component.name}</bdi> {component.version}
          </span>
        )}
      </td>
      <td className="import-figure">{claimed?.toFixed(1) ?? severity}</td>
      <td className="import-first">
        <bdi>{vector?.vector ?? vector?.written}</bdi>
      </td>
    </tr>
  )
}

/** The first of what is read, as soon as it is: whether it is what was meant shows before a long file has come to its end. */
export function FirstRows({ given }: { given: readonly Imported[] }) {
  const { firstRows: texts } = useLateTexts('importing')
  const first = given.flatMap((each) => each.first).slice(0, mostShown)
  if (first.length === 0) return null
  return (
    <section aria-label={texts.label} className="import-card import-preview card">
      <table className="import-table">
        <thead>
          <tr>
            <th scope="col">{texts.id}</th>
            <th scope="col">{texts.title}</th>
            <th scope="col" className="import-figure">
              {texts.claimed}
            </th>
            <th scope="col" className="import-first">
              {texts.vector}
            </th>
          </tr>
        </thead>
        <tbody>
          {first.map((finding, at) => (
            <FirstRow key={at} finding={finding} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
