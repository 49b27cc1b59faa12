import { useLateTexts } from '#i18n/late-texts.ts'
import { changes } from '#since/since.ts'
import { role } from '../grid-roles.ts'

/** What has become of a row since. */
export function SinceCell({ held }: { held: number }) {
  const { since: texts } = useLateTexts('decide')
  const { since } = useLateTexts('list').rows
  const words = changes.flatMap((change, at) =>
    (held & (1 << at)) === 0 ? [] : texts.short[change],
  )
  return (
    <td {...role.cell} className="list-since">
      {words.length > 0 && <span className="list-label">{since.column} </span>}
      {words.join(', ')}
    </td>
  )
}
