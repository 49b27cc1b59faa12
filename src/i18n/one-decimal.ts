/** A score as CVSS writes it: always one decimal, with a point in every language. */
export function oneDecimal(score: number): string {
  return score.toFixed(1)
}
