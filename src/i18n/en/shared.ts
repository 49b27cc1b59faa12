import type { MetricText } from '../metric-texts.ts'

const requirement = {
  H: ['High', 'catastrophic harm is likely'],
  M: ['Medium', 'serious harm is likely'],
  L: ['Low', 'only limited harm is likely'],
} as const

/** The Security Requirements, which mean the same in every version that has them. */
export const requirements = {
  CR: {
    name: 'Confidentiality Requirement',
    meaning: 'How much harm a loss of confidentiality would do to the owner or to people.',
    values: requirement,
  },
  IR: {
    name: 'Integrity Requirement',
    meaning: 'How much harm a loss of integrity would do to the owner or to people.',
    values: requirement,
  },
  AR: {
    name: 'Availability Requirement',
    meaning: 'How much harm a loss of availability would do to the owner or to people.',
    values: requirement,
  },
} as const

/** Texts of a modified metric, from those of the base metric that it replaces. */
export function modified<Values extends MetricText['values']>(
  key: string,
  { name, values }: { readonly name: string; readonly values: Values },
) {
  const meaning = `${name} (${key}) as it is in this environment.`
  return { name: `Modified ${name}`, meaning, values }
}
