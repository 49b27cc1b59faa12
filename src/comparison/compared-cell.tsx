import type { ComparedCell, ComparedFamily } from '#compare/compare.ts'
import { Emphasised } from '#components/emphasised.tsx'
import type { MetricKey, Range, Version } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { isOwn } from '#state/comparison/column.ts'
import { rangeOf } from '#state/scored.ts'
import { rationaleOf } from '#state/shown-rationale.ts'
import { severityText, valueWords } from './cell-words.ts'
import { role } from './table-roles.ts'
import type { Compared } from './use-comparison.ts'

/** What a metric does alone, or that it does nothing. */
function Alone({
  cell: { alone, isAlike, decidesMost },
  base,
  version,
  name,
}: {
  cell: ComparedCell
  base: Range
  version: Version
  name: string | undefined
}) {
  const messages = useMessages()
  const { compare: texts } = useLateTexts('list')
  if (!alone) return null
  const isMoved = alone.min !== base.min || alone.max !== base.max
  if (!isMoved) return <p>{isAlike ? texts.countsAlike : texts.aloneNothing}</p>
  const word = severityText(messages, version, alone)
  const isOther = word !== severityText(messages, version, base)
  const score = `${messages.rangeText(alone)}${isOther ? ` ${word}` : ''}`
  return (
    <p>
      <Emphasised sentence={texts.alone(score, name)} strong="font-semibold text-ink" />
      {decidesMost && (
        <span className="ml-1 inline-block rounded-md border border-edge px-1 text-xs leading-4 font-medium whitespace-nowrap text-ink">
          {texts.decidesMost}
        </span>
      )}
    </p>
  )
}

/** A metric's value in one column: what it is, what it means, and what it does alone. */
export function Cell({
  compared,
  family,
  metric,
  at,
  cell,
  className,
}: {
  compared: Compared
  family: ComparedFamily
  metric: MetricKey
  at: number
  cell: ComparedCell
  className: string
}) {
  const messages = useMessages()
  const { compare: texts } = useLateTexts('list')
  const help = useLateTexts('help')
  const { columns, vectors, names } = compared
  const [column, vector, base] = [columns[at], vectors[at], vectors[family.base]]
  const against = columns[family.base]
  if (!column || !vector || !base || !against) return null
  const isYours = isOwn(against) && names[family.base] === texts.yours
  const { letter, name, meaning, movesNothing } = valueWords(
    { messages, texts, help },
    vector.version,
    metric,
    cell,
  )
  const isTold = cell.differs && !cell.isAlike
  const note = rationaleOf(column).metricNotes.get(metric) ?? ''
  return (
    <td
      {...role.cell}
      className={`comparison-column comparison-line comparison-small text-muted ${
        isTold ? 'comparison-differing' : ''
      } ${className}`}
    >
      <p className="flex items-baseline gap-2 text-[0.9375rem] leading-5 text-ink">
        {letter !== '' && <span className="font-mono text-xs text-muted">{letter}</span>}
        <span className={isTold ? 'font-semibold' : ''}>{name}</span>
      </p>
      {meaning !== '' && <p>{meaning}</p>}
      {cell.differs && movesNothing && <p>{messages.neverChangesScore}</p>}
      <Alone
        cell={cell}
        base={rangeOf(base)}
        version={base.version}
        name={isYours ? undefined : names[family.base]}
      />
      {note !== '' && (
        <p className="comparison-notes mt-0.5 wrap-anywhere text-ink">
          <span className="text-muted">{isOwn(column) ? texts.yourNote : texts.note}</span>{' '}
          <bdi>{note}</bdi>
        </p>
      )}
    </td>
  )
}
