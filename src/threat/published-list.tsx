import { useState } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { foreignText } from '#published/schema.ts'
import { type Vector, candidatesOf, formatVector, missingMetrics, scoreKind } from '#cvss/index.ts'
import {
  type Contradiction,
  contradictionsOf,
  type DifferingMetric,
  differingMetrics,
  whyDifferent,
} from '#published/difference.ts'
import type { PublishedVector } from '#published/published.ts'
import { type Messages, oneDecimal, type LateTexts } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import type { From } from '#known/known-of-cve.ts'
import { useVector } from '#state/calculator.ts'
import { scoreOf } from '#state/scored.ts'
import { comparePublished } from './compare-published.ts'
import { loadPublished } from './load-published.ts'
import { contextGroups } from './own-context.ts'
import { sourceName } from '#published/source-name.ts'

const WriteCase = lazyPart(['share', 'why'], () =>
  import('#components/write-case.tsx').then((all) => all.WriteCase),
)

/** In which metrics a published vector of the same version differs from the calculator's. */
function comparison({ record }: LateTexts<'threat'>, mine: Vector, theirs: Vector): string {
  if (mine.version !== theirs.version) return ''
  const differing = differingMetrics(mine, theirs)
  if (differing.length === 0) return record.same
  const missing = new Set(missingMetrics(mine))
  const here = ({ metric }: DifferingMetric) =>
    candidatesOf(mine, metric)?.join('/') ?? (missing.has(metric) ? record.open : undefined)
  return record.otherMetrics(differing.map((each) => ({ ...each, mine: each.mine ?? here(each) })))
}

/** Loads a published vector, and on request leaves one's own Threat and Environmental metrics in place. */
function LoadButtons({
  published,
  vector,
  all,
  by,
}: {
  published: PublishedVector
  vector: Vector
  all: readonly PublishedVector[]
  by: From['by']
}) {
  const { groups } = useMessages()
  const { record } = useLateTexts('threat')
  const mine = useVector()
  const name = sourceName(published.source)
  const own = mine.version === vector.version ? contextGroups(mine) : []
  const ownNames = own.map((group) => groups[group])
  return (
    <div className="flex flex-col items-end gap-1">
      <button
        type="button"
        className="button text-sm button-outlined"
        aria-label={record.loadNamed(vector.version, name)}
        onClick={() => loadPublished(published, all, by)}
      >
        {record.load}
      </button>
      {own.length > 0 && (
        <button
          type="button"
          className="button text-sm button-outlined"
          aria-label={record.loadNamedWithMine(vector.version, name, ownNames)}
          onClick={() => loadPublished(published, all, by, 'mine')}
        >
          {record.loadWithMine(ownNames)}
        </button>
      )}
    </div>
  )
}

function contradictionText(
  { record }: LateTexts<'threat'>,
  messages: Messages,
  found: Contradiction,
): string {
  if (found.code === 'field') return record.otherField(found.version, found.field)
  const meant = messages.severities[found.meant]
  return record.severityWord(found.said, oneDecimal(found.score), meant)
}

function Published({
  published,
  all,
  from,
}: {
  published: PublishedVector
  all: readonly PublishedVector[]
  from: From
}) {
  const messages = useMessages()
  const texts = useLateTexts('threat')
  const { record } = texts
  const mine = useVector()
  const { source, version, vector, text, publishedScore } = published
  const difference = whyDifferent(published)
  const score = vector && scoreOf(vector)
  const kind = score ? record.kinds[scoreKind(score)] : ''
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 border-t border-line py-2">
      <div className="min-w-60 flex-1">
        <p className="text-sm">
          <bdi className="font-medium">{sourceName(source)}</bdi> · {messages.versionName(version)}{' '}
          ·{' '}
          {publishedScore === undefined
            ? record.noScore
            : record.published(oneDecimal(publishedScore))}
          {difference && ` · ${record.recomputed(oneDecimal(difference.recomputed), kind)}`}
        </p>
        <p className="font-mono text-sm break-words">
          {vector ? formatVector(vector) : <bdi>{foreignText(text, 2_000)}</bdi>}
        </p>
        <p className="text-sm text-muted">
          {!vector && `${record.unreadable} `}
          {difference && !difference.agrees && `${record.differs[difference.reason]} `}
          {contradictionsOf(published).map(
            (found) => `${contradictionText(texts, messages, found)} `,
          )}
          {vector && comparison(texts, mine, vector)}
        </p>
      </div>
      {vector && <LoadButtons published={published} vector={vector} all={all} by={from.by} />}
      {vector && (
        <WriteCase
          against={{
            vector,
            name: sourceName(published.source),
            score: published.publishedScore,
            readOn: from.date,
          }}
        />
      )}
    </li>
  )
}

/** Real records have fewer; those that do not are drawn in parts. */
const mostDrawn = 50

/** Published vectors, each with our score and why it differs. */
export function PublishedList({
  vectors,
  omitted = 0,
  from,
}: {
  vectors: readonly PublishedVector[]
  /** How many more there are, which were not read. */
  omitted?: number | undefined
  /** The look-up or the file that has them. */
  from: From
}) {
  const { record } = useLateTexts('threat')
  const [drawn, setDrawn] = useState(mostDrawn)
  const more = vectors.length - drawn
  return (
    <>
      {vectors.filter(({ vector }) => vector).length > 1 && (
        <button
          type="button"
          className="mb-2 button text-sm button-outlined"
          onClick={() => comparePublished(vectors, from.by)}
        >
          {record.compareAll}
        </button>
      )}
      <ul>
        {vectors.slice(0, drawn).map((published, index) => (
          <Published
            key={`${index} ${published.text}`}
            published={published}
            all={vectors}
            from={from}
          />
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          className="button text-sm button-outlined"
          onClick={() => setDrawn(drawn + mostDrawn)}
        >
          {record.showMore(Math.min(more, mostDrawn), more)}
        </button>
      )}
      {omitted > 0 && <p className="text-sm">{record.omitted(omitted)}</p>}
    </>
  )
}
