/** Files, folders and archives as one list of files that are read one after the other. */

import type { ArchiveEntry } from '#untrusted/archive.ts'

/** A file that is opened when its turn comes. */
export type GivenFile = {
  readonly name: string
  /** What was chosen or dropped that holds it: itself, a folder or an archive. */
  readonly of: string
  /** What was chosen, or the archive that it is in. */
  readonly open: () => Promise<Blob>
  readonly entry?: ArchiveEntry | undefined
}

/** A file as it was chosen or dropped. */
export function givenFile(file: File): GivenFile {
  const name = file.webkitRelativePath || file.name
  return {
    name,
    of: outermost(name),
    open: () => Promise.resolve(file),
  }
}

function outermost(path: string): string {
  return path.split('/')[0] ?? path
}

/** The files in an archive. */
export function filesInArchive(
  archive: Blob,
  of: string,
  entries: readonly ArchiveEntry[],
): readonly GivenFile[] {
  return entries.map((entry) => ({
    name: entry.name,
    of,
    open: () => Promise.resolve(archive),
    entry,
  }))
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
