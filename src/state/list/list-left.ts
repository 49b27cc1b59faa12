/** Where the page of rows was left for one of them, to come back to. */

export type ListLeft = { readonly row: string; readonly scrolled: number }

let left: ListLeft | undefined
let isReturn = false

/** Notes where the page is left. */
export function leaveListFor(row: string): void {
  left = { row, scrolled: scrollY }
}

/** The page that is opened next comes back to the row that it was left for, or to another one. */
export function comeBackToRow(row = left?.row): void {
  if (row === undefined) return
  left = { row, scrolled: left?.row === row ? left.scrolled : 0 }
  isReturn = true
}

/** Where the page that is being opened comes back to, once. */
export function takeReturn(): ListLeft | undefined {
  const place = isReturn ? left : undefined
  isReturn = false
  return place
}
