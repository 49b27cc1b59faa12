import { useLateTexts } from '#i18n/late-texts.ts'
import { claimOf, differenceOf } from '#rows/claims.ts'
import type { Row } from '#rows/row.ts'
import { marksIn, qualityOf } from '#rows/quality.ts'
import { scoreOf } from '#state/scored.ts'
import { shownVector } from '#state/snapshot.ts'
import { role } from './grid-roles.ts'

/** The score that a file claims, and what it says of it that Plumb computes another. */
export function Claimed({ row }: { row: Row }) {
  const { rows: texts } = useLateTexts('list')
  const claim = claimOf(row)
  const vector = shownVector(row)
  const difference = differenceOf(claim, vector, scoreOf(vector))
  const isOther = difference === 'differs' || difference === 'base-alone'
  return (
    <td
      {...role.cell}
      className="list-claimed"
      title={difference && texts.detail.differences[difference]}
    >
      {claim && (
        <>
          <span className={isOther ? 'font-semibold' : ''}>{claim.score.toFixed(1)}</span>{' '}
          <span className="text-muted">
            {difference === 'base-alone' ? texts.baseAlone : claim.source}
          </span>
        </>
      )}
    </td>
  )
}

/** What is doubtful about a row in short words; the sentences stand behind it. */
export function Quality({ row }: { row: Row }) {
  const { quality: texts } = useLateTexts('list').rows
  const words = marksIn(qualityOf(row, scoreOf)).map((mark) => texts.short[mark])
  return (
    <td {...role.cell} className="list-quality text-muted">
      {words.join(', ')}
    </td>
  )
}
