import type { CveId } from '#cve-id/cve-id.ts'
import { type KevCatalogue, kevEntry } from '#cve/kev.ts'
import type { CveRecord } from '#cve/published.ts'
import { type Asked, unanswered } from './asked.ts'
import type { KeptFile } from './kept-file.ts'
import type { From, KevFact } from './known-of-cve.ts'
import type { RecordAnswer } from './record-fact.ts'

type Catalogue = { readonly catalogue: KevCatalogue; readonly from: From }

/**
 * Whether a CVE is in KEV: by the newest catalogue, and by the word of a CISA-ADP container where that
 * does not list it. Only a catalogue can say no, and it says of which day it is.
 */
export function kevFact(
  cve: CveId,
  asked: Asked<KevCatalogue>,
  files: readonly KeptFile[],
  record: RecordAnswer,
): KevFact {
  const newest = newestCatalogue(asked, files)
  const trouble = asked.trouble ? { trouble: asked.trouble } : {}
  const entry = newest && kevEntry(newest.catalogue, cve)
  if (entry) {
    const {
      dateAdded: since,
      dueDate: due,
      ransomware,
      forensicTriage,
      catalogueDate,
      rows,
    } = entry
    const said = { since, due, ransomware, forensicTriage, catalogueDate, rows }
    return { kind: 'listed', says: 'catalogue', ...said, from: newest.from, ...trouble }
  }
  const mention = mentionIn(record.record)
  const catalogueDate = newest?.catalogue.date
  if (mention && record.from) {
    const { from } = record
    return { kind: 'listed', says: 'record', since: mention, catalogueDate, from, ...trouble }
  }
  if (newest) return { kind: 'absent', catalogueDate, from: newest.from, ...trouble }
  const state = unanswered(asked)
  // The record may still say that it is listed.
  return state.kind === 'failed' && record.isPending ? { kind: 'pending' } : state
}

function mentionIn(record: CveRecord | undefined): string | undefined {
  return record?.kev?.dateAdded
}

/** Of one day the looked-up one, which comes first. */
function newestCatalogue(
  { answer, answeredOn }: Asked<KevCatalogue>,
  files: readonly KeptFile[],
): Catalogue | undefined {
  const ofFiles = files.flatMap(({ content }): readonly Catalogue[] => {
    if (content.kind !== 'kev') return []
    const { catalogue } = content
    return [{ catalogue, from: { by: 'file', date: catalogue.date } }]
  })
  const lookedUp: readonly Catalogue[] = answer
    ? [{ catalogue: answer, from: { by: 'look-up', date: answeredOn } }]
    : []
  const [newest] = [...lookedUp, ...ofFiles].toSorted((one, other) =>
    (one.catalogue.date ?? '') < (other.catalogue.date ?? '') ? 1 : -1,
  )
  return newest
}
