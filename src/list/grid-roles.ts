/** Rows are laid out as grids, by which some browsers forget that they are a table; and keys lead from row to row. */
export const role = {
  grid: { role: 'grid' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'gridcell' },
  columnHeader: { role: 'columnheader' },
} as const
