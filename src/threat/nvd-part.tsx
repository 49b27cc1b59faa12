import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import type { NvdAnswer } from '#published/published.ts'
import { nvdQuery } from '#published/query.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { From } from '#known/known-of-cve.ts'
import { nvdInFiles } from '#known/record-fact.ts'
import { useConfiguration } from '#state/configuration.ts'
import { useIsSent } from '#state/cve-lookup.ts'
import { useDataFiles } from '#state/data-files.ts'
import { FailureNote } from './failure-note.tsx'
import { PublishedList } from './published-list.tsx'
import { StoredLine } from './stored-answers.tsx'
import { isStored, useAsked } from './use-known.ts'
import { AsideNote, Whence } from './whence.tsx'

/** What NVD says: how far it is, in words, and its own vectors. */
function Answer({
  answer,
  from,
  aside,
  askedOn,
}: {
  answer: NvdAnswer
  from: From
  /** The other of a look-up and a file. */
  aside: From | undefined
  askedOn: string | undefined
}) {
  const { record, wrongDays } = useLateTexts('threat')
  const host = useConfiguration((state) => state.hosts.nvd)
  const { status, vectors, date } = answer
  return (
    <>
      <p className="text-sm">
        {status === undefined ? (
          vectors.length === 0 && record.nvdUnknown
        ) : (
          <>
            {record.nvdStatus(date)} <bdi>{record.nvdStates[status.toLowerCase()] ?? status}</bdi>
          </>
        )}{' '}
        <Whence from={from} source={{ host, askedOn }} />
        <AsideNote fact={aside ? { aside: { from: aside } } : {}} />
      </p>
      {answer.wrongDays && <p className="text-sm">{wrongDays(answer.wrongDays)}</p>}
      {status !== undefined && vectors.length === 0 && <p>{record.nvdNone}</p>}
      <PublishedList vectors={vectors} omitted={answer.omitted} from={from} />
    </>
  )
}

/** NVD's own vectors, asked for by a click only: NVD is slow and allows few requests. */
export function NvdPart({ cve }: { cve: CveId }) {
  const threat = useLateTexts('threat')
  const hosts = useConfiguration((state) => state.hosts)
  const files = useDataFiles((state) => state.files)
  const isSent = useIsSent()
  const [isAsked, setIsAsked] = useState(false)
  const query = useQuery({ ...nvdQuery(cve, hosts), enabled: isAsked && isSent })
  const { asked, answeredAt, retry } = useAsked(query, isAsked && isSent)
  const { answer, trouble, answeredOn } = asked
  const inFile = nvdInFiles(cve, files)
  const lookedUp = answer && {
    answer,
    from: { by: 'look-up', date: answer.date ?? answeredOn } as const,
  }
  const isFileNewer = (inFile?.from.date ?? '') > (lookedUp?.from.date ?? '')
  const [shown, behind] =
    inFile && (lookedUp === undefined || isFileNewer) ? [inFile, lookedUp] : [lookedUp, inFile]
  return (
    <>
      {shown && shown === lookedUp && isStored(answeredAt) && !trouble && (
        <StoredLine names={['NVD']} at={answeredAt} onAskAgain={retry} />
      )}
      {shown && <Answer {...shown} aside={behind?.from} askedOn={answeredOn} />}
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
