import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { type Vector, formatVector } from '#cvss/index.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { differingMetrics, whyDifferent } from '#cve/difference.ts'
import type { PublishedVector } from '#cve/published.ts'
import { nvdQuery } from '#cve/query.ts'
import { type Messages, oneDecimal } from '#i18n/en.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useVector } from '#state/calculator.ts'
import { useConfiguration } from '#state/configuration.ts'
import { FailureNote } from './failure-note.tsx'
import { loadPublished } from './load-published.ts'
import { recordIn, useRecord } from './use-threat.ts'

/** In which metrics a published vector of the same version differs from the calculator's. */
function comparison({ threat }: Messages, mine: Vector, theirs: Vector): string {
  const { record } = threat
  if (mine.version !== theirs.version) return ''
  const differing = differingMetrics(mine, theirs)
  if (differing.length === 0) return record.same
  const list = differing.map((each) =>
    record.metric(each.metric, each.theirs ?? 'X', each.mine ?? 'X'),
  )
  return record.otherMetrics(list.join(', '))
}

function Published({ published, keep }: { published: PublishedVector; keep: boolean }) {
  const messages = useMessages()
  const { record } = messages.threat
  const mine = useVector()
  const { source, version, vector, text, publishedScore } = published
  const difference = whyDifferent(published)
  const name = record.source(source.kind, source.name)
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 border-t border-line py-2">
      <div className="min-w-0 flex-1">
        <p className="text-sm">
          <span className="font-medium">{name}</span> · {messages.versionName(version)} ·{' '}
          {publishedScore === undefined
            ? record.noScore
            : record.published(oneDecimal(publishedScore))}
          {difference && ` · ${record.recomputed(oneDecimal(difference.recomputed))}`}
        </p>
        <p className="font-mono text-sm break-words">{vector ? formatVector(vector) : text}</p>
        <p className="text-sm text-muted">
          {!vector && record.unreadable}
          {difference && !difference.agrees && `${record.differs[difference.reason]} `}
          {vector && comparison(messages, mine, vector)}
        </p>
      </div>
      {vector && (
        <button
          type="button"
          className="button text-sm button-outlined"
          aria-label={record.loadNamed(version, name)}
          onClick={() => loadPublished(messages, published, keep)}
        >
          {record.load}
        </button>
      )}
    </li>
  )
}

/** NVD's own vectors, asked for by a click only: NVD is slow and allows few requests. */
function Nvd({ cve, keep }: { cve: CveId; keep: boolean }) {
  const { threat } = useMessages()
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
            <Published key={`${index} ${published.text}`} published={published} keep={keep} />
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
  const { threat } = useMessages()
  const { record } = threat
  const { data, error, isPending, dataUpdatedAt, refetch } = useRecord(cve)
  const host = useConfiguration((state) => state.hosts.cve)
  const [keep, setKeep] = useState(false)
  const found = recordIn(data)
  return (
    <section aria-labelledby="published-heading" className="min-w-0">
      <h3 id="published-heading" className="font-semibold">
        {record.heading}
      </h3>
      {found?.title && <p className="text-sm break-words">{found.title}</p>}
      {isPending && !error && <p className="text-muted">{threat.loading}</p>}
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
      <label className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
        <input
          type="checkbox"
          className="size-4 accent-ink"
          checked={keep}
          onChange={(event) => setKeep(event.target.checked)}
        />
        {record.keep}
      </label>
      <ul>
        {found?.vectors.map((published, index) => (
          <Published key={`${index} ${published.text}`} published={published} keep={keep} />
        ))}
      </ul>
      <Nvd key={cve} cve={cve} keep={keep} />
    </section>
  )
}
