/** Breaking text into lines by counting, for pictures, which cannot measure it. */

// Characters as wide as two: East Asian ones and emoji.
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}/u

/** Text in lines of at most so many columns, broken behind slashes; the lines joined are the text. */
export function wrappedAtSlashes(text: string, columns: number): readonly string[] {
  return wrapped(text.split(/(?<=\/)/), columns)
}

/** Text in lines of at most so many columns, broken at spaces; what is left after `most` lines ends in `…`. */
export function wrappedAtSpaces(text: string, columns: number, most: number): readonly string[] {
  const lines = wrapped(text.split(/(?<= )/), columns)
  if (lines.length <= most) return lines
  const [last = ''] = wrapped(Array.from(lines[most - 1] ?? ''), columns - 1)
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`]
}

/** A piece longer than a line is cut. */
function wrapped(pieces: readonly string[], columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  const endLine = () => {
    lines.push(line)
    line = ''
    width = 0
  }
  for (const piece of pieces) {
    if (line !== '' && width + widthOf(piece.trimEnd()) > columns) endLine()
    for (const character of piece) {
      if (width + widthOf(character.trim()) > columns) endLine()
      line += character
      width += widthOf(character)
    }
  }
  return line === '' ? lines : [...lines, line]
}

function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0)
}
