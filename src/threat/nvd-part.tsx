import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import type { NvdAnswer } from '#cve/published.ts'
import { nvdQuery } from '#cve/query.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { nvdInFiles } from '#known/record-fact.ts'
import { useConfiguration } from '#state/configuration.ts'
import { useIsSent } from '#state/cve-lookup.ts'
import { useKeptFiles } from '#state/kept-files.ts'
import { FailureNote } from './failure-note.tsx'
import { PublishedList } from './published-list.tsx'
import { StoredLine } from './stored-answers.tsx'
import { isStored, useAsked } from './use-known.ts'

/** What NVD says: how far it is, in words, and its own vectors. */
function Answer({ answer, isFromFile }: { answer: NvdAnswer; isFromFile: boolean }) {
  const { record, evidence, unknown } = useLateTexts('threat')
  const { status, vectors, date } = answer
  return (
    <>
      <p className="text-sm">
        {status === undefined
          ? vectors.length === 0 && record.nvdUnknown
          : record.nvdStatus(record.nvdStates[status.toLowerCase()] ?? status, date)}{' '}
        {isFromFile && evidence.fromFile(date ?? unknown)}
      </p>
      {status !== undefined && vectors.length === 0 && <p>{record.nvdNone}</p>}
      <PublishedList vectors={vectors} by={isFromFile ? 'file' : 'look-up'} />
    </>
  )
}

/** NVD's own vectors, asked for by a click only: NVD is slow and allows few requests. */
export function NvdPart({ cve }: { cve: CveId }) {
  const threat = useLateTexts('threat')
  const hosts = useConfiguration((state) => state.hosts)
  const files = useKeptFiles((state) => state.files)
  const isSent = useIsSent()
  const [isAsked, setIsAsked] = useState(false)
  const query = useQuery({ ...nvdQuery(cve, hosts), enabled: isAsked && isSent })
  const { asked, answeredAt, retry } = useAsked(query, isAsked && isSent)
  const { answer, trouble, answeredOn } = asked
  const inFile = nvdInFiles(cve, files)
  const isFileNewer = (inFile?.date ?? '') > (answer?.date ?? answeredOn ?? '')
  const shown = inFile && (answer === undefined || isFileNewer) ? inFile : answer
  return (
    <>
      {shown && shown === answer && isStored(answeredAt) && !trouble && (
        <StoredLine names="NVD" at={answeredAt} onAskAgain={retry} />
      )}
      {shown && <Answer answer={shown} isFromFile={shown === inFile} />}
      {trouble && (
        <>
          <FailureNote
            trouble={trouble}
            host={hosts.nvd}
            of="NVD"
            storedOn={answer && answeredOn}
            onRetry={retry}
          />
          {trouble.code === 'network' && <p className="text-sm">{threat.record.nvdThrottled}</p>}
        </>
      )}
      {isSent && answer === undefined && !trouble && (
        <button
          type="button"
          className="mt-1 button text-sm button-outlined"
          // Switched off it would lose the focus.
          aria-disabled={query.isFetching}
          onClick={() => setIsAsked(true)}
        >
          {query.isFetching ? threat.loading : threat.record.askNvd}
        </button>
      )}
    </>
  )
}
