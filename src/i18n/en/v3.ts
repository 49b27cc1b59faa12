import type { MetricText, MetricTexts } from '../metric-texts.ts'
import { modified, requirements } from './shared.ts'

const base = {
  AV: {
    name: 'Attack Vector',
    meaning: 'From how far away the attacker can exploit the vulnerability.',
    values: {
      N: ['Network', 'from other networks, even the whole Internet'],
      A: ['Adjacent', 'same subnet, radio range or closed network'],
      L: ['Local', 'local or SSH login, or a file a user opens'],
      P: ['Physical', 'must touch or handle the device itself'],
    },
  },
  AC: {
    name: 'Attack Complexity',
    meaning: 'Whether success depends on conditions beyond the attacker’s control.',
    values: {
      L: ['Low', 'no special conditions, the attack works again and again'],
      H: ['High', 'must study or prepare the target, or sit on the network path'],
    },
  },
  PR: {
    name: 'Privileges Required',
    meaning: 'Which rights the attacker must hold before the attack.',
    values: {
      N: ['None', 'no login needed'],
      L: ['Low', 'an ordinary user’s, for own or non-sensitive data'],
      H: ['High', 'an administrator’s or similar, over the whole component'],
    },
  },
  UI: {
    name: 'User Interaction',
    meaning: 'Whether a person other than the attacker must take part.',
    values: {
      N: ['None', 'nobody else needs to do anything'],
      R: ['Required', 'someone must act first, for example open a file'],
    },
  },
  S: {
    name: 'Scope',
    meaning: 'Whether the impact goes beyond the security authority over the vulnerable component.',
    values: {
      U: ['Unchanged', 'only what the same authority manages is affected'],
      C: ['Changed', 'more is affected, such as the host outside a sandbox'],
    },
  },
  C: {
    name: 'Confidentiality',
    meaning: 'What the attacker can read in the impacted component.',
    values: {
      H: ['High', 'everything, or something critical such as a password'],
      L: ['Low', 'some restricted data, limited or by chance, not critical'],
      N: ['None', 'no restricted data'],
    },
  },
  I: {
    name: 'Integrity',
    meaning: 'What the attacker can change or falsify in the impacted component.',
    values: {
      H: ['High', 'everything, or data whose change is serious'],
      L: ['Low', 'limited or uncontrolled changes, not serious'],
      N: ['None', 'nothing'],
    },
  },
  A: {
    name: 'Availability',
    meaning: 'How far the attacker can slow or stop the impacted component.',
    values: {
      H: ['High', 'full denial, or a serious partial denial'],
      L: ['Low', 'slower or interrupted, but no serious denial'],
      N: ['None', 'no effect'],
    },
  },
} as const satisfies MetricTexts

/** v3.1. Names are those of FIRST's specification; the help is in our own words. */
export const v3 = {
  ...base,
  E: {
    name: 'Exploit Code Maturity',
    meaning: 'How far methods and code to exploit the vulnerability have come.',
    values: {
      H: ['High', 'code that always works, or none is needed'],
      F: ['Functional', 'code that works in most situations'],
      P: ['Proof-of-Concept', 'demo code that rarely works without changes'],
      U: ['Unproven', 'no code is known, or only a theory'],
    },
  },
  RL: {
    name: 'Remediation Level',
    meaning: 'Which kind of fix is available.',
    values: {
      U: ['Unavailable', 'no fix exists, or it cannot be applied'],
      W: ['Workaround', 'unofficial help, not from the vendor'],
      T: ['Temporary Fix', 'official but temporary, such as a hotfix'],
      O: ['Official Fix', 'complete patch or upgrade from the vendor'],
    },
  },
  RC: {
    name: 'Report Confidence',
    meaning: 'How sure it is that the vulnerability exists and its details are right.',
    values: {
      C: ['Confirmed', 'detailed reports, a reproduction or the vendor confirm it'],
      R: ['Reasonable', 'one impact verified, but the cause is not fully known'],
      U: ['Unknown', 'only reports, the cause or the impact is uncertain'],
    },
  },
  ...requirements,
  MAV: modified('AV', base.AV),
  MAC: modified('AC', base.AC),
  MPR: modified('PR', base.PR),
  MUI: modified('UI', base.UI),
  MS: modified('S', base.S),
  MC: modified('C', base.C),
  MI: modified('I', base.I),
  MA: modified('A', base.A),
} as const satisfies MetricTexts

/** v3.0 draws the line at a router (OSI layer 3) and knows no closed networks such as a VPN. */
const AV = {
  ...base.AV,
  values: {
    ...base.AV.values,
    N: ['Network', 'through routers (OSI layer 3), even worldwide'],
    A: ['Adjacent', 'same subnet or radio range, no router between'],
  },
} as const satisfies MetricText

/** v3.0: v3 with its own Attack Vector. */
export const v30 = { ...v3, AV, MAV: modified('AV', AV) } as const satisfies MetricTexts
