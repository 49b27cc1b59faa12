/** What several tests of this layer need. */

import {
  type MetricKey,
  type Vector,
  type Version,
  metricValue,
  parseVector,
  specOf,
} from '#cvss/index.ts'
import type { JointValues } from '#cvss/target.ts'
import { projected } from './split.ts'
import type { Translation } from './translate-vector.ts'

/** A vector of its base values in canonical order, `4:NLNNAHLNNNN`, and other metrics. */
export function short(text: string): Vector {
  const [, major = '', letters = '', more = ''] = /^([\d.]+):([A-Z]+)(.*)$/.exec(text) ?? []
  const version = { '4': '4.0', '2': '2.0' }[major] ?? major
  const keys = specOf(version as Version).metrics.filter(({ mandatory }) => mandatory)
  const base = keys.map(({ key }, at) => `${key}:${letters[at]}`).join('/')
  const read = parseVector(`${version === '2.0' ? '' : `CVSS:${version}/`}${base}${more}`)
  if (!read.ok) throw new Error(text)
  return read.vector
}

/** Every vector that a translation may be, as joint values of what is set. */
export function candidates({ vector, judgements }: Translation): readonly JointValues[] {
  const set = specOf(vector.version).metrics.flatMap(({ key }) => {
    const value = metricValue(vector, key)
    return value === undefined ? [] : [[key, value] as const]
  })
  return judgements.reduce<readonly JointValues[]>(
    (all, { alternatives }) =>
      all.flatMap((joint) => alternatives.map((other) => ({ ...joint, ...other }))),
    [Object.fromEntries(set)],
  )
}

/** What some metrics of a translation may be together, as in `AC:H/AT:N`. */
export function told(translation: Translation, metrics: readonly string[]): readonly string[] {
  return projected(candidates(translation), metrics as MetricKey[]).map((joint) =>
    Object.entries(joint)
      .map((entry) => entry.join(':'))
      .join('/'),
  )
}
