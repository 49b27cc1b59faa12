/** Places of labels along a scale from 0 to 10: no two of one line overlap. */

/** A label over its score, or over the middle of its range. */
export type GaugeLabel = {
  readonly at: number
  readonly text: string
  /** Whether it finds its place before the others. */
  readonly isFirst: boolean
}

/** A label with the line it stands in, counted from the scale; those that find no place are left out. */
export type PlacedLabel<Label> = { readonly label: Label; readonly line: number }

/** Lines of labels: fifty vectors have some twenty scores at the most that stand apart. */
const mostLines = 8
const gap = 2

/** `room` is what the scale has at the least, in characters of a label. A label stands with the part of itself over its place that the scale has there, so that none stands out at an end. */
export function placedLabels<Label extends GaugeLabel>(
  labels: readonly Label[],
  room: number,
): readonly PlacedLabel<Label>[] {
  const taken: (readonly [start: number, end: number])[][] = Array.from(
    { length: mostLines },
    () => [],
  )
  return labels
    .toSorted((one, other) => Number(other.isFirst) - Number(one.isFirst) || one.at - other.at)
    .flatMap((label) => {
      const start = (label.at / 10) * (room - label.text.length)
      const end = start + label.text.length
      const isFree = (line: (typeof taken)[number]) =>
        line.every(([from, to]) => end + gap <= from || to + gap <= start)
      const line = taken.findIndex(isFree)
      taken[line]?.push([start, end])
      return line < 0 ? [] : [{ label, line }]
    })
}
