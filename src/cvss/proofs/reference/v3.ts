/** CVSS v3.0 and v3.1 as section 7 and Appendix A of the specifications print them, exactly. */
import {
  ceilingAt,
  type Decimal,
  decimal,
  halfUpAt,
  least,
  minus,
  ofTenths,
  plus,
  power,
  times,
} from './decimal.ts'
import { type Exact, memoised, type Metrics, modifiedValue, valueOf } from './metrics.ts'

const one = decimal('1')
const impactWeights = { H: '0.56', L: '0.22', N: '0' }
const requirementWeights = { H: '1.5', M: '1', L: '0.5', X: '1' }
const weights: { readonly [metric: string]: { readonly [value: string]: string } } = {
  AV: { N: '0.85', A: '0.62', L: '0.55', P: '0.2' },
  AC: { L: '0.77', H: '0.44' },
  'PR, Scope U': { N: '0.85', L: '0.62', H: '0.27' },
  'PR, Scope C': { N: '0.85', L: '0.68', H: '0.5' },
  UI: { N: '0.85', R: '0.62' },
  impact: impactWeights,
  requirement: requirementWeights,
  E: { X: '1', H: '1', F: '0.97', P: '0.94', U: '0.91' },
  RL: { X: '1', U: '1', W: '0.97', T: '0.96', O: '0.95' },
  RC: { X: '1', C: '1', R: '0.96', U: '0.92' },
}
const baseMetrics = ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A']
const environmentalMetrics = ['CR', 'IR', 'AR', ...baseMetrics.map((metric) => `M${metric}`)]

/** Scores a complete v3.0 or v3.1 vector exactly. */
export function scoreV3(version: '3.0' | '3.1', metrics: Metrics): Exact {
  const [av = '', ac = '', pr = '', ui = '', s = '', ...cia] = baseMetrics.map((metric) =>
    valueOf(metrics, metric),
  )
  const temporal = ['E', 'RL', 'RC'].map((metric) => metrics[metric] ?? 'X')
  const base = baseScore(version, 'base', s, av, ac, pr, ui, ...cia)
  const exact: Exact = {
    base,
    overall: base,
    impact: impactShown('base', s, ...cia),
    exploitability: exploitabilityShown(s, av, ac, pr, ui),
  }
  if (temporal.some((value) => value !== 'X')) {
    exact.temporal = temporalScore(version, String(base), ...temporal)
    exact.overall = exact.temporal
  }
  if (environmentalMetrics.some((metric) => metrics[metric] !== undefined)) {
    exact.environmental = environmentalV3(version, metrics)
    exact.overall = exact.environmental
    exact.modifiedImpact = impactShown(version, ...modifiedImpactKeys(metrics))
  }
  return exact
}

/** The environmental equation of section 7.3 in tenths, whether or not such a metric is set. */
function environmentalV3(version: '3.0' | '3.1', metrics: Metrics): number {
  const [s = '', ...impactKeys] = modifiedImpactKeys(metrics)
  const access = ['AV', 'AC', 'PR', 'UI'].map((metric) => effective(metrics, metric))
  const inner = baseScore(version, version, s, ...access, ...impactKeys)
  const temporal = ['E', 'RL', 'RC'].map((metric) => metrics[metric] ?? 'X')
  return temporalScore(version, String(inner), ...temporal)
}

function modifiedImpactKeys(metrics: Metrics): readonly string[] {
  return [
    ...['S', 'C', 'I', 'A'].map((metric) => effective(metrics, metric)),
    ...['CR', 'IR', 'AR'].map((metric) => metrics[metric] ?? 'X'),
  ]
}

function effective(metrics: Metrics, metric: string): string {
  return modifiedValue(metrics, metric) ?? valueOf(metrics, metric)
}

/** Impact of Scope and three values, or with three requirements Modified Impact of that version. */
const impactOf = memoised((form, scope, ...keys): Decimal => {
  const [c, i, a] = [0, 1, 2].map((at) => {
    const harm = weight('impact', keys[at])
    const need = form === 'base' ? one : weight('requirement', keys[at + 3])
    return minus(one, times(harm, need))
  }) as [Decimal, Decimal, Decimal]
  const whole = minus(one, times(c, i, a))
  const iss = form === 'base' ? whole : least(whole, decimal('0.915'))
  if (scope === 'U') return times(decimal('6.42'), iss)
  const scaled = form === '3.1' ? times(iss, decimal('0.9731')) : iss
  const bend = power(minus(scaled, decimal('0.02')), form === '3.1' ? 13 : 15)
  return minus(times(decimal('7.52'), minus(iss, decimal('0.029'))), times(decimal('3.25'), bend))
})

const exploitabilityOf = memoised((scope, av, ac, pr, ui): Decimal =>
  times(
    decimal('8.22'),
    weight('AV', av),
    weight('AC', ac),
    weight(`PR, Scope ${scope}`, pr),
    weight('UI', ui),
  ),
)

const baseScore = memoised((version, form, scope, av, ac, pr, ui, ...impactKeys): number => {
  const impact = impactOf(form ?? '', scope ?? '', ...impactKeys)
  if (impact.digits <= 0n) return 0
  const sum = plus(impact, exploitabilityOf(scope ?? '', av ?? '', ac ?? '', pr ?? '', ui ?? ''))
  const scaled = scope === 'C' ? times(decimal('1.08'), sum) : sum
  return roundup(version, least(scaled, decimal('10')))
})

const temporalScore = memoised((version, base, e, rl, rc): number =>
  roundup(
    version,
    times(ofTenths(Number(base)), weight('E', e), weight('RL', rl), weight('RC', rc)),
  ),
)

/** v3.0: the smallest tenth not below the value. v3.1: Appendix A, which first rounds to 0.00001. */
function roundup(version: string | undefined, value: Decimal): number {
  if (version === '3.0') return ceilingAt(value, 1)
  const input = halfUpAt(value, 5)
  return input % 10_000 === 0 ? input / 10_000 : Math.floor(input / 10_000) + 1
}

/** Sub-scores as shown: half-up to one decimal, and never below 0. */
const impactShown = memoised((...keys) => Math.max(0, halfUpAt(impactOf(...keys), 1)))
const exploitabilityShown = memoised((...keys) => halfUpAt(exploitabilityOf(...keys), 1))

function weight(metric: string, value: string | undefined): Decimal {
  const text = value === undefined ? undefined : weights[metric]?.[value]
  if (text === undefined) throw new RangeError(`no weight for ${metric}:${value}`)
  return decimal(text)
}
