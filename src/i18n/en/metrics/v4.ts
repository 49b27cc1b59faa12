import type { MetricTexts } from '../../metric-texts.ts'
import { modified, requirements } from './shared.ts'

const read = {
  H: 'High',
  L: 'Low',
} as const
const change = {
  H: 'High',
  L: 'Low',
} as const
const stop = {
  H: 'High',
  L: 'Low',
} as const
const nothingBeyond = 'None'
const negligible = 'Negligible' as const
const safety = 'Safety' as const

const base = {
  AV: {
    name: 'Attack Vector',
    values: {
      N: 'Network',
      A: 'Adjacent',
      L: 'Local',
      P: 'Physical',
    },
  },
  AC: {
    name: 'Attack Complexity',
    values: {
      L: 'Low',
      H: 'High',
    },
  },
  AT: {
    name: 'Attack Requirements',
    values: {
      N: 'None',
      P: 'Present',
    },
  },
  PR: {
    name: 'Privileges Required',
    values: {
      N: 'None',
      L: 'Low',
      H: 'High',
    },
  },
  UI: {
    name: 'User Interaction',
    values: {
      N: 'None',
      P: 'Passive',
      A: 'Active',
    },
  },
  VC: {
    name: 'Vulnerable System Confidentiality',
    values: { ...read, N: 'None' },
  },
  VI: {
    name: 'Vulnerable System Integrity',
    values: { ...change, N: 'None' },
  },
  VA: {
    name: 'Vulnerable System Availability',
    values: { ...stop, N: 'None' },
  },
  SC: {
    name: 'Subsequent System Confidentiality',
    values: { ...read, N: nothingBeyond },
  },
  SI: {
    name: 'Subsequent System Integrity',
    values: { ...change, N: nothingBeyond },
  },
  SA: {
    name: 'Subsequent System Availability',
    values: { ...stop, N: nothingBeyond },
  },
} as const satisfies MetricTexts

/**
 * Names are those of FIRST's specification, without "Impact".
 * The lowest value of MSC, MSI and MSA is Negligible, and only MSI and MSA have Safety (§4.2).
 */
export const v4 = {
  ...base,
  E: {
    name: 'Exploit Maturity',
    values: {
      A: 'Attacked',
      P: 'Proof-of-Concept',
      U: 'Unreported',
    },
  },
  ...requirements,
  MAV: modified(base.AV),
  MAC: modified(base.AC),
  MAT: modified(base.AT),
  MPR: modified(base.PR),
  MUI: modified(base.UI),
  MVC: modified(base.VC),
  MVI: modified(base.VI),
  MVA: modified(base.VA),
  MSC: modified({ name: base.SC.name, values: { ...read, N: negligible } }),
  MSI: modified({ name: base.SI.name, values: { S: safety, ...change, N: negligible } }),
  MSA: modified({ name: base.SA.name, values: { S: safety, ...stop, N: negligible } }),
  S: {
    name: 'Safety',
    values: {
      N: 'Negligible',
      P: 'Present',
    },
  },
  AU: {
    name: 'Automatable',
    values: {
      N: 'No',
      Y: 'Yes',
    },
  },
  R: {
    name: 'Recovery',
    values: {
      A: 'Automatic',
      U: 'User',
      I: 'Irrecoverable',
    },
  },
  V: {
    name: 'Value Density',
    values: {
      D: 'Diffuse',
      C: 'Concentrated',
    },
  },
  RE: {
    name: 'Vulnerability Response Effort',
    values: {
      L: 'Low',
      M: 'Moderate',
      H: 'High',
    },
  },
  U: {
    name: 'Provider Urgency',
    values: {
      Clear: 'Clear',
      Green: 'Green',
      Amber: 'Amber',
      Red: 'Red',
    },
  },
} as const satisfies MetricTexts
