/** Versions with the same metrics: only their vectors can be compared metric by metric. */

import { type Vector, type Version, specOf } from '#cvss/index.ts'

/** Whether two versions have the same metrics with the same values, as v3.0 and v3.1 do. */
export function isOneFamily(one: Version, other: Version): boolean {
  return one === other || tableOf(one) === tableOf(other)
}

function tableOf(version: Version): string {
  return specOf(version)
    .metrics.map(({ key, values }) => `${key}:${values.join('')}`)
    .join('/')
}

/** A vector with the same values in another version of its family, which has the same rows. */
export function inVersion(vector: Vector, version: Version): Vector {
  return vector.version === version ? vector : { ...vector, version }
}
