import type { Metric } from '#cvss/index.ts'

/** What a key press on a metric asks for. */
export type MetricKeyAction =
  | { readonly kind: 'choose'; readonly value: string | undefined; readonly moveOn: boolean }
  | { readonly kind: 'clear' }
  | { readonly kind: 'clear-previous' }

/** A value of a metric as it is drawn; undefined is Not Defined. */
export type Choice = string | undefined

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey'>

/**
 * The letter or digit of a key, whatever alphabet the keyboard writes: digits that need Shift (as on
 * a French one) are read without it, and a key that writes no Latin letter by its place, as it does with Alt.
 */
export function letterOrDigit({ key, code, shiftKey, altKey }: Pressed): string {
  if (key.length > 1 || /^[a-z0-9]$/i.test(key)) return key
  const [, digit] = /^Digit([0-9])$/.exec(code) ?? []
  if (digit !== undefined && !shiftKey) return digit
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? []
  return letter !== undefined && (altKey || /^\p{Letter}$/u.test(key)) ? letter : key
}

/**
 * Reads a key on a focused metric: a letter chooses the value that begins with it and moves on,
 * or cycles through several and stays; a digit chooses by position; X is Not Defined.
 */
export function metricKeyAction(
  key: string,
  choices: readonly Choice[],
  current: Choice,
  mandatory: Metric['mandatory'],
): MetricKeyAction | undefined {
  if (key === 'Delete') return { kind: 'clear' }
  if (key === 'Backspace') return { kind: 'clear-previous' }
  if (/^[1-9]$/.test(key)) {
    const index = Number(key) - 1
    return index < choices.length
      ? { kind: 'choose', value: choices[index], moveOn: true }
      : undefined
  }
  if (!/^[a-z]$/i.test(key)) return undefined
  if (key.toUpperCase() === 'X') {
    return mandatory ? { kind: 'clear' } : { kind: 'choose', value: undefined, moveOn: true }
  }
  const matching = choices.filter((choice) => choice?.[0]?.toUpperCase() === key.toUpperCase())
  if (matching.length === 0) return undefined
  const next = matching[(matching.indexOf(current) + 1) % matching.length]
  return { kind: 'choose', value: next, moveOn: matching.length === 1 }
}
