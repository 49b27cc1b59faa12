import { isArchiveProblem } from '#known/archive.ts'
import { type KeptContent, type KeptFile, recordIds } from '#known/kept-file.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { shownCve } from '#state/calculator.ts'
import { showCve } from '#state/cve-lookup.ts'
import {
  type RefusedFile,
  type TakenFiles,
  endReading,
  keepFiles,
  restoreKeptFiles,
  showProgress,
  startReading,
} from '#state/kept-files.ts'
import {
  type GivenFile,
  droppedFiles,
  filesInArchive,
  givenFile,
  isArchive,
  mostFiles,
} from './given-files.ts'
import { gather } from './gathered.ts'
import { loadGivenIfUntouched } from './load-published.ts'
import { readGiven } from './read-given.ts'

let queue: Promise<void> = Promise.resolve()

/** Uses chosen files in place of look-ups; a folder gives its files, an archive those in it. */
export function takeFiles(files: readonly File[]): Promise<void> {
  const [first] = files
  if (!first) return Promise.resolve()
  const [folder = ''] = first.webkitRelativePath.split('/')
  return take(folder === '' ? nameOf(files) : folder, () => Promise.resolve(files.map(givenFile)))
}

/** The same for what was dropped on the page. */
export function takeDropped(entries: readonly (FileSystemEntry | File)[]): Promise<void> {
  if (entries.length === 0) return Promise.resolve()
  return take(nameOf(entries), () => droppedFiles(entries))
}

function nameOf(files: readonly { readonly name: string }[]): string {
  return files
    .map(({ name }) => name)
    .join(', ')
    .slice(0, 200)
}

/** One after the other: what was given first is read first. */
function take(name: string, files: () => Promise<readonly GivenFile[]>): Promise<void> {
  queue = queue.then(() => read(name, files))
  return queue
}

async function read(name: string, files: () => Promise<readonly GivenFile[]>): Promise<void> {
  const controller = new AbortController()
  startReading(name, () => controller.abort())
  await restoreKeptFiles()
  try {
    const taken = await readAll(name, [...(await files())], controller.signal)
    await keepFiles(taken.kept)
    endReading(taken)
    showOnly(taken.kept)
  } catch {
    const unreadable: TakenFiles = { kept: [], refused: [{ name, code: 'unreadable' }] }
    endReading(controller.signal.aborted ? undefined : unreadable)
  }
}

async function readAll(
  name: string,
  waiting: GivenFile[],
  signal: AbortSignal,
): Promise<TakenFiles> {
  const refused: RefusedFile[] = []
  if (waiting.length > mostFiles) return { kept: [], refused: [{ name, code: 'too-many-files' }] }
  const gathered = gather()
  const isOne = waiting.length === 1
  for (let at = 0; at < waiting.length; at++) {
    signal.throwIfAborted()
    const given = waiting[at]
    if (!given) continue
    const progress = (part: number) => showProgress((at + part) / waiting.length)
    progress(0)
    const outcome = await readOne(given, progress, signal)
    if ('files' in outcome) waiting.push(...outcome.files)
    else if ('refused' in outcome) {
      refused.push(outcome.refused)
      gathered.leaveOut(given.of)
    } else {
      const problem = gathered.add(outcome.content, isOne ? name : given.name, given.of)
      if (problem) refused.push({ name: given.name, code: problem })
    }
  }
  return { kept: gathered.files(), refused }
}

type Outcome =
  | { readonly files: readonly GivenFile[] }
  | { readonly refused: RefusedFile }
  | { readonly content: KeptContent }

async function readOne(
  { name, of, open, isInArchive }: GivenFile,
  progress: (part: number) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const data = await open()
    if (await isArchive(data)) {
      if (isInArchive) return { refused: { name, code: 'nested' } }
      return { files: await filesInArchive(data, of) }
    }
    const read = await readGiven(data, name, progress, signal)
    return read.ok ? { content: read.content } : { refused: read.refused }
  } catch (error) {
    signal.throwIfAborted()
    const code = isArchiveProblem(error) ? (`archive-${error.code}` as const) : 'unreadable'
    return { refused: { name, code } }
  }
}

/**
 * What a person wants to see of files: the CVE on screen where they speak of it, else the only one that
 * they speak of; of several the files' section offers the choice. An ID out of a file has been shown
 * to this page only.
 */
function showOnly(files: readonly KeptFile[]): void {
  const shown = shownCve()
  const records = recordIds(files)
  const [only, ...more] = records
  if (shown !== undefined && records.includes(shown)) loadGivenIfUntouched(shown)
  else if (only !== undefined && more.length === 0) showGiven(only)
  if (only !== undefined) return
  const answers = files.flatMap(({ content }) => (content.kind === 'nvd' ? content.answers : []))
  const [answer, ...others] = answers
  if (answer && others.length === 0 && shownCve() === undefined) showCve(answer.id)
}

/** Shows a CVE that a file tells of, with the best vector that files have of it. */
export function showGiven(cve: CveId): void {
  showCve(cve)
  loadGivenIfUntouched(cve)
}
