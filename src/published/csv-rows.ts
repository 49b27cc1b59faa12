/**
 * The rows of a CSV text by RFC 4180, the heading among them; a quote that is never closed reads to
 * the end.
 */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let value = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (isQuoted) {
      if (letter !== '"') value += letter
      else if (text[at + 1] === '"') value += text[++at]
      else isQuoted = false
    } else if (letter === '"' && value === '') isQuoted = true
    else if (letter === ',') {
      row.push(value)
      value = ''
    } else if (letter === '\n') {
      rows.push([...row, value.replace(/\r$/, '')])
      row = []
      value = ''
    } else value += letter
  }
  if (value !== '' || row.length > 0) rows.push([...row, value])
  return rows
}
