import type { Step } from '#cvss/explain.ts'

/** A piece of a formula: a sign as it stands, or a number with the metric that it comes from. */
export type FormulaPiece =
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly metric: string | undefined }

/** A number as it is computed with: all decimals that hold, and no others. */
export function plainNumber(number: number): string {
  return String(Number(number.toFixed(7))).replace('-', '−')
}

/** The formula of a step with its numbers put in; those of metrics name them, those of steps stand alone. */
export function formulaPieces(formula: string, { terms }: Step): readonly FormulaPiece[] {
  const symbols = terms.map(({ symbol }) => symbol).toSorted((a, b) => b.length - a.length)
  if (symbols.length === 0) return [{ kind: 'sign', text: formula }]
  const isSymbol = new RegExp(`(?<![A-Za-z])(${symbols.join('|')})(?![A-Za-z])`)
  // With a group in the pattern every second piece is a symbol.
  return formula.split(isSymbol).flatMap((text, at): readonly FormulaPiece[] => {
    const term = at % 2 === 1 ? terms.find(({ symbol }) => symbol === text) : undefined
    if (!term) return text === '' ? [] : [{ kind: 'sign', text }]
    const metric = term.metric && (term.symbol === 'k' ? term.metric : term.symbol)
    return [{ kind: 'number', number: term.number, metric }]
  })
}

/** The same as one line of text, as in `8.22 × AV 0.85 × AC 0.77`. */
export function formulaText(formula: string, step: Step): string {
  return formulaPieces(formula, step)
    .map((piece) => {
      if (piece.kind === 'sign') return piece.text
      const number = plainNumber(piece.number)
      return piece.metric === undefined ? number : `${piece.metric} ${number}`
    })
    .join('')
}
