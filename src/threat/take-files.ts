import { type GivenReader, startGivenReader } from '#known/given-file-loader.ts'
import { type FileContent, type DataFile, recordIds } from '#known/data-file.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { shownCve, useCalculator } from '#state/calculator.ts'
import { showCve } from '#state/cve-lookup.ts'
import {
  type RefusedFile,
  type SetAside,
  type TakenFiles,
  endReading,
  storeFiles,
  restoreDataFiles,
  showProgress,
  startReading,
  useDataFiles,
} from '#state/data-files.ts'
import { type GivenFile, filesInArchive, givenByDrop, givenFile, mostFiles } from './given-files.ts'
import { gather } from './gathered.ts'
import { loadGivenIfUntouched } from './load-published.ts'

/** Something to read, which can be read again from its beginning. */
type Given = { readonly name: string; readonly files: () => Promise<readonly GivenFile[]> }

type Turn = { readonly given: Given; readonly controller: AbortController; isRead: boolean }

/** What was given last, while it is dealt with. */
let latest: Turn | undefined

/** Uses chosen files in place of look-ups; a folder gives its files, an archive those in it. */
export function takeFiles(files: readonly File[]): Promise<void> {
  const [first] = files
  if (!first) return Promise.resolve()
  const [folder = ''] = first.webkitRelativePath.split('/')
  const name = folder === '' ? nameOf(files) : folder
  return take({ name, files: () => Promise.resolve(files.map(givenFile)) })
}

/** The same for what was dropped on the page. */
export function takeDropped(entries: readonly (FileSystemEntry | File)[]): Promise<void> {
  if (entries.length === 0) return Promise.resolve()
  return take({ name: nameOf(entries), files: () => givenByDrop(entries) })
}

function nameOf(files: readonly { readonly name: string }[]): string {
  return files
    .map(({ name }) => name)
    .join(', ')
    .slice(0, 200)
}

/** The last that was given wins: what is being read is ended, named, and can be read after all. */
async function take(given: Given, asideBefore?: readonly SetAside[]): Promise<void> {
  const controller = new AbortController()
  const { signal } = controller
  const turn: Turn = { given, controller, isRead: false }
  const setAside = asideWith(latest, asideBefore)
  latest?.controller.abort()
  latest = turn
  const isLatest = (): boolean => latest === turn
  const end = (taken: TakenFiles | undefined): void => {
    if (!isLatest()) return
    latest = undefined
    endReading(taken)
  }
  const cancel = (): void => {
    if (turn.isRead) return
    end(undefined)
    controller.abort()
  }
  startReading(given.name, cancel, setAside)
  const { id } = useCalculator.getState().assessment
  try {
    await restoreDataFiles()
    const read = await readAll(given, signal)
    signal.throwIfAborted()
    // From here on it is in use: nothing that is given or cancelled takes it back.
    turn.isRead = true
    const replaced = await storeFiles(read.accepted)
    // Who has gone on meanwhile is offered it instead.
    const isAwaited = isLatest() && useCalculator.getState().assessment.id === id
    end({ ...read, replaced })
    if (isAwaited) showOnly(read.accepted)
  } catch {
    end({ accepted: [], replaced: [], refused: [{ name: given.name, code: 'unreadable' }] })
  }
}

/** All that is set aside, with what is being read now; a choice of its own ends what was said before. */
function asideWith(turn: Turn | undefined, before?: readonly SetAside[]): readonly SetAside[] {
  if (!turn || turn.isRead) return before ?? []
  const { given } = turn
  const aside: SetAside = {
    name: given.name,
    readAgain: () => {
      const { setAside } = useDataFiles.getState()
      void take(
        given,
        setAside.filter((each) => each !== aside),
      )
    },
  }
  return [...(before ?? useDataFiles.getState().setAside), aside]
}

async function readAll(
  { name, files }: Given,
  signal: AbortSignal,
): Promise<Omit<TakenFiles, 'replaced'>> {
  const waiting = [...(await files())]
  const refused: RefusedFile[] = []
  if (waiting.length > mostFiles)
    return { accepted: [], refused: [{ name, code: 'too-many-files' }] }
  const gathered = gather()
  const isOne = waiting.length === 1
  const reader = startGivenReader(signal)
  try {
    for (let at = 0; at < waiting.length; at++) {
      const given = waiting[at]
      if (!given) continue
      const progress = (part: number) => {
        if (!signal.aborted) showProgress((at + part) / waiting.length)
      }
      progress(0)
      const outcome = await readOne(given, reader, progress, signal)
      if ('files' in outcome) waiting.push(...outcome.files)
      else if ('refused' in outcome) {
        refused.push(outcome.refused)
        gathered.leaveOut(given.of)
      } else {
        const problem = gathered.add(outcome.content, isOne ? name : given.name, given.of)
        if (problem) refused.push({ name: given.name, code: problem })
      }
    }
  } finally {
    reader.end()
  }
  return { accepted: gathered.files(), refused }
}

type Outcome =
  | { readonly files: readonly GivenFile[] }
  | { readonly refused: RefusedFile }
  | { readonly content: FileContent }

async function readOne(
  { name, of, open, entry }: GivenFile,
  reader: GivenReader,
  progress: (part: number) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const data = await open()
    const opened = await reader.open({ data, name, entry }, progress)
    switch (opened.kind) {
      case 'archive':
        return { files: filesInArchive(data, of, opened.entries) }
      case 'refused':
        return { refused: { name, ...opened.refusal } }
      case 'content':
        return opened
      default:
        return opened satisfies never
    }
  } catch {
    signal.throwIfAborted()
    return { refused: { name, code: 'unreadable' } }
  }
}

/**
 * What a person wants to see of files: the CVE on screen where they speak of it, else the only one that
 * they speak of; of several the files' section offers the choice. An ID out of a file has been shown
 * to this page only.
 */
function showOnly(files: readonly DataFile[]): void {
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
