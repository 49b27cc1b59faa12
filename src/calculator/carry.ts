import type { MetricKey, Version } from '#cvss/index.ts'
import { focusFirstMetric, focusInside } from '#components/metrics/metric-focus.ts'
import { carryOver } from '#state/choose-version.ts'
import type { Translation } from '#translate/translate-vector.ts'

/** Work goes on at a metric, or at what is open. */
export function goOnAt(metric?: MetricKey): void {
  requestAnimationFrame(() => {
    if (metric === undefined) focusFirstMetric()
    else focusInside(document.querySelector(`#metrics fieldset[data-metric=${metric}]`))
  })
}

/** Carries over, and goes on at what is to be decided first. */
export function carry({ vector, judgements }: Translation, from: Version): void {
  carryOver(vector, from)
  goOnAt(judgements[0]?.metrics[0])
}

/** How much of what is carried over is set, undecided and open. */
export function countsOf({ exact, toDecide, total }: Translation) {
  return { exact, toDecide, total, open: total - exact - toDecide }
}
