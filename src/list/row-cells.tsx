import { KevMark } from '#components/result/kev-mark.tsx'
import { shownProbability, wholePercentile } from '#epss/epss-score.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { claimOf, differenceOf } from '#rows/claims.ts'
import type { OutsideOfRow } from '#rows/columns.ts'
import type { Row } from '#rows/row.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { scoreOf } from '#state/scored.ts'
import { shownVector } from '#state/snapshot.ts'
import { outsideOfRow } from './use-rows.ts'
import { role } from './grid-roles.ts'

function useOutside(row: Row): OutsideOfRow | undefined {
  return useKnownOfCve(({ shown }) => outsideOfRow(shown, row))
}

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

/** EPSS with its percentile; empty where nobody was asked. */
export function Epss({ row }: { row: Row }) {
  const { rows: texts } = useLateTexts('list')
  const { epss, percentile } = useOutside(row) ?? {}
  return (
    <td {...role.cell} className="list-epss">
      {epss !== undefined && (
        <>
          <span className="list-label">{texts.columns.epss} </span>
          {texts.probability(shownProbability(epss))}{' '}
          {percentile !== undefined && (
            <span className="text-muted">{texts.percentile(wholePercentile(percentile))}</span>
          )}
        </>
      )}
    </td>
  )
}

/** Since when it is in KEV; empty where nobody was asked. */
export function Kev({ row }: { row: Row }) {
  const { rows: texts } = useLateTexts('list')
  const { kev, kevSince } = useOutside(row) ?? {}
  const isListed = kev === 'listed' || kev === 'ransomware'
  return (
    <td {...role.cell} className="list-kev">
      {isListed && (
        <>
          <KevMark />
          {kevSince ?? texts.listed}
        </>
      )}
      {kev === 'ransomware' && (
        <abbr className="list-badge" title={texts.ransomwareName}>
          {texts.ransomware}
        </abbr>
      )}
      {kev === 'absent' && <span className="list-no text-muted">{texts.no}</span>}
    </td>
  )
}
