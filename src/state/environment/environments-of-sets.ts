/** What earlier builds kept as named sets, taken in as environments: of what is there nothing is overwritten. */

import { type MetricKey, type Version, versions } from '#cvss/index.ts'
import { environmentalMetrics } from '#environment/apply.ts'
import type { Environment } from '#environment/environment.ts'
import { environmentsOfSets, longestName } from '#environment/stored.ts'
import type { KeptEnvironment } from './kept-environments.ts'
import { freeName } from './free-name.ts'
import type { SetBefore } from './sets-before.ts'

/** Whether two environments have the same values by hand in a version. */
function isSameIn(version: Version, one: Environment, other: Environment): boolean {
  const valueOf = ({ byHand }: Environment, key: MetricKey) => byHand[version]?.[key]
  return environmentalMetrics({ version }).every(
    ({ key }) => valueOf(one, key) === valueOf(other, key),
  )
}

/** An environment with what a set of its name adds; undefined where the two do not go together. */
function joined(there: Environment, set: Environment): Environment | undefined {
  const added = versions.filter((version) => set.byHand[version])
  const isSaid = (version: Version) =>
    there.byHand[version] !== undefined || Object.keys(there.answers).length > 0
  if (!added.every((version) => !isSaid(version) || isSameIn(version, there, set))) return undefined
  return { ...there, byHand: { ...set.byHand, ...there.byHand } }
}

/** The environments that are new or another one because of the sets. */
export function takeInSets(
  there: readonly KeptEnvironment[],
  newer: readonly string[],
  sets: readonly SetBefore[],
): readonly KeptEnvironment[] {
  const names = new Set([...newer, ...there.map(({ environment }) => environment.name)])
  return environmentsOfSets(sets).flatMap((set): readonly KeptEnvironment[] => {
    const kept = there.find(({ environment }) => environment.name === set.name)
    const both = kept && joined(kept.environment, set)
    if (kept && both) return [{ ...kept, environment: both }]
    const name = freeName(set.name, (each) => names.has(each), longestName)
    names.add(name)
    const at = sets.find((each) => each.name === set.name)?.at ?? 0
    return [{ environment: { ...set, name }, at }]
  })
}
