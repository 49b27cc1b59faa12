import type { MetricText, MetricTexts } from '../../metric-texts.ts'
import { requirements } from './shared.ts'

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
      R: 'Required',
    },
  },
  S: {
    name: 'Scope',
    values: {
      U: 'Unchanged',
      C: 'Changed',
    },
  },
  C: {
    name: 'Confidentiality',
    values: {
      H: 'High',
      L: 'Low',
      N: 'None',
    },
  },
  I: {
    name: 'Integrity',
    values: {
      H: 'High',
      L: 'Low',
      N: 'None',
    },
  },
  A: {
    name: 'Availability',
    values: {
      H: 'High',
      L: 'Low',
      N: 'None',
    },
  },
} as const satisfies MetricTexts

/** v3.1. Names are those of FIRST's specification. */
export const v3 = {
  ...base,
  E: {
    name: 'Exploit Code Maturity',
    values: {
      H: 'High',
      F: 'Functional',
      P: 'Proof-of-Concept',
      U: 'Unproven',
    },
  },
  RL: {
    name: 'Remediation Level',
    values: {
      U: 'Unavailable',
      W: 'Workaround',
      T: 'Temporary Fix',
      O: 'Official Fix',
    },
  },
  RC: {
    name: 'Report Confidence',
    values: {
      C: 'Confirmed',
      R: 'Reasonable',
      U: 'Unknown',
    },
  },
  ...requirements,
  MAV: { name: 'Modified Attack Vector', values: base.AV.values },
  MAC: { name: 'Modified Attack Complexity', values: base.AC.values },
  MPR: { name: 'Modified Privileges Required', values: base.PR.values },
  MUI: { name: 'Modified User Interaction', values: base.UI.values },
  MS: { name: 'Modified Scope', values: base.S.values },
  MC: { name: 'Modified Confidentiality', values: base.C.values },
  MI: { name: 'Modified Integrity', values: base.I.values },
  MA: { name: 'Modified Availability', values: base.A.values },
} as const satisfies MetricTexts

/** v3.0 draws the line at a router (OSI layer 3) and knows no closed networks such as a VPN. */
const AV = {
  ...base.AV,
  values: {
    ...base.AV.values,
    N: 'Network',
    A: 'Adjacent',
  },
} as const satisfies MetricText

/** v3.0: v3 with its own Attack Vector. */
export const v30 = {
  ...v3,
  AV,
  MAV: { name: 'Modified Attack Vector', values: AV.values },
} as const satisfies MetricTexts
