/** The axis of probabilities: most CVEs lie under 1 %, so that it stretches both ends, or is even on request. */

export const epssAxes = ['logit', 'linear'] as const
export type EpssAxis = (typeof epssAxes)[number]

/** EPSS publishes five decimals: nothing lies nearer to either end. */
const least = 0.00001

/** ln(p / (1 − p)), of the ends what lies nearest to them. */
export function logit(probability: number): number {
  const inside = Math.min(1 - least, Math.max(least, probability))
  return Math.log(inside) - Math.log1p(-inside)
}

/** The probability of a logit. */
export function fromLogit(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

/** What an axis shows at least, so that a threshold stays where it is from one list to the next. */
const usual = { low: 0.001, high: 0.99 }

/** An axis as its ends, and what lies where between them, from 0 to 1. */
export type AxisOfEpss = {
  readonly ticks: readonly number[]
  readonly partOf: (probability: number) => number
  readonly probabilityAt: (part: number) => number
}

const logitTicks = [0.0001, 0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999, 0.9999]
const linearTicks = [0, 0.25, 0.5, 0.75, 1]

/** The axis on which the least and the greatest of the probabilities have room. */
export function axisOfEpss(axis: EpssAxis, [low, high]: readonly [number, number]): AxisOfEpss {
  if (axis === 'linear')
    return {
      ticks: linearTicks,
      partOf: (probability) => probability,
      probabilityAt: (part) => inside(part),
    }
  const from = logit(Math.min(usual.low, low))
  const to = logit(Math.max(usual.high, high))
  return {
    ticks: logitTicks.filter((tick) => logit(tick) >= from - 1e-9 && logit(tick) <= to + 1e-9),
    partOf: (probability) => inside((logit(probability) - from) / (to - from)),
    probabilityAt: (part) => fromLogit(from + inside(part) * (to - from)),
  }
}

function inside(part: number): number {
  return Math.min(1, Math.max(0, part))
}

/** The least and the greatest probability of rows. */
export function extentOf(epss: Float64Array, points: Uint32Array): readonly [number, number] {
  let [low, high] = [1, 0]
  for (const at of points) {
    const probability = epss[at] ?? Number.NaN
    if (probability < low) low = probability
    if (probability > high) high = probability
  }
  return [low, high]
}

/** Three figures that count: those before the 9s end near 1, and in percent. */
export function roundedProbability(probability: number): number {
  const isHigh = probability > 0.5
  const counted = Number((isHigh ? 1 - probability : probability).toPrecision(3))
  return isHigh ? Number((1 - counted).toPrecision(12)) : counted
}
