/** A table that stands in a text: its rows with the lines they begin in. */
export type TextTable = {
  readonly rows: readonly TextRow[]
  /** 0-based, the first line and the one behind the last. */
  readonly from: number
  readonly to: number
}

export type TextRow = {
  readonly cells: readonly string[]
  /** 0-based. */
  readonly line: number
}
