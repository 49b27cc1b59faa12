/** The metric that has the focus, which the help strip explains. */

import { create } from 'zustand'

import type { MetricKey } from '#cvss/index.ts'

export const useFocusedMetric = create<{ readonly metric: MetricKey | undefined }>(() => ({
  metric: undefined,
}))

export function focusMetric(metric: MetricKey | undefined): void {
  useFocusedMetric.setState({ metric })
}
