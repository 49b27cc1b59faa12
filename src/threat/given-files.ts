/** Files, folders and archives as one list of files that are read one after the other. */

import { archiveEntries } from '#known/archive.ts'

/** A file that is opened when its turn comes. */
export type GivenFile = {
  readonly name: string
  /** What was chosen or dropped that holds it: itself, a folder or an archive. */
  readonly of: string
  readonly open: () => Promise<Blob>
  /** Inside an archive there is no other. */
  readonly isInArchive: boolean
}

/** A file as it was chosen or dropped. */
export function givenFile(file: File): GivenFile {
  const name = file.webkitRelativePath || file.name
  return {
    name,
    of: outermost(name),
    open: () => Promise.resolve(file),
    isInArchive: false,
  }
}

function outermost(path: string): string {
  return path.split('/')[0] ?? path
}

/** Whether data begins as a zip archive does. */
export async function isArchive(data: Blob): Promise<boolean> {
  const [p, k, third] = new Uint8Array(await data.slice(0, 3).arrayBuffer())
  // PK and then the kind of part, which is 3 for a file and 5 for the end of an empty archive.
  return p === 0x50 && k === 0x4b && (third === 3 || third === 5)
}

/** The files in an archive; throws an ArchiveProblem. */
export async function filesInArchive(archive: Blob, of: string): Promise<readonly GivenFile[]> {
  const entries = await archiveEntries(archive)
  return entries.map(({ name, read }) => ({ name, of, open: read, isInArchive: true }))
}

/** More are refused, be it a folder or an archive. */
export const mostFiles = 20_000

/** What was dropped, with the files of dropped folders; at most one more than are taken. */
export async function droppedFiles(
  entries: readonly (FileSystemEntry | File)[],
): Promise<readonly GivenFile[]> {
  const found: GivenFile[] = []
  const waiting = [...entries]
  while (waiting.length > 0 && found.length <= mostFiles) {
    const entry = waiting.shift()
    if (entry === undefined) break
    if (entry instanceof File) found.push(givenFile(entry))
    else if (isFolder(entry)) waiting.push(...(await entriesIn(entry)))
    else if (isFile(entry)) found.push(entryFile(entry))
  }
  return found
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function entryFile(entry: FileSystemFileEntry): GivenFile {
  const name = entry.fullPath.replace(/^\//, '')
  return {
    name,
    of: outermost(name),
    open: () => new Promise<File>((resolve, reject) => entry.file(resolve, reject)),
    isInArchive: false,
  }
}

/** A reader gives a hundred at a time, and none at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return all
    all.push(...some)
  }
}
