import type { ShownProbability } from '#epss/epss-score.ts'

/** A count with its thousands set apart. */
export function digits(count: number): string {
  return count.toLocaleString('en')
}

/** '1 row', '1,200 rows'. */
export function counted(count: number, one: string, many: string): string {
  return `${digits(count)} ${count === 1 ? one : many}`
}

/** '15.3%', '<0.01%'. */
export function probabilityText({ percent, decimals, isLess }: ShownProbability): string {
  return `${isLess ? '<' : ''}${percent.toFixed(decimals)}%`
}

/** A whole percentile as an ordinal: '92nd'. */
export function percentileText(percentile: number): string {
  const isTeen = percentile >= 11 && percentile <= 13
  return `${percentile}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][percentile % 10]) ?? 'th'}`
}

/** A change in percentage points: '+0.5', '−0.5'. */
export function pointsText(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`
}

/** "a, b and c", "a, b or c". */
export function list(words: readonly string[], last: 'or' | 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
