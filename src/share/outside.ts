import type { KnownOfCve } from '#known/known-of-cve.ts'
import type { KnownTexts } from '#known/known-texts.ts'
import { knownWords } from '#known/words.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import type { Surroundings } from './shared-result.ts'

/** What sources outside say of a CVE, as the forms carry it. */
export type Outside = Pick<Surroundings, 'epss' | 'facts'>

/** Where nothing is known, or what is known is of another CVE. */
const nothing: Outside = { epss: undefined, facts: [] }

/**
 * What is known of the CVE of a result, in words with the date of each answer; `today` is YYYY-MM-DD.
 * That a record lists vectors is no fact about the result; that there is none, that it was
 * rejected, or that it could not be had, is one.
 */
export function outsideOf(
  texts: KnownTexts,
  known: KnownOfCve | undefined,
  cve: CveId | undefined,
  today: string,
): Outside {
  if (known === undefined || known.cve !== cve) return nothing
  const { record, epss } = known
  const isRecordTold = record.kind !== 'published'
  const facts = knownWords(texts, known, today)
    .filter(({ fact }) => fact !== 'record' || isRecordTold)
    .map(({ fact, name, text }) => ({ fact, text: text === '' ? name : `${name} ${text}` }))
  return { epss: epss.kind === 'scored' ? epss.score : undefined, facts }
}
