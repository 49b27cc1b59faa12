import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { type Vector, formatVector } from '#cvss/index.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { differingMetrics, whyDifferent } from '#cve/difference.ts'
import type { PublishedVector } from '#cve/published.ts'
import { nvdQuery } from '#cve/query.ts'
import { oneDecimal } from '#i18n/en.ts'
import { type LateTexts, useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useVector } from '#state/calculator.ts'
import { useConfiguration } from '#state/configuration.ts'
import { useIsSent } from '#state/cve-lookup.ts'
import { FailureNote } from './failure-note.tsx'
import { loadPublished } from './load-published.ts'
import { contextGroups } from './own-context.ts'
import { sourceName } from './source-name.ts'
import { recordIn, useRecord } from './use-threat.ts'

/** In which metrics a published vector of the same version differs from the calculator's. */
function comparison({ record }: LateTexts<'threat'>, mine: Vector, theirs: Vector): string {
  if (mine.version !== theirs.version) return ''
  const differing = differingMetrics(mine, theirs)
  if (differing.length === 0) return record.same
  const list = differing.map((each) =>
    record.metric(each.metric, each.theirs ?? 'X', each.mine ?? 'X'),
  )
  return record.otherMetrics(list.join(', '))
}

/** Loads a published vector, and on request leaves one's own Threat and Environmental metrics in place. */
function LoadButtons({
  published,
  vector,
  all,
}: {
  published: PublishedVector
  vector: Vector
  all: readonly PublishedVector[]
}) {
  const { groups } = useMessages()
  const { record } = useLateTexts('threat')
  const mine = useVector()
  const name = sourceName(published.source)
  const kept = mine.version === vector.version ? contextGroups(mine) : []
  const keptNames = kept.map((group) => groups[group]).join(record.and)
  return (
    <div className="flex flex-col items-end gap-1">
      <button
        type="button"
        className="button text-sm button-outlined"
        aria-label={record.loadNamed(vector.version, name)}
        onClick={() => loadPublished(published, all)}
      >
        {record.load}
      </button>
      {kept.length > 0 && (
        <button
          type="button"
          className="button text-sm button-outlined"
          aria-label={record.loadNamedKeeping(vector.version, name, keptNames)}
          onClick={() => loadPublished(published, all, 'mine')}
        >
          {record.loadKeeping(keptNames)}
        </button>
      )}
    </div>
  )
}

function Published({
  published,
  all,
}: {
  published: PublishedVector
  all: readonly PublishedVector[]
}) {
  const messages = useMessages()
  const texts = useLateTexts('threat')
  const { record } = texts
  const mine = useVector()
  const { source, version, vector, text, publishedScore } = published
  const difference = whyDifferent(published)
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 border-t border-line py-2">
      <div className="min-w-60 flex-1">
        <p className="text-sm">
          <span className="font-medium">{sourceName(source)}</span> ·{' '}
          {messages.versionName(version)} ·{' '}
          {publishedScore === undefined
            ? record.noScore
            : record.published(oneDecimal(publishedScore))}
          {difference && ` · ${record.recomputed(oneDecimal(difference.recomputed))}`}
        </p>
        <p className="font-mono text-sm break-words">{vector ? formatVector(vector) : text}</p>
        <p className="text-sm text-muted">
          {!vector && record.unreadable}
          {difference && !difference.agrees && `${record.differs[difference.reason]} `}
          {vector && comparison(texts, mine, vector)}
        </p>
      </div>
      {vector && <LoadButtons published={published} vector={vector} all={all} />}
    </li>
  )
}

/** NVD's own vectors, asked for by a click only: NVD is slow and allows few requests. */
function Nvd({ cve }: { cve: CveId }) {
  const threat = useLateTexts('threat')
  const hosts = useConfiguration((state) => state.hosts)
  const [isAsked, setIsAsked] = useState(false)
  const { data, error, isFetching, dataUpdatedAt, refetch } = useQuery({
    ...nvdQuery(cve, hosts),
    enabled: isAsked,
  })
  return (
    <>
      {data && data.length > 0 && (
        <ul>
          {data.map((published, index) => (
            <Published key={`${index} ${published.text}`} published={published} all={data} />
          ))}
        </ul>
      )}
      {data?.length === 0 && <p>{threat.record.nvdNone}</p>}
      {error !== null && (
        <FailureNote
          error={error}
          host={hosts.nvd}
          storedAt={dataUpdatedAt}
          onRetry={() => void refetch()}
        />
      )}
      {!data && !error && (
        <button
          type="button"
          className="mt-1 button text-sm button-outlined"
          disabled={isFetching}
          onClick={() => setIsAsked(true)}
        >
          {isFetching ? threat.loading : threat.record.askNvd}
        </button>
      )}
    </>
  )
}

/** Every published CVSS vector by source, with our score and why it differs. */
export function PublishedSection({ cve }: { cve: CveId }) {
  const threat = useLateTexts('threat')
  const { record } = threat
  const { data, error, isPending, dataUpdatedAt, refetch } = useRecord(cve)
  const host = useConfiguration((state) => state.hosts.cve)
  const isSent = useIsSent()
  const found = recordIn(data)
  return (
    <section aria-labelledby="published-heading" className="min-w-0">
      <h3 id="published-heading" className="font-semibold">
        {record.heading}
      </h3>
      {found?.title && <p className="text-sm break-words">{found.title}</p>}
      {isPending && !error && (
        <p className="text-muted">{isSent ? threat.loading : threat.notLookedUp}</p>
      )}
      {error !== null && (
        <FailureNote
          error={error}
          host={host}
          storedAt={dataUpdatedAt}
          onRetry={() => void refetch()}
        />
      )}
      {data === 'unknown' && <p>{record.missing}</p>}
      {found?.state === 'rejected' && (
        <p>
          {record.rejected} <span className="break-words">{found.rejectedReason}</span>
        </p>
      )}
      {found?.state !== 'rejected' && found?.vectors.length === 0 && <p>{record.none}</p>}
      <ul>
        {found?.vectors.map((published, index) => (
          <Published key={`${index} ${published.text}`} published={published} all={found.vectors} />
        ))}
      </ul>
      {isSent && <Nvd key={cve} cve={cve} />}
    </section>
  )
}
