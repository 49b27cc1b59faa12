/** Texts that somebody pastes, or types and confirms. What reads them comes late. */

import { parseCveId } from '#cve-id/cve-id.ts'
import { askCve } from './cve-lookup.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { endNotices, usePasted } from './pasted.ts'

/** The reader is no part of the first load; undefined where it cannot be had. */
async function loadReader() {
  try {
    return await import('./understand-text.ts')
  } catch {
    return undefined
  }
}

/** Has the reader fetched once the page stands, so that pasting works without the network, too. */
export function startPasting(): void {
  fetchAhead(loadReader)
  endNotices()
}

/** Understands what somebody typed or pasted and then confirmed: a bare CVE ID is asked for. */
export async function submitText(text: string): Promise<void> {
  const cve = parseCveId(text)
  if (cve === undefined) return pasteText(text, text === usePasted.getState().typed)
  askCve(cve)
  usePasted.setState({ text: '', outcome: undefined })
}

/** Understands a text that merely arrived, or was typed; `mend` is given a line in which nothing is found. */
export async function pasteText(
  text: string,
  isTyped = false,
  mend?: (line: string) => void,
): Promise<void> {
  const reader = await loadReader()
  if (reader) reader.understandText(text, isTyped, mend)
  else usePasted.setState({ text, outcome: { kind: 'not-loaded' } })
}
