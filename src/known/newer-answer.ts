import { newestFirst } from '#cve-id/newest-first.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { absenceDoubt } from '#published/kev.ts'
import { type FileContent, type DataFile, dateOf } from './data-file.ts'
import type { FactName, From, KnownOfCve } from './known-of-cve.ts'

/** What counts in place of a file that is kept, and of which CVE where only of that one is known. */
export type NewerAnswer = { readonly from: From; readonly cve?: CveId | undefined }

const factsOfKinds = {
  'daily-file': 'epss',
  epss: 'epss',
  kev: 'kev',
  records: 'record',
  nvd: undefined,
} as const satisfies Record<FileContent['kind'], FactName | undefined>

/**
 * The answer that counts in place of a file: the one that stands before it for the CVE on screen, or else
 * the newest file of its kind. Undefined where the file itself counts, or says nothing of that CVE.
 */
export function newerAnswer(
  file: DataFile,
  files: readonly DataFile[],
  known?: KnownOfCve,
): NewerAnswer | undefined {
  const name = factsOfKinds[file.content.kind]
  const fact = known && name && known[name]
  if (known && fact && 'from' in fact && speaksOf(file.content, known.cve)) {
    // KEV may be known from the record alone, which is no other catalogue.
    const isOther = fact.kind === 'listed' && fact.says === 'record'
    if (!isOther)
      return isOf(fact.from, file) ? undefined : { from: ofItsOwnDay(fact), cve: known.cve }
  }
  return newerFile(file, files)
}

/** A looked-up catalogue or record is of its own day, not of the one when it was asked for. */
function ofItsOwnDay(fact: Extract<KnownOfCve[FactName], { readonly from: From }>): From {
  if ('catalogueDate' in fact) return { ...fact.from, date: fact.catalogueDate }
  return 'date' in fact ? { ...fact.from, date: fact.date } : fact.from
}

/** A daily file and a catalogue speak of every CVE. */
function speaksOf(content: FileContent, cve: CveId): boolean {
  if (content.kind === 'records') return content.records.some(({ id }) => id === cve)
  if (content.kind === 'epss') return content.scores.some(({ score }) => score.cve === cve)
  return content.kind !== 'nvd'
}

function isOf(from: From, { name, content }: DataFile): boolean {
  if (from.by !== 'file' || from.name !== name) return false
  const isOneADay = content.kind === 'daily-file' || content.kind === 'kev'
  return !isOneADay || from.date === dateOf(content)
}

function newerFile(file: DataFile, files: readonly DataFile[]): NewerAnswer | undefined {
  const { kind } = file.content
  if (kind !== 'daily-file' && kind !== 'kev') return undefined
  const day = dateOf(file.content) ?? ''
  const [newest] = files
    .filter(({ content }) => content.kind === kind && (dateOf(content) ?? '') > day)
    // What is not whole says nothing of most CVEs.
    .filter(({ content }) => content.kind !== 'kev' || !absenceDoubt(content.catalogue))
    .toSorted((one, other) => newestFirst(dateOf(one.content), dateOf(other.content)))
  return newest && { from: { by: 'file', date: dateOf(newest.content), name: newest.name } }
}
