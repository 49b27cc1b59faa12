/** A number from 0 to 1 in any notation the sources use, otherwise NaN. */
export function readFraction(text: string): number {
  const number = text.trim() === '' ? Number.NaN : Number(text)
  return number >= 0 && number <= 1 ? number : Number.NaN
}
