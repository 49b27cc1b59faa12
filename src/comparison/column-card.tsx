import { changedMetrics } from '#assessment/origin.ts'
import { Dotted } from '#components/dotted.tsx'
import { severityColors } from '#components/result/severity-colors.ts'
import { severityWords } from '#components/result/severity-words.ts'
import { SlashBreaks } from '#components/result/slash-breaks.tsx'
import { whoseVector } from '#components/result/whose-vector.ts'
import { undecidedGroups } from '#in-words/undecided-groups.ts'
import { formatVector, scoreKind } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { copyText, useIsCopied } from '#state/clipboard.ts'
import { type Column, isOwn } from '#state/comparison/column.ts'
import { cveOf } from '#state/comparison/columns.ts'
import { openColumn } from '#state/comparison/comparing.ts'
import { rangeOf, scoreOf } from '#state/scored.ts'
import { lazyPart } from '#components/lazy-part.tsx'
import { Standing } from './standing.tsx'
import type { Compared } from './use-comparison.ts'
import { role } from './table-roles.ts'

const WriteCase = lazyPart(['share', 'why'], () =>
  import('#components/write-case.tsx').then((all) => all.WriteCase),
)

/** What a column is called, and how it is taken away. */
export function ColumnName({
  name,
  className,
  onRemove,
}: {
  name: string
  className: string
  onRemove: () => void
}) {
  const { compare: texts } = useLateTexts('list')
  return (
    <th
      {...role.columnHeader}
      scope="col"
      className={`comparison-column pt-3 font-semibold ${className}`}
    >
      <span className="flex min-h-8 items-center gap-2">
        <bdi className="min-w-0 text-[0.9375rem] leading-5 wrap-anywhere">{name}</bdi>
        <button
          type="button"
          className="comparison-control -mr-2 ml-auto button min-w-8 px-1 font-normal text-muted hover:text-ink"
          aria-label={texts.named.remove(name)}
          onClick={onRemove}
        >
          ×
        </button>
      </span>
    </th>
  )
}

/** What a name does not say: the CVE ID, whose vector it is and what was changed in it. */
function Beside({ column, name, cve }: { column: Column; name: string; cve: string | undefined }) {
  const messages = useMessages()
  const { assessment, version } = column
  const origin = assessment.origins[version]
  const vector = assessment.vectors[version]
  const isChanged = origin && changedMetrics(origin, vector).length > 0
  const isNamed = origin && origin.name !== '' && !name.startsWith(origin.name)
  const whose = origin && (isChanged || isNamed) ? whoseVector(messages, origin, vector) : ''
  const id = assessment.cve
  const parts = [id !== cve && id !== name ? id : undefined, whose].filter(Boolean)
  if (parts.length === 0) return null
  return (
    <p className="comparison-small mt-1 wrap-anywhere text-muted">
      <Dotted
        parts={parts.map((part) => (
          <bdi key={part}>{part}</bdi>
        ))}
      />
    </p>
  )
}

/** Writes what speaks for one's own vector against a column that is somebody else's. */
function ColumnCase({ compared, at }: { compared: Compared; at: number }) {
  const { columns, vectors, names, comparison } = compared
  const [own, column, vector] = [columns[comparison.reference], columns[at], vectors[at]]
  if (!own || !column || !vector || !isOwn(own) || isOwn(column)) return null
  const published = column.assessment.origins[column.version]?.name
  const name = published === undefined || published === '' ? (names[at] ?? '') : published
  return <WriteCase against={{ vector, name, score: undefined }} own={own} />
}

/** Score or range, vector, how it stands to the reference, and what can be done with a column. */
export function ColumnCard({
  compared,
  at,
  className,
}: {
  compared: Compared
  at: number
  className: string
}) {
  const messages = useMessages()
  const { compare: texts } = useLateTexts('list')
  const isCopied = useIsCopied(`compared-${at}`)
  const { columns, vectors, names } = compared
  const [column, vector, name = ''] = [columns[at], vectors[at], names[at]]
  if (!column || !vector) return null
  const score = scoreOf(vector)
  const label = messages.scoreLabel(score && scoreKind(score), vector.version)
  const text = formatVector(vector) || `CVSS:${vector.version}`
  const action = isOwn(column) ? 'edit' : 'open'
  return (
    <td {...role.cell} className={`comparison-column pb-3 ${className}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p
          className={`comparison-score flex items-center justify-center rounded-xl border border-transparent px-2.5 font-semibold tracking-tight whitespace-nowrap forced-colors:border-[CanvasText] ${
            score
              ? `comparison-number ${severityColors[score.severity]}`
              : 'border-line bg-well text-lg'
          }`}
        >
          {messages.rangeText(rangeOf(vector))}
        </p>
        <div className="min-w-0">
          <p className="text-[1.0625rem] leading-5.5 font-semibold">
            {severityWords(messages, vector)}
          </p>
          <p className="comparison-small text-muted">
            {score ? label : `${messages.notFinal} · ${label}`}
          </p>
        </div>
      </div>
      <Beside column={column} name={name} cve={cveOf(columns)} />
      <p className="comparison-small mt-2 font-mono break-words">
        <SlashBreaks text={text} />
      </p>
      {vector.undecided?.some(({ rows }) => rows.length > 1) && (
        <p className="comparison-small mt-1">
          {texts.undecidedBetween(undecidedGroups(messages, vector))}
        </p>
      )}
      <Standing compared={compared} at={at} />
      <div className="comparison-control mt-2.5 flex flex-wrap gap-1.5">
        <button
          type="button"
          className="button min-h-7 text-[0.8125rem] button-outlined"
          aria-label={texts.named[action](name)}
          onClick={() => openColumn(column)}
        >
          {texts[action]}
        </button>
        <button
          type="button"
          className="button min-h-7 text-[0.8125rem] text-muted hover:text-ink"
          aria-label={texts.named.copy(name)}
          onClick={() => void copyText(`compared-${at}`, text)}
        >
          {isCopied ? texts.copied : texts.copy}
        </button>
        <ColumnCase compared={compared} at={at} />
      </div>
    </td>
  )
}
