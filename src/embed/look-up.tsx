import { useEffect, useState } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import { type Hosts, hostNames } from '#cve-id/hosts.ts'
import { type LateTexts, useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { loadConfiguration, useConfiguration } from '#state/configuration.ts'

type Line = LateTexts<'threat'>['line']

/** EPSS, KEV and SSVC of a CVE in one line, where the host allows it and a person asks. */
export function LookUp({ cve }: { cve: CveId }) {
  const { lookUps: card } = useMessages()
  const texts = useLateTexts('threat')
  const { hosts, isKnown, allowsLookUps } = useConfiguration()
  const [asked, setAsked] = useState<{ readonly cve: CveId; readonly line?: string }>()
  useEffect(() => void loadConfiguration(), [])
  if (!isKnown) return null
  if (!allowsLookUps) return <p className="mt-2 text-sm text-muted">{card.off}</p>
  const current = asked?.cve === cve ? asked : undefined

  async function ask(): Promise<void> {
    setAsked({ cve })
    const line = await lookUp(cve, hosts, texts.line)
    setAsked((latest) => (latest?.cve === cve ? { cve, line } : latest))
  }

  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      {current === undefined && (
        <>
          <button
            type="button"
            className="button text-sm button-outlined"
            onClick={() => void ask()}
          >
            {card.lookUp}
          </button>
          <span className="text-muted">
            {card.willSee(hostNames([hosts.epss, hosts.cve, hosts.cveList]))}
          </span>
        </>
      )}
      <output>{current && `${cve}: ${current.line ?? texts.loading}`}</output>
    </div>
  )
}

async function lookUp(cve: CveId, hosts: Hosts, line: Line): Promise<string> {
  const { signal } = new AbortController()
  // A frame that looks nothing up loads none of this.
  const [epss, record] = await Promise.allSettled([
    import('#epss/client.ts').then(({ fetchEpss }) => fetchEpss([cve], hosts.epss, signal)),
    import('#cve/record-client.ts').then(({ fetchCveRecord }) =>
      fetchCveRecord(cve, hosts, signal),
    ),
  ])
  const { percentileText, probabilityText } = await import('#epss/epss-score.ts')
  const words: (string | undefined)[] = []
  const score = epss.status === 'fulfilled' ? epss.value.scores.get(cve)?.score : undefined
  const isUnknown = epss.status === 'rejected' || epss.value.unreadable.has(cve)
  words.push(
    score
      ? line.epss(probabilityText(score.probability), percentileText(score.percentile))
      : isUnknown
        ? line.epssUnknown
        : line.epssNone,
    score?.date,
  )
  if (record.status === 'rejected')
    return [...words, line.vectorsUnknown].filter(Boolean).join(' · ')
  if (record.value === 'unknown') return [...words, line.missing].filter(Boolean).join(' · ')
  const { kev, ssvc, state, vectors } = record.value
  words.push(
    state === 'rejected' ? line.rejected : undefined,
    kev && line.kev(kev.dateAdded),
    ssvc?.exploitation && line.ssvc(ssvc.exploitation),
    line.vectors(vectors.length),
  )
  return words.filter(Boolean).join(' · ')
}
