import type { CaseLine } from '../case/case-line.ts'
import { lineOf } from '../written-text.ts'

// Letters and digits, with no more between them than a space, a comma, a hyphen, the dot of a number or an ampersand: no
// form makes a link, an emoji or any markup of that.
const harmless = /^[\p{L}\p{N}]+(?:(?:,? | & |-|\.(?=\p{N}))[\p{L}\p{N}]+)*$/u

/** Whether a name may stand outside of a block where a form has no escape. */
export function isHarmless(name: string): boolean {
  return harmless.test(name)
}

/** Words of ours with names in them that others have chosen: as ours where all of these are harmless. */
export function lineWith(text: string, names: readonly string[]): CaseLine {
  return { kind: names.every(isHarmless) ? 'words' : 'written', text: lineOf(text) }
}
