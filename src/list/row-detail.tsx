import { usedVersions } from '#assessment/assessment.ts'
import { Dotted } from '#components/dotted.tsx'
import { SlashBreaks } from '#components/result/slash-breaks.tsx'
import { severityWords } from '#components/result/severity-words.ts'
import { formatVector, scoreKind } from '#cvss/index.ts'
import { useLateTexts, useTextsOnceLoaded } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { cvesOf } from '#rows/row-cves.ts'
import { type Row, idsOf } from '#rows/row.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { useShownTables } from '#state/list-decide/shown-tables.ts'
import { rangeOf, scoreOf } from '#state/scored.ts'
import { type Snapshot, shownVector } from '#state/snapshot.ts'
import { RowDecision } from './decide/late.ts'
import { outsideOf } from './outside.ts'
import { RowFields } from './row-fields.tsx'
import { RowQuality } from './row-quality.tsx'
import { RowSources } from './row-sources.tsx'
import { otherVectors } from './row-vectors.ts'
import { role } from './grid-roles.ts'

/** What stands behind a row: its vectors, where it was read and what is claimed, what is known of its CVE, and what a person may write. */
export function RowDetail({
  row,
  name,
  edited,
}: {
  row: Row
  name: string
  edited: Snapshot | undefined
}) {
  const isDeciding = useShownTables(({ ids }) => ids.length > 0)
  return (
    <td {...role.cell} className="list-behind">
      <div className="list-detail">
        <Vectors row={row} shown={edited ?? row} />
        {row.found && <RowSources row={row} found={row.found} />}
        <RowQuality row={row} />
        <Known row={row} />
      </div>
      {isDeciding && <RowDecision row={row} name={name} />}
      <RowFields row={row} name={name} />
    </td>
  )
}

function Vectors({ row, shown }: { row: Row; shown: Row | Snapshot }) {
  const messages = useMessages()
  const texts = useLateTexts('list')
  const vector = shownVector(shown)
  const score = scoreOf(vector)
  const ids = idsOf(row)
  const others = otherVectors(shown).map((other) =>
    texts.other(other.version, messages.rangeText(rangeOf(other))),
  )
  const used = usedVersions(shown.assessment)
  return (
    <div>
      <p className="list-caption">{texts.rows.detail.vectors}</p>
      {ids.length > 1 && <p className="wrap-anywhere">{ids.join(', ')}</p>}
      {used.length === 0 ? (
        <p className="text-muted">{texts.rows.filter.noVector}</p>
      ) : (
        <p className="text-muted">
          {severityWords(messages, vector)} ·{' '}
          {messages.scoreLabel(score && scoreKind(score), vector.version)}
          {!score && ` · ${messages.notFinal}`}
          {others.length > 0 && ` · ${texts.others(others)}`}
        </p>
      )}
      {used.map((version) => (
        <p key={version} className="list-whole-vector">
          <SlashBreaks text={formatVector(shown.assessment.vectors[version])} />
        </p>
      ))}
    </div>
  )
}

function Known({ row }: { row: Row }) {
  const { rows: texts } = useLateTexts('list')
  const share = useTextsOnceLoaded('share')
  const known = useKnownOfCve(({ shown }) => shown)
  const cves = cvesOf(row)
  const said = cves.map((cve) => {
    const of = { ...row, assessment: { ...row.assessment, cve } }
    return { cve, facts: share ? outsideOf(share, known, of).facts : [] }
  })
  const shown = said.filter(({ facts }, at) => at === 0 || facts.length > 0)
  return (
    <div>
      <p className="list-caption">{texts.detail.known}</p>
      {shown.map(({ cve, facts }) => (
        <p key={cve}>
          <Dotted
            parts={[
              ...(cves.length > 1 ? [<bdi key="cve">{cve}</bdi>] : []),
              ...facts.map(({ fact, text }) => <bdi key={fact}>{text}</bdi>),
              ...(facts.length === 0
                ? [
                    <span key="nothing" className="text-muted">
                      {texts.detail.nothingKnown}
                    </span>,
                  ]
                : []),
            ]}
          />
        </p>
      ))}
      {cves.length === 0 && <p className="text-muted">{texts.detail.notAsked}</p>}
    </div>
  )
}
