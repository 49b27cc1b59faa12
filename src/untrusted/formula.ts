// What spreadsheets take for the start of a formula: = + - @, in full width and small, too. It counts where
// a cell starts, and where one would start for a program that divides cells at semicolons or misreads quotes.
const sign = String.raw`=+\-@＝＋－＠﹦﹢﹣﹫`
const before = String.raw`["\p{Zs}\p{Cf}\t]*`
const formulaStart = new RegExp(`(^|[;\\n])(${before})(?=[${sign}\\t\\r\\0])`, 'gu')
const formulaFirst = new RegExp(`^(${before})(?=[${sign}])`, 'u')

/**
 * A text that no spreadsheet computes where it begins a cell: an apostrophe before what would start a
 * formula (OWASP, CSV injection; ASVS 1.2.10). Every form that is made for one asks it.
 */
export function withoutFormula(cell: string): string {
  return cell.replaceAll(formulaStart, "$1$2'")
}

/** The same for a cell that nothing but its own borders divides; within it the text stays as it is. */
export function withoutFormulaFirst(cell: string): string {
  return cell.replace(formulaFirst, "$1'")
}

const guardedStart = new RegExp(`(^|[;\\n])(${before})'(?=[${sign}])`, 'gu')

/** A cell that was guarded, as it was before: for what is known to be guarded, and for nothing else. */
export function withFormula(cell: string): string {
  return cell.replaceAll(guardedStart, '$1$2')
}

// What no form writes.
const unseen = /[\p{Cf}\p{Cs}\p{Cn}]|(?![\s\u0085])\p{Cc}/gu
const apostrophe = new RegExp(`'(?=[${sign}])`, 'gu')

/** What two texts have in common of which one may be guarded, and brought into fewer blanks or lines. */
export function unguardedKey(cell: string): string {
  const seen = cell.replaceAll(unseen, '').replaceAll(apostrophe, '')
  return seen.replaceAll(/[\s\u0085]+/g, ' ').trim()
}
