/** The address of the whole calculator that this frame belongs to. */
export function wholeCalculator(): string {
  return new URL('./', location.href).href
}
