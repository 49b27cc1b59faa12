/** CVSS v2.0 as its guide prints the equations (section 3.2), on exact decimals. */
import { type Decimal, decimal, halfUpAt, least, minus, ofTenths, plus, times } from './decimal.ts'
import { type Exact, memoised, type Metrics, valueOf } from './metrics.ts'

const one = decimal('1')
const weights: { readonly [metric: string]: { readonly [value: string]: string } } = {
  AV: { L: '0.395', A: '0.646', N: '1' },
  AC: { H: '0.35', M: '0.61', L: '0.71' },
  Au: { M: '0.45', S: '0.56', N: '0.704' },
  impact: { N: '0', P: '0.275', C: '0.66' },
  E: { U: '0.85', POC: '0.9', F: '0.95', H: '1', ND: '1' },
  RL: { OF: '0.87', TF: '0.9', W: '0.95', U: '1', ND: '1' },
  RC: { UC: '0.9', UR: '0.95', C: '1', ND: '1' },
  CDP: { N: '0', L: '0.1', LM: '0.3', MH: '0.4', H: '0.5', ND: '0' },
  TD: { N: '0', L: '0.25', M: '0.75', H: '1', ND: '1' },
  requirement: { L: '0.5', M: '1', H: '1.51', ND: '1' },
}

/** Scores a complete v2.0 vector exactly; half-up at every rounding step. */
export function scoreV2(metrics: Metrics): Exact {
  const cia = ['C', 'I', 'A'].map((metric) => valueOf(metrics, metric))
  const access = ['AV', 'AC', 'Au'].map((metric) => valueOf(metrics, metric))
  const temporal = ['E', 'RL', 'RC'].map((metric) => metrics[metric] ?? 'ND')
  const needs = ['CR', 'IR', 'AR'].map((metric) => metrics[metric] ?? 'ND')
  const general = ['CDP', 'TD'].map((metric) => metrics[metric] ?? 'ND')

  const base = baseScore(...access, ...cia)
  const exact: Exact = {
    base,
    overall: base,
    impact: impactShown(...cia),
    exploitability: exploitabilityShown(...access),
  }
  if (temporal.some((value) => value !== 'ND')) {
    exact.temporal = temporalScore(String(base), ...temporal)
    exact.overall = exact.temporal
  }
  if ([...needs, ...general].some((value) => value !== 'ND')) {
    const adjusted = temporalScore(String(baseScore(...access, ...cia, ...needs)), ...temporal)
    exact.environmental = environmentalScore(String(adjusted), ...general)
    exact.overall = exact.environmental
    exact.modifiedImpact = impactShown(...cia, ...needs)
  }
  return exact
}

/** Impact of three values; Adjusted Impact, capped at 10, of three values and three requirements. */
const impactOf = memoised((...keys): Decimal => {
  const adjusted = keys.length > 3
  const [c, i, a] = [0, 1, 2].map((at) => {
    const harm = weight('impact', keys[at])
    return minus(one, adjusted ? times(harm, weight('requirement', keys[at + 3])) : harm)
  }) as [Decimal, Decimal, Decimal]
  const impact = times(decimal('10.41'), minus(one, times(c, i, a)))
  return adjusted ? least(decimal('10'), impact) : impact
})

const exploitabilityOf = memoised((av, ac, au): Decimal =>
  times(decimal('20'), weight('AV', av), weight('AC', ac), weight('Au', au)),
)

const impactShown = memoised((...keys) => halfUpAt(impactOf(...keys), 1))
const exploitabilityShown = memoised((...keys) => halfUpAt(exploitabilityOf(...keys), 1))

/** Base Score of six values; the adjusted one of nine. It may be below 0: only the end is clamped. */
const baseScore = memoised((...keys): number => {
  const impact = impactOf(...keys.slice(3))
  if (impact.digits === 0n) return 0
  const sum = plus(
    times(decimal('0.6'), impact),
    times(decimal('0.4'), exploitabilityOf(...keys.slice(0, 3))),
  )
  return halfUpAt(times(minus(sum, decimal('1.5')), decimal('1.176')), 1)
})

const temporalScore = memoised((base, e, rl, rc): number =>
  halfUpAt(times(ofTenths(Number(base)), weight('E', e), weight('RL', rl), weight('RC', rc)), 1),
)

const environmentalScore = memoised((temporal, collateral, targets): number => {
  const adjusted = ofTenths(Number(temporal))
  const damage = times(minus(decimal('10'), adjusted), weight('CDP', collateral))
  return Math.max(0, halfUpAt(times(plus(adjusted, damage), weight('TD', targets)), 1))
})

function weight(metric: string, value: string | undefined): Decimal {
  const text = value === undefined ? undefined : weights[metric]?.[value]
  if (text === undefined) throw new RangeError(`no weight for ${metric}:${value}`)
  return decimal(text)
}
