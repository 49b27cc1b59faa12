import { KevMark } from '#components/result/kev-mark.tsx'
import { shownProbability, wholePercentile } from '#epss/epss-score.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { OutsideOfRow, SsvcOfRow } from '#rows/outside-of-row.ts'
import { cvesOf } from '#rows/row-cves.ts'
import type { Row } from '#rows/row.ts'
import { whoseOther } from '#rows/whose.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { role } from './grid-roles.ts'
import { outsideOfRow } from './outside-of-row.ts'

function useOutside(row: Row): OutsideOfRow | undefined {
  return useKnownOfCve(({ shown }) => outsideOfRow(shown, row))
}

/** How far asking has come, where there is no answer to show. */
function Asked({ state }: { state: SsvcOfRow['state'] }) {
  const { rows: texts } = useLateTexts('list')
  if (texts.asked[state] === '') return null
  return (
    <span className="text-muted" title={texts.askedHow[state]}>
      {texts.asked[state]}
    </span>
  )
}

/** Whose it is, where another CVE of the row weighs more than the one that is shown. */
function Whose({ row, fact }: { row: Row; fact: 'epss' | 'kev' }) {
  const { rows: texts } = useLateTexts('list')
  const outside = useOutside(row)
  const other = outside && whoseOther(outside, fact, cvesOf(row)[0])
  if (other === undefined) return null
  return (
    <span className="block text-muted" title={texts.ofDay(other)}>
      <bdi>{texts.ofDay(other)}</bdi>
    </span>
  )
}

/** EPSS with its percentile; empty where nobody was asked. */
export function Epss({ row }: { row: Row }) {
  const { rows: texts } = useLateTexts('list')
  const { epss, percentile, epssAsked = 'not-asked', epssDate } = useOutside(row) ?? {}
  const isShown = epss !== undefined || texts.asked[epssAsked] !== ''
  return (
    <td {...role.cell} className="list-epss">
      {isShown && <span className="list-label">{texts.columns.epss} </span>}
      {epss !== undefined && texts.probability(shownProbability(epss))}{' '}
      {percentile !== undefined && (
        <span className="text-muted">{texts.percentile(wholePercentile(percentile))}</span>
      )}{' '}
      {epssAsked === 'stale' && epss === undefined && <Asked state="none" />}{' '}
      {epssAsked === 'stale' && epssDate !== undefined ? (
        <span className="list-of-day text-muted" title={texts.askedHow.stale}>
          {texts.ofDay(epssDate)}
        </span>
      ) : (
        <Asked state={epssAsked} />
      )}
      <Whose row={row} fact="epss" />
    </td>
  )
}

/** How EPSS moved in seven days, in points of a percent; never across a change of the model. */
export function Change({ row }: { row: Row }) {
  const { rows: texts } = useLateTexts('list')
  const { change, modelChangedOn } = useOutside(row) ?? {}
  return (
    <td {...role.cell} className="list-change">
      {change !== undefined && (change === 0 ? '0.0' : texts.points(change * 100))}
      {modelChangedOn !== undefined && (
        <span className="text-muted" title={texts.modelChanged(modelChangedOn)}>
          {texts.noScore}
        </span>
      )}
    </td>
  )
}

/** Since when it is in KEV; empty where nobody was asked. */
export function Kev({ row }: { row: Row }) {
  const { rows: texts } = useLateTexts('list')
  const { kev, kevSince, kevAsked = 'not-asked' } = useOutside(row) ?? {}
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
      {kev === 'absent' && <span className="list-no text-muted">{texts.no}</span>}{' '}
      <Asked state={kevAsked} />
      <Whose row={row} fact="kev" />
    </td>
  )
}

/** The decision points of SSVC in the CVE record; empty where nobody has asked for it. */
export function Ssvc({ row }: { row: Row }) {
  const { rows: texts } = useLateTexts('list')
  const { ssvc = { state: 'not-asked' } satisfies SsvcOfRow } = useOutside(row) ?? {}
  const { state, exploitation, automatable, technicalImpact }: SsvcOfRow = ssvc
  const words = [automatable, technicalImpact].flatMap((word) => word ?? [])
  return (
    <td {...role.cell} className="list-ssvc">
      {exploitation && (
        <span className={exploitation === 'active' ? 'font-semibold' : ''}>{exploitation}</span>
      )}
      {words.length > 0 && `${exploitation ? ' · ' : ''}${texts.ssvc(words)}`}
      <Asked state={state} />
    </td>
  )
}
