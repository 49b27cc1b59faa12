import { useEffect, useState } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import { seersOf } from '#look-up/seers.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { loadConfiguration, useConfiguration } from '#state/configuration.ts'
import { useFrame } from './frame.ts'
import { PublishedVectors } from './published-vectors.tsx'

/** EPSS, KEV and SSVC of a CVE, and its published vectors, where the host allows it and a person asks. */
export function LookUp({ cve }: { cve: CveId }) {
  const { lookUps: card } = useMessages()
  const texts = useLateTexts('threat')
  const { hosts, snapshot, isKnown, allowsLookUps, fault } = useConfiguration()
  const lookedUp = useFrame((state) => state.lookedUp)
  const [asking, setAsking] = useState<CveId>()
  useEffect(() => void loadConfiguration(), [])
  if (!isKnown) return null
  if (fault) return <p className="mt-2 text-sm">{texts.brokenConfiguration(fault)}</p>
  if (!allowsLookUps) return <p className="mt-2 text-sm text-muted">{texts.switchedOff.byHost}</p>
  const isAsking = asking === cve
  const current = lookedUp?.threat.cve === cve ? lookedUp : undefined

  async function ask(): Promise<void> {
    setAsking(cve)
    try {
      // A frame that looks nothing up loads none of this.
      const { askSources } = await import('./ask-sources.ts')
      await askSources(cve, hosts, texts)
    } finally {
      setAsking((latest) => (latest === cve ? undefined : latest))
    }
  }

  return (
    <div className="mt-2 text-sm">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <output>
          {isAsking && `${cve}: ${texts.loading}`}
          {current && !isAsking && `${cve}: ${current.line}`}
        </output>
        {!isAsking && !current?.isComplete && (
          <>
            <button
              type="button"
              className="button text-sm button-outlined"
              onClick={() => void ask().catch(() => undefined)}
            >
              {current ? texts.retry : card.lookUp}
            </button>
            <span className="text-muted">{texts.willSee(seersOf(hosts, snapshot))}</span>
          </>
        )}
      </div>
      {current && <PublishedVectors cve={cve} vectors={current.vectors} />}
    </div>
  )
}
