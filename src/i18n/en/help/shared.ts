import type { MetricHelp } from '../../metric-texts.ts'

const requirement = {
  H: 'catastrophic harm is likely',
  M: 'serious harm is likely',
  L: 'only limited harm is likely',
} as const

/** Help for the Security Requirements, which mean the same in every version that has them. */
export const requirementsHelp = {
  CR: {
    meaning: 'How much harm a loss of confidentiality would do to the owner or to people.',
    values: requirement,
  },
  IR: {
    meaning: 'How much harm a loss of integrity would do to the owner or to people.',
    values: requirement,
  },
  AR: {
    meaning: 'How much harm a loss of availability would do to the owner or to people.',
    values: requirement,
  },
} as const

/** Help for a modified metric, from the name and the help of the base metric that it replaces. */
export function modifiedHelp<Values extends MetricHelp['values']>(
  key: string,
  name: string,
  values: Values,
) {
  return { meaning: `${name} (${key}) as it is in this environment.`, values }
}
