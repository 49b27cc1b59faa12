import type { Version } from '#cvss/index.ts'

/** The most that Impact and Exploitability come to, in points as they are shown; v4.0 has neither. */
export const maxima: Readonly<
  Record<Exclude<Version, '4.0'>, { readonly impact: number; readonly exploitability: number }>
> = {
  '2.0': { impact: 10, exploitability: 10 },
  '3.0': { impact: 6, exploitability: 3.9 },
  '3.1': { impact: 6, exploitability: 3.9 },
}
