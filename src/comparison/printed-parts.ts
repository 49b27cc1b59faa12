/** Columns beside the names of the metrics that a sheet of A4 or Letter is wide enough for. */
const mostOnPaper = 4

/**
 * The columns of each table on paper, by their places: every table has the reference again, so that the
 * others stand beside what they are measured against.
 */
export function printedParts(columns: number, reference: number): readonly (readonly number[])[] {
  const all = [...Array.from({ length: columns }).keys()]
  if (columns <= mostOnPaper) return [all]
  const others = all.filter((at) => at !== reference)
  const room = mostOnPaper - 1
  const parts = Math.ceil(others.length / room)
  return Array.from({ length: parts }, (_, part) => [
    reference,
    ...others.slice(part * room, (part + 1) * room),
  ])
}
