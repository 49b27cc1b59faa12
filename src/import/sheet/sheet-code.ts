/** What is told of a sheet. */
export type SheetCode =
  /** It is hidden in the workbook, and read. */
  | 'hidden-sheet'
  /** Its rows say nothing of their state, and its name does. */
  | 'status-of-name'
