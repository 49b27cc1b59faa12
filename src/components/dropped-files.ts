/** A file that was dropped, or is in a folder that was, by its path; it is opened when its turn comes. */
export type DroppedFile = { readonly name: string; readonly open: () => Promise<File> }

/** What was dropped, with the files of dropped folders, as far as `most` of them. */
export async function droppedFiles(
  entries: readonly (FileSystemEntry | File)[],
  most: number,
): Promise<readonly DroppedFile[]> {
  const found: DroppedFile[] = []
  const waiting = [...entries]
  while (waiting.length > 0 && found.length < most) {
    const entry = waiting.shift()
    if (entry === undefined) break
    if (entry instanceof File)
      found.push({
        name: entry.webkitRelativePath || entry.name,
        open: () => Promise.resolve(entry),
      })
    else if (isFolder(entry)) waiting.push(...(await entriesIn(entry)))
    else if (isFile(entry)) found.push(fileOf(entry))
  }
  return found
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function fileOf(entry: FileSystemFileEntry): DroppedFile {
  return {
    name: entry.fullPath.replace(/^\//, ''),
    open: () =>
      new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject)
      }),
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
