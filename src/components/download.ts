/** Saves a text or a picture as a file, from within a click. */
export function download(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has taken the file by the next task.
  setTimeout(() => URL.revokeObjectURL(address))
}
