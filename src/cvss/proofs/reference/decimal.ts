/** An exact decimal number: `digits` / 10^`places`. All CVSS v2 and v3 arithmetic is of this kind. */
export type Decimal = { readonly digits: bigint; readonly places: number }

/** The number as written, without passing through binary floating point. */
export function decimal(text: string): Decimal {
  const point = text.indexOf('.')
  if (point < 0) return { digits: BigInt(text), places: 0 }
  return { digits: BigInt(text.replace('.', '')), places: text.length - point - 1 }
}

/** The number of tenths, as a decimal. */
export function ofTenths(tenths: number): Decimal {
  return { digits: BigInt(tenths), places: 1 }
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places)
  return { digits: scaled(a, places) + scaled(b, places), places }
}

export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, { digits: -b.digits, places: b.places })
}

export function times(first: Decimal, ...others: readonly Decimal[]): Decimal {
  return others.reduce(
    (a, b) => ({ digits: a.digits * b.digits, places: a.places + b.places }),
    first,
  )
}

export function power(a: Decimal, exponent: number): Decimal {
  return { digits: a.digits ** BigInt(exponent), places: a.places * exponent }
}

export function least(a: Decimal, b: Decimal): Decimal {
  return minus(a, b).digits < 0n ? a : b
}

/** The greatest integer not above `a` x 10^`places`. */
function floorAt(a: Decimal, places: number): number {
  if (a.places <= places) return Number(scaled(a, places))
  const unit = 10n ** BigInt(a.places - places)
  const quotient = a.digits / unit
  return Number(a.digits < 0n && quotient * unit !== a.digits ? quotient - 1n : quotient)
}

/** The integer nearest to `a` x 10^`places`; a tie goes up. */
export function halfUpAt(a: Decimal, places: number): number {
  return floorAt(plus(a, { digits: 5n, places: places + 1 }), places)
}

/** The smallest integer not below `a` x 10^`places`. */
export function ceilingAt(a: Decimal, places: number): number {
  return 0 - floorAt({ digits: -a.digits, places: a.places }, places)
}

function scaled(a: Decimal, places: number): bigint {
  return a.digits * 10n ** BigInt(places - a.places)
}
