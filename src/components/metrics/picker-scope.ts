import { type ComponentType, createContext, useContext } from 'react'

import type { Metric, MetricKey, Version } from '#cvss/index.ts'
import type { Choice } from './metric-keys.ts'

/** What is told and asked where a metric may be undecided between values. */
export type UndecidedProps = {
  /** Where there is no room for a button beside the name it stands below the values, in the help. */
  readonly place: 'name' | 'help'
  readonly layout: 'stacked' | 'row'
  readonly version: Version
  readonly metric: Metric
  /** Whether another value can be added to what is chosen. */
  readonly isOffered: boolean
  readonly candidates: readonly Choice[] | undefined
  /** Whether more than one value can be chosen. */
  readonly isSeveral: boolean
  readonly onSeveral: (isSeveral: boolean) => void
}

/** What the pickers of one vector share, so that those of another can stand on the same page. */
export type PickerScope = {
  /** Begins their ids and the names of their radios. */
  readonly prefix: string
  /** What a choice does; `by` tells a run of arrow keys from single choices. */
  readonly onSet: (metric: MetricKey, value: string | undefined, by?: 'choice' | 'arrow') => void
  /** Takes one more value among those between which a metric is undecided, or out; absent where none can be. */
  readonly onCandidate?: ((metric: MetricKey, value: string | undefined) => void) | undefined
  /** What stands at a metric then. Nothing above the values may move when they get the focus: the press would miss. */
  readonly Undecided?: ComponentType<UndecidedProps>
}

export const PickerScopeContext = createContext<PickerScope | undefined>(undefined)

export function usePickerScope(): PickerScope {
  const scope = useContext(PickerScopeContext)
  if (!scope) throw new Error('A metric picker stands outside of MetricGroups')
  return scope
}
