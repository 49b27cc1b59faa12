const requirement = {
  H: 'High',
  M: 'Medium',
  L: 'Low',
} as const

/** The Security Requirements, which mean the same in every version that has them. */
export const requirements = {
  CR: {
    name: 'Confidentiality Requirement',
    values: requirement,
  },
  IR: {
    name: 'Integrity Requirement',
    values: requirement,
  },
  AR: {
    name: 'Availability Requirement',
    values: requirement,
  },
} as const
