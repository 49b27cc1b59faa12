/** A text for a field of one line, which would join what stands in two. */
export function inOneLine(text: string): string {
  return text.replace(/[\r\n]/g, ' ')
}
