import type { MetricTexts } from '../../metric-texts.ts'
import { requirements } from './shared.ts'

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
  MAV: { name: 'Modified Attack Vector', values: base.AV.values },
  MAC: { name: 'Modified Attack Complexity', values: base.AC.values },
  MAT: { name: 'Modified Attack Requirements', values: base.AT.values },
  MPR: { name: 'Modified Privileges Required', values: base.PR.values },
  MUI: { name: 'Modified User Interaction', values: base.UI.values },
  MVC: { name: 'Modified Vulnerable System Confidentiality', values: base.VC.values },
  MVI: { name: 'Modified Vulnerable System Integrity', values: base.VI.values },
  MVA: { name: 'Modified Vulnerable System Availability', values: base.VA.values },
  MSC: { name: 'Modified Subsequent System Confidentiality', values: { ...read, N: negligible } },
  MSI: {
    name: 'Modified Subsequent System Integrity',
    values: { S: safety, ...change, N: negligible },
  },
  MSA: {
    name: 'Modified Subsequent System Availability',
    values: { S: safety, ...stop, N: negligible },
  },
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
