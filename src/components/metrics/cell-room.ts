/** How much room the cells of a metric need, which decides how many stand in a row. */

/** Widths in em of letters that are far from the usual one; those of Inter, rounded up. */
const unusual: readonly (readonly [RegExp, number])[] = [
  [/[ijlI .,'’:·=]/, 0.32],
  [/[frt-]/, 0.44],
  [/[mwMW]/, 0.92],
  [/[A-Z]/, 0.74],
]
const usual = 0.61

const emsOf = new Map<string, number>()

function widthOf(word: string, size: number): number {
  let ems = emsOf.get(word)
  if (ems === undefined) {
    ems = [...word].reduce(
      (sum, letter) => sum + (unusual.find(([kind]) => kind.test(letter))?.[1] ?? usual),
      0,
    )
    emsOf.set(word, ems)
  }
  return size * ems
}

/** Sizes of the drawn cell in rem: name, line below, its bars, both paddings, gap, letter. */
const name = 0.875
const below = 0.75
const bars = 1
const padding = 0.625
const gap = 0.125
const letterMargin = 0.25

export type CellText = {
  readonly letter: string
  readonly name: string
  /** What Not Defined counts as. */
  readonly note: string | undefined
}

export type CellRoom = {
  /** Cells of one row when they do not fit into a single one. */
  readonly perRow: number
  /** Whether the first cell fills a row of its own then, so that the last row is full. */
  readonly firstAlone: boolean
  /** Least width of all cells in one row, in rem, with letters beside and above the names. */
  readonly wide: number
  readonly narrow: number
  /** Least width of a row of `perRow` cells, in rem. */
  readonly few: number
  /** Width in rem of a cell whose score and severity word stand in one line. */
  readonly calm: number
}

function widest(words: readonly string[], size: number): number {
  return Math.max(0, ...words.map((word) => widthOf(word, size)))
}

/** Three cells stack when they do not fit; more stand in equal rows first. */
function perRowOf(count: number): number {
  if (count <= 3) return 1
  return count % 3 === 0 ? 3 : 2
}

function gaps(cells: number): number {
  return (cells - 1) * gap
}

/** The room that cells need, from their texts; estimated, so that nothing has to be measured. */
export function cellRoom(cells: readonly CellText[], severityWords: readonly string[]): CellRoom {
  const count = cells.length
  const perRow = perRowOf(count)
  const score = bars + widthOf('9.9', below)
  const word = widest(severityWords, below)
  const leastBelow = severityWords.length > 0 ? Math.max(score, word) : 0

  /** The widest part of a cell that does not break. */
  function least({ letter, name: words, note = '' }: CellText, isBeside: boolean): number {
    const [first = '', ...others] = words.split(' ')
    const sign = isBeside ? widthOf(letter, below) + letterMargin : 0
    const top = Math.max(sign + widthOf(first, name), widest(others, name))
    return Math.max(top, widest(note.split(' '), below), leastBelow) + padding
  }

  const isBesideAlways = count <= 3
  const beside = cells.map((cell) => least(cell, true))
  const above = isBesideAlways ? beside : cells.map((cell) => least(cell, false))
  return {
    perRow,
    firstAlone: perRow > 1 && count % perRow === 1,
    wide: beside.reduce((sum, each) => sum + each, gaps(count)),
    narrow: above.reduce((sum, each) => sum + each, gaps(count)),
    few: perRow * Math.max(...above) + gaps(perRow),
    calm: score + widthOf(' ', below) + word + padding,
  }
}
