import type { CveId } from '#cve-id/cve-id.ts'
import { loadConfiguration, useConfiguration } from '#state/configuration.ts'
import { type CveLookup, openThreatContext, useCveLookup } from '#state/cve-lookup.ts'

/** Follows the CVE ID on the page, and takes files that are dropped anywhere on it. */
export function startThreatContext(): void {
  startFollowing()
  addEventListener('dragover', acceptFiles)
  addEventListener('drop', (event) => void takeDropped(event))
}

/** Reads the configuration once an ID appears, and loads the best vector of an asked-for one. */
function startFollowing(): void {
  let loadedFor: CveId | undefined
  function follow({ cve, isAsked, askCount }: CveLookup, before?: CveLookup): void {
    if (cve === undefined) loadedFor = undefined
    if (cve === undefined) return
    if (cve === before?.cve && before.isAsked && askCount !== before.askCount) void repeatFailed()
    const configured = loadConfiguration()
    if (!isAsked || loadedFor === cve) return
    loadedFor = cve
    void configured.then(() => loadBest(cve))
  }
  follow(useCveLookup.getState())
  useCveLookup.subscribe(follow)
}

/** Asking for the same ID again repeats the look-ups that failed. */
async function repeatFailed(): Promise<void> {
  const loaded = await import('./query-client.ts').catch(() => undefined)
  await loaded?.queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
}

async function loadBest(cve: CveId): Promise<void> {
  if (!useConfiguration.getState().allowsLookUps) return
  // Where the network is gone, the card says that a part is missing.
  const loading = await import('./load-published.ts').catch(() => undefined)
  await loading?.loadBestIfUntouched(cve)
}

/** Without this the browser would leave the page for a file that is dropped on it. */
function acceptFiles(event: DragEvent): boolean {
  const isFile = event.dataTransfer?.types.includes('Files') ?? false
  if (isFile) event.preventDefault()
  return isFile
}

async function takeDropped(event: DragEvent): Promise<void> {
  const [file] = event.dataTransfer?.files ?? []
  if (!acceptFiles(event) || !file) return
  openThreatContext()
  const loaded = await import('./take-file.ts').catch(() => undefined)
  await loaded?.takeFile(file)
}
