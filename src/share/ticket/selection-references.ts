import type { CveId } from '#cve-id/cve-id.ts'
import type { Decision } from '#decide/decision.ts'
import type { KnownInput } from '#decide/inputs.ts'
import type { InputFrom } from '#decide/said.ts'
import type { Reference } from '#decide/selection-list.ts'
import type { LateTexts } from '#i18n/messages.ts'
import { lineOf } from '../written-text.ts'
import { inputWords } from './input-words.ts'

/**
 * What each input of a selection list rests on. The schema forbids keys of one's own, so an assumption is marked
 * here: in words, and by an address that no page has.
 */
export function selectionReferences(
  texts: LateTexts<'decide'>,
  { inputs }: Decision,
  cve: CveId,
): readonly Reference[] {
  return inputs.map((input) => ({
    uri: addressOf(input, cve),
    summary: lineOf(inputWords(texts, input)),
  }))
}

function addressOf({ said }: KnownInput, cve: CveId): string {
  const [first] = said
  return first ? addresses[first.from.by](cve) : 'urn:x-plumb:open'
}

const addresses: Readonly<Record<InputFrom['by'], (cve: CveId) => string>> = {
  kev: () => 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog',
  ssvc: (cve) => `https://www.cve.org/CVERecord?id=${cve}`,
  table: () => 'urn:x-plumb:helper-table',
  answer: () => 'urn:x-plumb:answer',
  assumption: () => 'urn:x-plumb:assumption',
}
