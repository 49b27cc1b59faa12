/** Computes a formula of an explanation, such as '6.42 × ISS', with nothing but what it shows. */

type Compute = (numbers: ReadonlyMap<string, number>) => number

const compiled = new Map<string, Compute>()

/** The value of a formula with numbers for its symbols; every symbol must have one. */
export function valueOfFormula(formula: string, numbers: ReadonlyMap<string, number>): number {
  let compute = compiled.get(formula)
  if (!compute) {
    compute = compile(formula)
    compiled.set(formula, compute)
  }
  return compute(numbers)
}

/** The symbols of a formula, each once, in its order. */
export function symbolsOf(formula: string): readonly string[] {
  const words = formula.match(/[a-z]\w*/gi) ?? []
  return [...new Set(words.filter((word) => word !== 'min' && word !== 'max'))]
}

function compile(formula: string): Compute {
  const tokens = formula.match(/\d+(?:\.\d+)?|[a-z]\w*|[^\s]/gi) ?? []
  let next = 0

  function expect(token: string): void {
    if (tokens[next++] !== token) throw new SyntaxError(`${formula}: no ${token}`)
  }
  function sum(): Compute {
    let left = product()
    while (tokens[next] === '+' || tokens[next] === '−') {
      const sign = tokens[next++] === '+' ? 1 : -1
      const [one, other] = [left, product()]
      left = (numbers) => one(numbers) + sign * other(numbers)
    }
    return left
  }
  function product(): Compute {
    let left = power()
    while (tokens[next] === '×') {
      next += 1
      const [one, other] = [left, power()]
      left = (numbers) => one(numbers) * other(numbers)
    }
    return left
  }
  function power(): Compute {
    const base = atom()
    if (tokens[next] !== '^') return base
    next += 1
    const exponent = atom()
    return (numbers) => base(numbers) ** exponent(numbers)
  }
  function atom(): Compute {
    const token = tokens[next++] ?? ''
    if (/^\d/.test(token)) return () => Number(token)
    if (token === '(') return closed(sum())
    if (token === 'min' || token === 'max') {
      expect('(')
      const one = sum()
      expect(',')
      const other = closed(sum())
      return (numbers) => Math[token](one(numbers), other(numbers))
    }
    return (numbers) => {
      const number = numbers.get(token)
      if (number === undefined) throw new RangeError(`${formula}: no number for ${token}`)
      return number
    }
  }
  function closed(inner: Compute): Compute {
    expect(')')
    return inner
  }

  const whole = sum()
  if (next < tokens.length) throw new SyntaxError(`${formula}: ${tokens[next]} is left over`)
  return whole
}
