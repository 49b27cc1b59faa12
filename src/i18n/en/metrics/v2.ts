import type { MetricTexts } from '../../metric-texts.ts'
import { requirements } from './shared.ts'

/** Names are those of FIRST's v2 guide. */
export const v2 = {
  AV: {
    name: 'Access Vector',
    values: {
      L: 'Local',
      A: 'Adjacent Network',
      N: 'Network',
    },
  },
  AC: {
    name: 'Access Complexity',
    values: {
      H: 'High',
      M: 'Medium',
      L: 'Low',
    },
  },
  Au: {
    name: 'Authentication',
    values: {
      M: 'Multiple',
      S: 'Single',
      N: 'None',
    },
  },
  C: {
    name: 'Confidentiality Impact',
    values: {
      N: 'None',
      P: 'Partial',
      C: 'Complete',
    },
  },
  I: {
    name: 'Integrity Impact',
    values: {
      N: 'None',
      P: 'Partial',
      C: 'Complete',
    },
  },
  A: {
    name: 'Availability Impact',
    values: {
      N: 'None',
      P: 'Partial',
      C: 'Complete',
    },
  },
  E: {
    name: 'Exploitability',
    values: {
      U: 'Unproven',
      POC: 'Proof-of-Concept',
      F: 'Functional',
      H: 'High',
    },
  },
  RL: {
    name: 'Remediation Level',
    values: {
      OF: 'Official Fix',
      TF: 'Temporary Fix',
      W: 'Workaround',
      U: 'Unavailable',
    },
  },
  RC: {
    name: 'Report Confidence',
    values: {
      UC: 'Unconfirmed',
      UR: 'Uncorroborated',
      C: 'Confirmed',
    },
  },
  CDP: {
    name: 'Collateral Damage Potential',
    values: {
      N: 'None',
      L: 'Low',
      LM: 'Low-Medium',
      MH: 'Medium-High',
      H: 'High',
    },
  },
  TD: {
    name: 'Target Distribution',
    values: {
      N: 'None',
      L: 'Low',
      M: 'Medium',
      H: 'High',
    },
  },
  ...requirements,
} as const satisfies MetricTexts
