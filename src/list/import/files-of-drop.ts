import type { DragEvent } from 'react'

import { droppedFiles } from '#components/dropped-files.ts'
import { importFiles } from '#state/import/importing.ts'

/** Files of a drop that are read; the rest is counted. */
const mostFiles = 2_000
/** More are not even counted. */
const mostCounted = 100_000

/** Takes files that are dropped on a page of the list, which reads them for the list. */
export const takesDrops = {
  onDragOver(event: DragEvent) {
    // Without this the browser would leave the page for the file.
    if (event.dataTransfer.types.includes('Files')) event.preventDefault()
  },
  onDrop(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    // Elsewhere on the page a file is one with answers about a CVE.
    event.stopPropagation()
    void importDropped(event.dataTransfer)
  },
} as const

/** Each is named by its path in the folder that was dropped, so that two of one name are told apart. */
async function importDropped({ items, files }: DataTransfer): Promise<void> {
  // The list of a drop is empty once its event is over.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const dropped = await droppedFiles(entries.length > 0 ? entries : [...files], mostCounted)
  const opened: File[] = []
  // One after the other: a folder may have thousands.
  for (const { name, open } of dropped.slice(0, mostFiles)) {
    const file = await open()
    opened.push(new File([file], name, { type: file.type }))
  }
  importFiles(opened, Math.max(0, dropped.length - mostFiles))
}
