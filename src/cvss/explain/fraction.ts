/** An exact number in lowest terms; the denominator is positive, 0 is 0/1. */
export type Fraction = { readonly numerator: number; readonly denominator: number }

/** A fraction of whole numbers in lowest terms; the denominator is given positive. */
export function fraction(numerator: number, denominator: number): Fraction {
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator)
  // Plus 0, because -0 is no numerator.
  return { numerator: numerator / divisor + 0, denominator: denominator / divisor }
}

export const zero = fraction(0, 1)

export function minus(one: Fraction, other: Fraction): Fraction {
  return fraction(
    one.numerator * other.denominator - other.numerator * one.denominator,
    one.denominator * other.denominator,
  )
}

/** A fraction times another, whose denominator is positive. */
export function times(one: Fraction, numerator: number, denominator: number): Fraction {
  return fraction(one.numerator * numerator, one.denominator * denominator)
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other)
}
