import type { ComparedCell, ComparedFamily } from '#compare/compare.ts'
import { Chevron } from '#components/ui/chevron.tsx'
import type { MetricKey } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { metricText } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { valueWords } from './cell-words.ts'
import { Cell } from './compared-cell.tsx'
import type { Compared } from './use-comparison.ts'
import { role } from './table-roles.ts'

type Drawn = {
  /** The columns that are drawn, and for a cell of each what a phone leaves out. */
  readonly drawn: readonly number[]
  readonly leftOut: (at: number) => string
}

/** A row of one metric; columns of other families say that theirs has others. */
function Row({
  compared,
  family,
  metric,
  cells,
  drawn,
  leftOut,
}: {
  compared: Compared
  family: ComparedFamily
  metric: MetricKey
  cells: readonly ComparedCell[]
} & Drawn) {
  const messages = useMessages()
  const { compare: texts } = useLateTexts('list')
  const [version] = family.versions
  if (!version) return null
  return (
    <tr {...role.row} className={'break-inside-avoid'}>
      <th
        {...role.rowHeader}
        scope="row"
        className={'comparison-first comparison-line text-sm leading-5 font-medium'}
      >
        {metricText(messages, version, metric).name}{' '}
        <span className="font-mono text-xs font-normal text-muted">{metric}</span>
      </th>
      {drawn.map((at) => {
        const cell = cells[family.members.indexOf(at)]
        const shared = { compared, family, metric, at, className: leftOut(at) }
        if (cell) return <Cell key={at} {...shared} cell={cell} />
        const vector = compared.vectors[at]
        return (
          <td
            key={at}
            {...role.cell}
            className={`comparison-column comparison-line comparison-small text-muted ${leftOut(at)}`}
          >
            <span aria-hidden="true">–</span>
            <span className="sr-only">{vector && texts.otherMetrics(vector.version)}</span>
          </td>
        )
      })}
    </tr>
  )
}

const equal: Pick<ComparedCell, 'differs' | 'isAlike' | 'alone' | 'decidesMost'> = {
  differs: false,
  isAlike: false,
  alone: undefined,
  decidesMost: false,
}

/** The metrics of one family of versions: those that differ, then the others in one line that names them. */
export function FamilyRows({
  compared,
  family,
  isUnfolded,
  onUnfold,
  drawn,
  leftOut,
}: {
  compared: Compared
  family: ComparedFamily
  /** Whether somebody has unfolded or folded what is the same in all; undefined as long as nobody has. */
  isUnfolded: boolean | undefined
  onUnfold: (isUnfolded: boolean) => void
} & Drawn) {
  const messages = useMessages()
  const { compare: texts } = useLateTexts('list')
  const help = useLateTexts('help')
  const { comparison } = compared
  const { versions, rows, same, members } = family
  const isSingle = members.length < 2
  const isOnly = comparison.families.length === 1
  const isOpen = isUnfolded ?? (isSingle && isOnly)
  const [version] = versions
  if (!version) return null
  const values = same.map(({ metric, value, among }) => {
    const { name } = valueWords({ messages, texts, help }, version, metric, {
      value,
      among,
      countsAs: undefined,
    })
    return `${metric} ${name}`
  })
  const shared = { compared, family, drawn, leftOut }
  return (
    <tbody
      {...role.group}
      className={members.every((at) => leftOut(at) !== '') ? 'comparison-left-out' : ''}
    >
      {!isOnly && (
        <tr {...role.row}>
          <th
            {...role.rowHeader}
            scope="rowgroup"
            colSpan={drawn.length + 1}
            className={'comparison-line comparison-whole bg-well text-sm font-semibold'}
          >
            {texts.versions(versions)}
          </th>
        </tr>
      )}
      {rows.map(({ metric, cells }) => (
        <Row key={metric} {...shared} metric={metric} cells={cells} />
      ))}
      {same.length > 0 && !(isSingle && isOnly) && (
        <tr {...role.row}>
          <td
            {...role.cell}
            colSpan={drawn.length + 1}
            className="comparison-line comparison-whole"
          >
            <button
              type="button"
              className="comparison-in-sight flex min-h-7 cursor-pointer items-center gap-2 text-left text-sm pointer-coarse:min-h-11"
              aria-expanded={isOpen}
              onClick={() => onUnfold(!isOpen)}
            >
              <span className={`comparison-control text-muted ${isOpen ? 'rotate-90' : ''}`}>
                <Chevron />
              </span>
              <span>
                <span className="font-medium">{texts.same(same.length, members.length)}</span>{' '}
                <span className="text-muted">{values.join(' · ')}</span>
              </span>
            </button>
          </td>
        </tr>
      )}
      {isOpen &&
        same.map(({ metric, value, among }) => (
          <Row
            key={metric}
            {...shared}
            metric={metric}
            cells={members.map(() => ({ ...equal, value, among, countsAs: undefined }))}
          />
        ))}
    </tbody>
  )
}
