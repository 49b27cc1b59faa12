/** Files, folders and archives as one list of files that are read one after the other. */

import { droppedFiles } from '#components/dropped-files.ts'
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
export async function givenByDrop(
  entries: readonly (FileSystemEntry | File)[],
): Promise<readonly GivenFile[]> {
  const dropped = await droppedFiles(entries, mostFiles + 1)
  return dropped.map(({ name, open }) => ({ name, of: outermost(name), open }))
}
