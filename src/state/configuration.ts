/** What the people who host this copy have set in plumb.json beside index.html. */

import { create } from 'zustand'

import { publicHosts } from '#look-up/hosts.ts'
import type { Configuration } from './read-configuration.ts'

/** Nothing is sent before it is known where to, and whether at all. */
type State = Configuration & {
  readonly isKnown: boolean
  /** What the host has said on this visit, as it stands. */
  readonly text?: string
}

export const useConfiguration = create<State>(() => ({
  hosts: publicHosts,
  allowsLookUps: true,
  keepsPage: undefined,
  fault: undefined,
  isKnown: false,
}))

let loading: Promise<void> | undefined

/** Reads plumb.json once, when the first CVE ID appears. */
export function loadConfiguration(): Promise<void> {
  loading ??= import('./read-configuration.ts')
    .then((all) => all.fetchConfiguration())
    .catch(
      () =>
        ({
          allowsLookUps: false,
          keepsPage: undefined,
          fault: { code: 'unreachable', keys: [] },
        }) as const,
    )
    .then((read) => useConfiguration.setState({ ...read, isKnown: true }))
  return loading
}
