/** The metric that has the focus, which the help strip explains. */

import { create } from 'zustand'

import type { MetricKey } from '#cvss/index.ts'

type Focused = {
  readonly metric: MetricKey | undefined
  /** Of which pickers: the prefix of their scope. */
  readonly scope: string
}

const useFocused = create<Focused>(() => ({ metric: undefined, scope: '' }))

/** The focused metric of one scope's pickers. */
export function useFocusedMetric(scope: string): MetricKey | undefined {
  return useFocused((focused) => (focused.scope === scope ? focused.metric : undefined))
}

export function focusMetric(metric: MetricKey | undefined, scope = ''): void {
  useFocused.setState({ metric, scope })
}
