/** A version of the EPSS model and the first score date it made; FIRST's daily files say so, the API does not. */
export type ModelVersion = {
  readonly name: 'v1' | 'v2' | 'v3' | 'v4' | 'v5'
  readonly from: string
}

/** All versions, oldest first; scores on both sides of a change are different measures. */
export const modelChanges: readonly ModelVersion[] = [
  { name: 'v1', from: '2021-04-14' },
  { name: 'v2', from: '2022-02-04' },
  { name: 'v3', from: '2023-03-07' },
  { name: 'v4', from: '2025-03-17' },
  { name: 'v5', from: '2026-06-15' },
]

/** The version that made the scores of a date (YYYY-MM-DD); none before the first public ones. */
export function modelVersionOn(date: string): ModelVersion | undefined {
  return modelChanges.findLast(({ from }) => from <= date)
}

/** Whether scores of two dates may be compared. */
export function sameModel(a: string, b: string): boolean {
  return modelVersionOn(a) === modelVersionOn(b)
}
