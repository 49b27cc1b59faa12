import type { ChangeCode } from '../finding.ts'
import { isPlaceholder } from './placeholder.ts'

/** A probability of EPSS, from 0 to 1. */
export type ProbabilityReading = {
  readonly probability: number
  readonly changes: readonly ChangeCode[]
}

/** Whether a column of EPSS holds percentages: by its name, a sign, or a number that no probability is. */
export function isPercent(name: string, cells: readonly string[]): boolean {
  if (/percent(?!ile)|%|prozent/i.test(name)) return true
  return cells.some((cell) => /%\s*$/.test(cell) || Number(cell.trim().replace(',', '.')) > 1)
}

/** Reads `.00042`, `0,042 %` or `4.2` of a column that holds percentages; undefined for what is none. */
export function readProbability(cell: string, ofPercent = false): ProbabilityReading | undefined {
  if (isPlaceholder(cell)) return undefined
  const [, figure, sign] = /^\s*(\d*[.,]?\d+(?:e-\d{1,2})?)\s*(%?)\s*$/i.exec(cell) ?? []
  if (figure === undefined) return undefined
  const number = Number(figure.replace(',', '.'))
  const asPercent = sign === '%' || ofPercent
  const probability = asPercent ? Number((number / 100).toPrecision(12)) : number
  if (!(probability >= 0 && probability <= 1)) return undefined
  const changes: ChangeCode[] = asPercent ? ['percent'] : []
  if (figure.includes(',')) changes.push('decimal-comma')
  return { probability, changes }
}
