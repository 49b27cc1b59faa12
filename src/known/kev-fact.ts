import { newestFirst } from '#cve-id/newest-first.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { type KevCatalogue, absenceDoubt, kevEntry } from '#published/kev.ts'
import { type Asked, unanswered } from './asked.ts'
import type { DataFile } from './data-file.ts'
import type { From, KevClaim, KevFact } from './known-of-cve.ts'
import type { RecordAnswer } from './record-fact.ts'

type Catalogue = { readonly catalogue: KevCatalogue; readonly from: From }

/**
 * Whether a CVE is in KEV: by the word of the newest source, be it a catalogue or a CISA-ADP container;
 * where a newer catalogue contradicts an older source both are told. Only a dated and complete catalogue
 * can say no.
 */
export function kevFact(
  cve: CveId,
  asked: Asked<KevCatalogue>,
  files: readonly DataFile[],
  record: RecordAnswer,
): KevFact {
  const all = catalogues(asked, files)
  const trouble = asked.trouble ? { trouble: asked.trouble } : {}
  const lister = all.find(({ catalogue }) => kevEntry(catalogue, cve))
  const denier = all.find(({ catalogue }) => !absenceDoubt(catalogue) && !kevEntry(catalogue, cve))
  const entry = lister && kevEntry(lister.catalogue, cve)
  const deniedOn = denier?.catalogue.date
  if (entry && (entry.catalogueDate ?? '') >= (deniedOn ?? '')) {
    const { dateAdded: since, dueDate: due, ransomware, forensicTriage, ...rest } = entry
    const { catalogueDate, rows } = rest
    const said = { since, due, ransomware, forensicTriage, catalogueDate, rows, ...byEntry(lister) }
    return { kind: 'listed', says: 'catalogue', ...said, ...whence(lister, all), ...trouble }
  }
  const mention = record.record?.kev?.dateAdded
  const updated = record.record?.dateUpdated
  const recordDate = (updated ?? '') > (mention ?? '') ? updated : mention
  if (mention !== undefined && record.from && (recordDate ?? '') >= (deniedOn ?? '')) {
    const said = { since: mention, recordDate, catalogueDate: deniedOn, ...byEntry(denier) }
    return { kind: 'listed', says: 'record', ...said, from: record.from, ...trouble }
  }
  if (denier) {
    const against = claim(
      entry && { by: 'catalogue', date: entry.catalogueDate, ...byEntry(lister) },
      mention !== undefined && { by: 'record', date: recordDate },
    )
    const said = { catalogueDate: deniedOn, ...byEntry(denier) }
    if (against) return { kind: 'absent', ...said, against, from: denier.from, ...trouble }
    return { kind: 'absent', ...said, ...whence(denier, all), ...trouble }
  }
  const [newest] = all
  const doubt = newest && absenceDoubt(newest.catalogue)
  if (doubt)
    return {
      kind: 'unsure',
      doubt,
      catalogueDate: newest.catalogue.date,
      ...byEntry(newest),
      ...whence(newest, all),
      ...trouble,
    }
  const state = unanswered(asked)
  // The record may still say that it is listed.
  return state.kind === 'failed' && record.isPending ? { kind: 'pending' } : state
}

/** Marks what is dated by its newest entry. */
function byEntry(used: Pick<Catalogue, 'catalogue'> | undefined) {
  return used?.catalogue.isByEntry === true ? { isByEntry: true } : {}
}

/** Where a catalogue is from, and the newest of those that it stands before. */
function whence(used: Catalogue, all: readonly Catalogue[]) {
  const other = all.find((each) => each !== used)
  return { from: used.from, ...(other ? { aside: { from: other.from } } : {}) }
}

/** The newer of the claims that were made; of one day the later one. */
function claim(...claims: readonly (KevClaim | false | undefined)[]): KevClaim | undefined {
  const made = claims.filter((each) => each !== undefined && each !== false)
  return made.toReversed().toSorted((one, other) => newestFirst(one.date, other.date))[0]
}

/** Newest first; of one day the looked-up one. */
function catalogues(
  { answer, answeredOn }: Asked<KevCatalogue>,
  files: readonly DataFile[],
): readonly Catalogue[] {
  const ofFiles = files.flatMap(({ content, name, isSnapshot = false }): readonly Catalogue[] => {
    if (content.kind !== 'kev') return []
    const { catalogue } = content
    const by = isSnapshot ? 'snapshot' : 'file'
    const from = { by, date: catalogue.date, name } as const
    return [{ catalogue, from: { ...from, ...byEntry({ catalogue }) } }]
  })
  const lookedUp: readonly Catalogue[] = answer
    ? [{ catalogue: answer, from: { by: 'look-up', date: answeredOn } }]
    : []
  return [...lookedUp, ...ofFiles].toSorted((one, other) =>
    newestFirst(one.catalogue.date, other.catalogue.date),
  )
}
