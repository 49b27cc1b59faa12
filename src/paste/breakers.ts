/** What stands between the signs of a vector without belonging to it. */

import { breakMark, linkEnd, linkStart } from './marks.ts'

/**
 * White space and control characters, quotes, commas and semicolons, bullets and hyphens, table
 * lines, brackets, quoting of mail, emphasis; never a letter, a digit, or one of `:/.`.
 */
export const breaker = `[\\s\\0-\\x1f\\x7f-\\x9f"'\`´‘’‚“”„«»‹›,;、|¦•◦▪▫●○■□‣⁃·∙*_~<>()\\[\\]{}\\\\+=‐-―−${breakMark}${linkStart}${linkEnd}-]`

const all = new RegExp(breaker, 'g')
const one = new RegExp(`^${breaker}$`)
const known = new Map<string, boolean>()

/** The text without breakers. */
export function squeezed(text: string): string {
  if (text === '' || text === '/' || text === ' ') return text.trim()
  return text.replace(all, '')
}

export function isBreaker(character: string): boolean {
  const is = known.get(character)
  if (is !== undefined) return is
  const tested = one.test(character)
  // The characters of a text are few, those of all texts are not.
  if (known.size < 1_000) known.set(character, tested)
  return tested
}

/** What a gap between two metrics is to be told as. */
export function gapCode(gap: string): 'markup' | 'white-space' | 'separator' {
  if (gap.includes(breakMark)) return 'markup'
  return /^[\s/]*$/.test(gap) && gap.includes('/') ? 'white-space' : 'separator'
}
