import type { CveId } from '#cve-id/cve-id.ts'
import type { Messages } from '#i18n/en.ts'
import { loadConfiguration, useConfiguration } from '#state/configuration.ts'
import { type CveLookup, useCveLookup } from '#state/cve-lookup.ts'

/** Reads the configuration once an ID appears, and loads the best vector of an asked-for one. */
export function startThreatContext(messages: Messages): () => void {
  let loadedFor: CveId | undefined
  function follow({ cve, isAsked }: CveLookup): void {
    if (cve === undefined) return
    const configured = loadConfiguration()
    if (!isAsked || loadedFor === cve) return
    loadedFor = cve
    void configured.then(() => loadBest(messages, cve))
  }
  follow(useCveLookup.getState())
  return useCveLookup.subscribe(follow)
}

async function loadBest(messages: Messages, cve: CveId): Promise<void> {
  if (!useConfiguration.getState().allowsLookUps) return
  // Where the network is gone, the card says that a part is missing.
  const loading = await import('./load-published.ts').catch(() => undefined)
  await loading?.loadBestIfUntouched(messages, cve)
}
