import { useEffect } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import { percentileText, probabilityText } from '#epss/epss-score.ts'
import { type LateTexts, useLateTexts } from '#i18n/late-texts.ts'
import { useIsSent } from '#state/cve-lookup.ts'
import { knowEpss } from '#state/known-epss.ts'
import { Queries } from './queries.tsx'
import { type EpssStatus, type KevStatus, useEpss, useKev, useRecord } from './use-threat.ts'

type Line = LateTexts<'threat'>['line']

function epssWords(line: Line, { score, error }: EpssStatus): string | undefined {
  if (score) {
    const { probability, percentile } = score
    return line.epss(probabilityText(probability), percentileText(percentile))
  }
  if (score === null) return line.epssNone
  return error !== null ? line.epssUnknown : undefined
}

function kevWords(line: Line, kev: KevStatus): string | undefined {
  switch (kev.kind) {
    case 'listed':
      return line.kev(kev.dateAdded)
    case 'absent':
      return line.kevNone(kev.catalogueDate ?? '')
    case 'unknown':
      return line.kevUnknown
    case 'loading':
    case 'unlooked':
      return undefined
    default:
      return kev satisfies never
  }
}

function recordWords(line: Line, record: ReturnType<typeof useRecord>): readonly string[] {
  const { data, isError } = record
  if (data === 'unknown') return [line.missing]
  if (!data) return isError ? [line.vectorsUnknown] : []
  if (data.state === 'rejected') return [line.rejected]
  const ssvc = data.ssvc?.exploitation
  return [...(ssvc ? [line.ssvc(ssvc)] : []), line.vectors(data.vectors.length)]
}

function Summary({ cve }: { cve: CveId }) {
  const threat = useLateTexts('threat')
  const isSent = useIsSent()
  const record = useRecord(cve)
  const epss = useEpss(cve)
  const score = epss.score ?? undefined
  useEffect(() => {
    knowEpss(score)
    return () => knowEpss(undefined)
  }, [score])
  const known = [
    epssWords(threat.line, epss),
    kevWords(threat.line, useKev(cve)),
    ...recordWords(threat.line, record),
  ].filter((words) => words !== undefined)
  if (!isSent && known.length === 0) return null
  return (
    <p className="min-h-10 text-sm text-muted" aria-live="polite">
      {known.length === 0 ? threat.loading : known.join(' · ')}
    </p>
  )
}

/** What is known of a CVE in one line. */
export function KnownSummary({ cve }: { cve: CveId }) {
  return (
    <Queries>
      <Summary cve={cve} />
    </Queries>
  )
}
