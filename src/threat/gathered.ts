/** What came together, as the entries that are kept of it. */

import { type FileContent, type DataFile, countOf, mostOf } from '#known/data-file.ts'
import { daysOfFiles, newDataFile, useDataFiles } from '#state/data-files.ts'

/** A daily file takes 9 MB of memory. */
const mostDays = 8
/** CISA's is 1 MB. */
const mostCatalogues = 50
const longestName = 200

type Gathered = {
  readonly content: FileContent
  readonly fileName: string
  readonly of: string
}

type TooMany = 'too-many-days' | 'too-many-entries'

/** Puts what came together into one entry for each kind; a day's files stay what they are. */
export function gather() {
  const ofDays: { readonly file: DataFile; readonly of: string }[] = []
  const gathered: Gathered[] = []
  const leftOut = new Map<string, number>()

  /** `of` is what was chosen or dropped that holds the file. */
  function add(content: FileContent, fileName: string, of: string): TooMany | undefined {
    if (isTooMuch(content)) return 'too-many-entries'
    if (content.kind === 'daily-file') {
      const days = new Set(
        daysOfFiles([...useDataFiles.getState().files, ...ofDays.map(({ file }) => file)]),
      )
      if (days.size >= mostDays && !days.has(content.file.date ?? '')) return 'too-many-days'
    }
    if (content.kind === 'daily-file' || content.kind === 'kev')
      ofDays.push({ file: newDataFile(fileName, content), of })
    else gathered.push({ content, fileName, of })
    return undefined
  }

  /** Whether the browser's store would refuse to read it back. */
  function isTooMuch(content: FileContent): boolean {
    const { kind } = content
    if (kind === 'daily-file') return false
    if (kind === 'kev') {
      const files = [...useDataFiles.getState().files, ...ofDays.map(({ file }) => file)]
      return files.filter((file) => file.content.kind === kind).length >= mostCatalogues
    }
    const same = gathered.filter((each) => each.content.kind === kind)
    const count = same.reduce((sum, each) => sum + countOf(each.content), countOf(content))
    return count > mostOf(kind)
  }

  /** A file that could not be read belongs to what was chosen or dropped that holds it. */
  function leaveOut(of: string): void {
    leftOut.set(of, (leftOut.get(of) ?? 0) + 1)
  }

  function leftOutOf(holders: readonly string[]): number {
    return holders.reduce((sum, of) => sum + (leftOut.get(of) ?? 0), 0)
  }

  /** Named after the one file that held it, or after all that held some of it. */
  function entry<Kind extends FileContent['kind']>(
    kind: Kind,
    join: (contents: readonly Extract<FileContent, { kind: Kind }>[]) => FileContent,
  ): readonly DataFile[] {
    const found = gathered.filter(({ content }) => content.kind === kind)
    const [first, ...others] = found
    if (!first) return []
    // The filter has left one kind.
    const contents = found.map(({ content }) => content as Extract<FileContent, { kind: Kind }>)
    const holders = [...new Set(found.map(({ of }) => of))]
    const name = others.length === 0 ? first.fileName : holders.join(', ').slice(0, longestName)
    return [newDataFile(name, join(contents), leftOutOf(holders))]
  }

  function files(): readonly DataFile[] {
    return [
      ...ofDays.map(({ file, of }) => {
        const count = leftOutOf([of])
        return count > 0 ? { ...file, leftOut: count } : file
      }),
      ...entry('records', (all) => ({
        kind: 'records',
        records: all.flatMap(({ records }) => records),
      })),
      ...entry('nvd', (all) => ({
        kind: 'nvd',
        answers: all.flatMap(({ answers }) => answers),
        unreadable: sumOf(all.map(({ unreadable }) => unreadable)),
        omitted: sumOf(all.map(({ omitted }) => omitted)),
      })),
      ...entry('epss', (all) => ({
        kind: 'epss',
        scores: all.flatMap(({ scores }) => scores),
        omitted: sumOf(all.map(({ omitted }) => omitted)),
      })),
    ]
  }

  return { add, leaveOut, files }
}

function sumOf(counts: readonly (number | undefined)[]): number {
  return counts.reduce((sum: number, count = 0) => sum + count, 0)
}
