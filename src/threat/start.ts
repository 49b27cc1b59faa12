import type { CveId } from '#cve-id/cve-id.ts'
import { shownCve, useCalculator } from '#state/calculator.ts'
import { isAskedFor, noteArrived, openThreatContext, useCveLookup } from '#state/cve-lookup.ts'

/** Follows the CVE ID on the page, and takes files that are dropped anywhere on it. */
export function startThreatContext(): void {
  startFollowing()
  addEventListener('dragover', acceptFiles)
  addEventListener('drop', (event) => void takeDropped(event))
}

/** Reads the configuration once an ID appears, and loads the best vector of one that is asked for, or out of files. */
function startFollowing(): void {
  let askedLast: CveId | undefined
  function answer(): void {
    const cve = shownCve()
    if (cve === undefined) return
    const isRepeated = cve === askedLast
    askedLast = cve
    if (!isAskedFor(cve)) return
    void loadFollowing().then((all) => all?.answerAsked(cve, isRepeated))
  }
  const arrived = shownCve()
  let shownLast = arrived
  // A reload comes back with the ID, and asks again only where that was chosen.
  if (arrived !== undefined) noteArrived(arrived)
  if (arrived !== undefined) showArrived(arrived)
  answer()
  useCalculator.subscribe(() => {
    const cve = shownCve()
    if (cve === shownLast) return
    shownLast = cve
    if (cve !== undefined) showArrived(cve)
  })
  useCveLookup.subscribe(({ askCount }, before) => {
    if (askCount !== before.askCount) answer()
  })
}

function showArrived(cve: CveId): void {
  void loadFollowing().then((all) => all?.answerArrived(cve))
}

/** What deals with answers is no part of the first load; where the network is gone, the card says that a part is missing. */
function loadFollowing() {
  return import('./following.ts').catch(() => undefined)
}

/** Without this the browser would leave the page for a file that is dropped on it. */
function acceptFiles(event: DragEvent): boolean {
  const isFile = event.dataTransfer?.types.includes('Files') ?? false
  if (isFile) event.preventDefault()
  return isFile
}

async function takeDropped(event: DragEvent): Promise<void> {
  if (!acceptFiles(event)) return
  // What a drop holds can be read while it is told of, and no later.
  const dropped = [...(event.dataTransfer?.items ?? [])].flatMap((item) => {
    const entry = item.kind === 'file' ? (item.webkitGetAsEntry() ?? item.getAsFile()) : null
    return entry ?? []
  })
  if (dropped.length === 0) return
  openThreatContext()
  const loaded = await import('./take-files.ts').catch(() => undefined)
  await loaded?.takeDropped(dropped)
}
