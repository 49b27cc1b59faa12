/** Why a text is no number that a page could show as a score. */
export type ShownNumberProblem =
  | { readonly code: 'nothing-entered' | 'not-a-number' | 'below-0' | 'above-10' }
  | {
      readonly code: 'more-than-one-decimal'
      /** The same rounded half-up to one decimal: what may have been meant. */
      readonly rounded: number
    }

/** A multiple of 0.1 from 0 to 10, or what keeps the text from being one. */
export type ShownNumber =
  | { readonly ok: true; readonly number: number }
  | { readonly ok: false; readonly problem: ShownNumberProblem }

/** More is no number that anybody has read off a page. */
const longest = 20

const numberPattern = /^([-−]?)(\d*)(?:[.,](\d*))?$/

/** Reads a score that somebody has seen elsewhere: 8.5, 8,5 or 9; scores have one decimal at most. */
export function readShownNumber(text: string): ShownNumber {
  const given = text.slice(0, 1_000).normalize('NFKC').trim()
  if (given === '') return refused({ code: 'nothing-entered' })
  const [, sign = '', whole = '', decimals = ''] = numberPattern.exec(given) ?? []
  if (given.length > longest || whole + decimals === '') return refused({ code: 'not-a-number' })
  const hundredths = Number(`${whole}.${decimals}`) * 100
  if (sign !== '' && hundredths > 0) return refused({ code: 'below-0' })
  if (hundredths > 1_000) return refused({ code: 'above-10' })
  const rounded = Math.floor((hundredths + 5 + 1e-9) / 10) / 10
  if (decimals.length > 1) return refused({ code: 'more-than-one-decimal', rounded })
  return { ok: true, number: rounded }
}

function refused(problem: ShownNumberProblem): ShownNumber {
  return { ok: false, problem }
}
