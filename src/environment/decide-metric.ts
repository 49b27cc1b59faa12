/** What several claims on one metric come to: raises beat caps, and of two caps the lower one counts. */

import type { Metric } from '#cvss/index.ts'
import { type Claim, type NoEffect, claimed } from './claims.ts'
import { isMoreSevere } from './severity-order.ts'

/** What counts for a metric, by which claims, and what of the others has no effect. */
export type Decision = {
  readonly metric: Metric
  readonly value: string
  readonly effect: 'cap' | 'value'
  readonly by: readonly Claim[]
  readonly noEffect: readonly NoEffect[]
}

/** What the claims on one metric come to; undefined where none of them gives a value. */
export function decideMetric(metric: Metric, claims: readonly Claim[]): Decision | undefined {
  return requirementOf(metric, claims) ?? modifiedOf(metric, claims)
}

function modifiedOf(metric: Metric, claims: readonly Claim[]): Decision | undefined {
  const caps = claims.filter(({ effect }) => effect === 'cap')
  const raises = claims.filter(({ effect }) => effect === 'raise')
  const [raise] = raises.toSorted(bySeverity)
  if (raise) {
    const by = raises.filter(({ value }) => value === raise.value)
    const others = claims.filter((claim) => !by.includes(claim))
    const noEffect = others.map((claim) => beaten(claim, 'raised', raise))
    return { metric, value: raise.value, effect: 'value', by, noEffect }
  }
  const cap = caps.toSorted(bySeverity).at(-1)
  if (!cap) return undefined
  const by = caps.filter(({ value }) => value === cap.value)
  const noEffect = caps
    .filter((claim) => !by.includes(claim))
    .map((claim) => beaten(claim, 'lower-cap', cap))
  return { metric, value: cap.value, effect: 'cap', by, noEffect }
}

function requirementOf(metric: Metric, claims: readonly Claim[]): Decision | undefined {
  const requirement = claims.find(({ effect }) => effect === 'requirement')
  if (!requirement) return undefined
  const { value } = requirement
  const floors = claims.filter(({ effect }) => effect === 'floor')
  const [floor] = floors.toSorted(bySeverity)
  if (floor && isMoreSevere(metric, floor.value, value)) {
    const noEffect = [beaten(requirement, 'raised', floor)]
    return { metric, value: floor.value, effect: 'value', by: [floor], noEffect }
  }
  const noEffect = floors.map((each) => ({
    ...claimed(each),
    code: 'already' as const,
    at: [value],
  }))
  return { metric, value, effect: 'value', by: [requirement], noEffect }
}

function bySeverity({ metric, value }: Claim, other: Claim): number {
  if (value === other.value) return 0
  return isMoreSevere(metric, value, other.value) ? -1 : 1
}

function beaten(claim: Claim, code: 'raised' | 'lower-cap', by: Claim): NoEffect {
  return { ...claimed(claim), code, by: by.reason }
}
