// The daily file writes 4e-05, the API 0.000040000, and JSON numbers come as either.
const decimal = /^\d(?:\.\d{1,30})?(?:e-\d{1,2})?$/i

/** A decimal number from 0 to 1, white space around it aside; NaN for any other notation, such as 0x1. */
export function readFraction(text: string): number {
  const written = text.trim()
  const number = decimal.test(written) ? Number(written) : Number.NaN
  return isFraction(number) ? number : Number.NaN
}

/** Whether a value is a number from 0 to 1. */
export function isFraction(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1
}
