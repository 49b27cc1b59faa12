const mostSpanned = 1_000
const widest = 200

/** A cell of HTML with how many columns and rows it goes over. */
export type SpanningCell = {
  readonly text: string
  readonly columns: number
  readonly rows: number
}

/** How far a cell goes, by the attributes of its tag. */
export function spanOf(attributes: string, name: 'colspan' | 'rowspan'): number {
  const [, figure = '1'] =
    new RegExp(`${name}\\s*=\\s*["']?\\s*(\\d{1,4})`, 'i').exec(attributes) ?? []
  return Math.min(Math.max(Number(figure), 1), mostSpanned)
}

/** The rows of a table in which a cell over several rows or columns stands in each of them. */
export function spread(rows: readonly (readonly SpanningCell[])[]): readonly (readonly string[])[] {
  const left: { text: string; rows: number }[] = []
  return rows.map((row) => {
    const cells: string[] = []
    const fill = () => {
      for (let above = left[cells.length]; above && above.rows > 0; above = left[cells.length]) {
        above.rows--
        cells.push(above.text)
      }
    }
    for (const { text, columns, rows: high } of row) {
      fill()
      for (let at = 0; at < columns && cells.length < widest; at++) {
        left[cells.length] = { text, rows: high - 1 }
        cells.push(text)
      }
    }
    fill()
    return cells
  })
}
