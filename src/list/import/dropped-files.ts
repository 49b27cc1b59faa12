/** Files that were dropped, with those of dropped folders; more than so many are left out by who reads them. */
const mostLookedAt = 2_000

/** The files of a drop, each by its path in the folder that was dropped. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly File[]> {
  // The list of a drop is empty once its event is over.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const alone = [...files]
  if (entries.length === 0) return alone
  const found: File[] = []
  const waiting: FileSystemEntry[] = [...entries]
  for (let next = waiting.shift(); next && found.length < mostLookedAt; next = waiting.shift()) {
    if (isFolder(next)) waiting.push(...(await entriesIn(next)))
    else if (isFile(next)) found.push(await fileOf(next))
  }
  return found
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

/** A file by its path, so that two of one name are told apart. */
async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject)
  })
  return new File([file], entry.fullPath.replace(/^\//, ''), { type: file.type })
}

/** A reader gives a hundred at a time, and none at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0 || all.length > mostLookedAt) return all
    all.push(...some)
  }
}
