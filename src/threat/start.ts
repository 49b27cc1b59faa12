import type { CveId } from '#cve-id/cve-id.ts'
import type { Messages } from '#i18n/en.ts'
import { loadConfiguration, useConfiguration } from '#state/configuration.ts'
import { type CveLookup, useCveLookup } from '#state/cve-lookup.ts'

/** Reads the configuration once an ID appears, and loads the best vector of an asked-for one. */
export function startThreatContext(messages: Messages): () => void {
  let loadedFor: CveId | undefined
  function follow({ cve, isAsked, askCount }: CveLookup, before?: CveLookup): void {
    if (cve === undefined) loadedFor = undefined
    if (cve === undefined) return
    if (cve === before?.cve && before.isAsked && askCount !== before.askCount) void repeatFailed()
    const configured = loadConfiguration()
    if (!isAsked || loadedFor === cve) return
    loadedFor = cve
    void configured.then(() => loadBest(messages, cve))
  }
  follow(useCveLookup.getState())
  return useCveLookup.subscribe(follow)
}

/** Asking for the same ID again repeats the look-ups that failed. */
async function repeatFailed(): Promise<void> {
  const loaded = await import('./query-client.ts').catch(() => undefined)
  await loaded?.queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
}

async function loadBest(messages: Messages, cve: CveId): Promise<void> {
  if (!useConfiguration.getState().allowsLookUps) return
  // Where the network is gone, the card says that a part is missing.
  const loading = await import('./load-published.ts').catch(() => undefined)
  await loading?.loadBestIfUntouched(messages, cve)
}
