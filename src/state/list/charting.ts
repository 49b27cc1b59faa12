/** How the charts of the list are looked at. Nothing of it is stored. */

import { create } from 'zustand'

import type { EpssAxis } from '#charts/epss-axis.ts'
import type { EpssThreshold } from '#epss/threshold.ts'
import type { ReadOnlyStore } from '../read-only-store.ts'

export type Charting = {
  readonly axis: EpssAxis
  /** Whether rows that are closed are left out. */
  readonly isOpenOnly: boolean
  readonly score: number
  readonly epss: EpssThreshold
  /** How many rows are looked at; undefined while nobody has said. */
  readonly first: number | undefined
  /** Names of the orders that are side by side. */
  readonly orders: readonly [string, string]
}

const store = create<Charting>(() => ({
  axis: 'logit',
  isOpenOnly: true,
  score: 7,
  epss: { value: 0.1 },
  first: undefined,
  orders: ['worst', 'score'],
}))

export const useCharting: ReadOnlyStore<Charting> = store

/** Looks at the charts in another way. */
export function chart(changed: Partial<Charting>): void {
  store.setState(changed)
}
