import { droppedFiles } from '#components/dropped-files.ts'

/** Files of a drop; more are not looked at. */
const mostFiles = 2_000

/** The files of a drop, each named by its path in the folder that was dropped, so that two of one name are told apart. */
export async function filesOfDrop({ items, files }: DataTransfer): Promise<readonly File[]> {
  // The list of a drop is empty once its event is over.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const dropped = await droppedFiles(entries.length > 0 ? entries : [...files], mostFiles)
  const opened: File[] = []
  // One after the other: a folder may have thousands.
  for (const { name, open } of dropped) {
    const file = await open()
    opened.push(new File([file], name, { type: file.type }))
  }
  return opened
}
