import { plainName } from './names.ts'

const fixedIn = /^(?:fixed|patched|fix) (?:in )?versions?(?: s)?$|^fixed (?:in|by)$/
const ofVendors =
  /^(?:affected|fixed|(?:will|wont|won't)[ _-]?(?:not[ _-]?)?fix|not[ _-]fixed|fix[ _-]deferred|end[ _-]of[ _-]life|under[ _-]investigation|not[ _-]affected|unknown)$/i

/** `fixed` beside the version that fixes it, in a column of words that vendors use of their packages. */
export function isOfFix(cells: readonly string[], header: readonly string[]): boolean {
  if (!header.some((name) => fixedIn.test(plainName(name)))) return false
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const isTelling = filled.some((cell) => !/^(?:fixed|not[ _-]fixed|unknown)$/i.test(cell))
  return isTelling && filled.every((cell) => ofVendors.test(cell))
}
