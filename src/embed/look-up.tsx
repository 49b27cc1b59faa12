import { useEffect, useState } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import { type Hosts, hostNames } from '#cve-id/hosts.ts'
import { type LateTexts, useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { loadConfiguration, useConfiguration } from '#state/configuration.ts'

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
    const line = await lookUp(cve, hosts, texts)
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
            {card.willSee(hostNames([hosts.epss, hosts.cve, hosts.cveList, hosts.kev]))}
          </span>
        </>
      )}
      <output>{current && `${cve}: ${current.line ?? texts.loading}`}</output>
    </div>
  )
}

async function lookUp(cve: CveId, hosts: Hosts, texts: LateTexts<'threat'>): Promise<string> {
  const { signal } = new AbortController()
  // A frame that looks nothing up loads none of this.
  const [{ lookUpKnown }, { knownLines }, { dayOf }] = await Promise.all([
    import('#known/look-up.ts'),
    import('#known/words.ts'),
    import('#known/age.ts'),
  ])
  const { known } = await lookUpKnown(cve, hosts, signal)
  return knownLines(texts.known, known, dayOf(Date.now())).join(' · ')
}
