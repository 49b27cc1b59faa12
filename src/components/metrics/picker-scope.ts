import { createContext, useContext } from 'react'

import type { MetricKey } from '#cvss/index.ts'

/** What the pickers of one vector share, so that those of another can stand on the same page. */
export type PickerScope = {
  /** Begins their ids and the names of their radios. */
  readonly prefix: string
  /** What a choice does; `by` tells a run of arrow keys from single choices. */
  readonly onSet: (metric: MetricKey, value: string | undefined, by?: 'choice' | 'arrow') => void
  /** Takes one more value among those between which a metric is undecided, or out; absent where none can be. */
  readonly onCandidate?: ((metric: MetricKey, value: string | undefined) => void) | undefined
}

export const PickerScopeContext = createContext<PickerScope | undefined>(undefined)

export function usePickerScope(): PickerScope {
  const scope = useContext(PickerScopeContext)
  if (!scope) throw new Error('A metric picker stands outside of MetricGroups')
  return scope
}
