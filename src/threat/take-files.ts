import { isArchiveProblem } from '#known/archive.ts'
import type { KeptContent, KeptFile } from '#known/kept-file.ts'
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
import { loadRecordIfUntouched } from './load-published.ts'
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
    else if ('refused' in outcome) refused.push(outcome.refused)
    else {
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

/** One record is what a person wants to see; an ID out of a file has been shown to this page only. */
function showOnly(files: readonly KeptFile[]): void {
  const records = files.flatMap(({ content }) =>
    content.kind === 'records' ? content.records : [],
  )
  const answers = files.flatMap(({ content }) => (content.kind === 'nvd' ? content.answers : []))
  const [record, ...more] = records
  if (record) {
    if (more.length > 0) return
    showCve(record.id)
    loadRecordIfUntouched(record)
    return
  }
  const [answer, ...others] = answers
  if (answer && others.length === 0 && shownCve() === undefined) showCve(answer.id)
}
