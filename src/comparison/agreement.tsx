import type { ComparedFamily } from '#compare/compare.ts'
import { progressOf } from '#cvss/index.ts'
import { shownVector } from '#state/snapshot.ts'
import { Emphasised } from '#components/emphasised.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { metricText, oneDecimal } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'
import type { Compared } from './use-comparison.ts'

/** Where the vectors of one family agree, what every mix of them scores, and what to settle first. */
function OfFamily({
  family,
  isOnly,
  hasOpen,
}: {
  family: ComparedFamily
  isOnly: boolean
  /** Whether a metric of one of them is not answered. */
  hasOpen: boolean
}) {
  const messages = useMessages()
  const { compare } = useLateTexts('list')
  const { agreement: texts } = compare
  const { mixed, rows, same, versions, members, isScoredAlike } = family
  const [version] = versions
  if (!mixed || !version) return null
  const differing = rows.length
  const { range, first } = mixed.ok ? mixed : {}
  const width = range ? range.max - range.min : 0
  const isCounted = mixed.ok || mixed.problem.code !== 'too-many-combinations'
  return (
    <div className="comparison-small mt-1 text-pretty text-muted">
      <p>
        {!isOnly && `${texts.ofVersions(versions)} `}
        {texts.differ(differing, differing + same.length)}{' '}
        {range &&
          differing > 0 &&
          texts.range(members.length, oneDecimal(range.min), oneDecimal(range.max))}
        {!isCounted && texts.tooMany(mixed.problem.count)}
        {hasOpen && ` ${texts.openLeftOut}`}
      </p>
      {first && (
        <p className="mt-2">
          <Emphasised
            sentence={texts.first(metricText(messages, version, first.metric).name)}
            strong="font-semibold text-ink"
          />{' '}
          {first.most === 0
            ? texts.leavesNothing
            : texts.leaves(oneDecimal(first.least), oneDecimal(first.most), oneDecimal(width))}
        </p>
      )}
      {isScoredAlike !== undefined && (
        <p className="mt-2">
          {isScoredAlike ? texts.alike(members.length, versions) : texts.unlike(versions)}
        </p>
      )}
    </div>
  )
}

/** How many vectors there are and, where they can be about one thing, in what they agree. */
export function Agreement({ compared }: { compared: Compared }) {
  const { compare: texts } = useLateTexts('list')
  const { columns, comparison } = compared
  const about = new Set(columns.map(({ assessment: { cve } }) => cve).filter(Boolean))
  const families = about.size < 2 ? comparison.families : []
  return (
    <>
      <p className="text-sm leading-7 font-medium">{texts.count(columns.length)}</p>
      {families.map((family) => (
        <OfFamily
          key={family.versions.join()}
          family={family}
          isOnly={comparison.families.length === 1}
          hasOpen={family.members.some((at) => {
            const column = columns[at]
            return column !== undefined && progressOf(shownVector(column)).open > 0
          })}
        />
      ))}
    </>
  )
}
