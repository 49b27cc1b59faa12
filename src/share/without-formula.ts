// What spreadsheets take for the start of a formula, in full width, too. It counts where a cell
// starts, and where one would start for a program that divides cells at semicolons or misreads quotes.
const formulaStart = /(^|[;\n])(["\p{Zs}\p{Cf}\t]*)(?=[=+\-@\t\r\0＝＋－＠])/gu

/**
 * A text that no spreadsheet computes where it begins a cell: an apostrophe before what would start a
 * formula (OWASP, CSV injection; ASVS 1.2.10). Every form that a spreadsheet may read asks it.
 */
export function withoutFormula(cell: string): string {
  return cell.replaceAll(formulaStart, "$1$2'")
}
