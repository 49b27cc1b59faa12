import type { MetricHelp, MetricHelps } from '../../metric-texts.ts'
import { modifiedHelp, requirementsHelp } from './shared.ts'
import { v3 } from '../metrics/v3.ts'

const base = {
  AV: {
    meaning: 'From how far away the attacker can exploit the vulnerability.',
    values: {
      N: 'from other networks, even the whole Internet',
      A: 'same subnet, radio range or closed network',
      L: 'local or SSH login, or a file a user opens',
      P: 'must touch or handle the device itself',
    },
  },
  AC: {
    meaning: 'Whether success depends on conditions beyond the attacker’s control.',
    values: {
      L: 'no special conditions, the attack works again and again',
      H: 'must study or prepare the target, or sit on the network path',
    },
  },
  PR: {
    meaning: 'Which rights the attacker must hold before the attack.',
    values: {
      N: 'no login needed',
      L: 'an ordinary user’s, for own or non-sensitive data',
      H: 'an administrator’s or similar, over the whole component',
    },
  },
  UI: {
    meaning: 'Whether a person other than the attacker must take part.',
    values: {
      N: 'nobody else needs to do anything',
      R: 'someone must act first, for example open a file',
    },
  },
  S: {
    meaning: 'Whether the impact goes beyond the security authority over the vulnerable component.',
    values: {
      U: 'only what the same authority manages is affected',
      C: 'more is affected, such as the host outside a sandbox',
    },
  },
  C: {
    meaning: 'What the attacker can read in the impacted component.',
    values: {
      H: 'everything, or something critical such as a password',
      L: 'some restricted data, limited or by chance, not critical',
      N: 'no restricted data',
    },
  },
  I: {
    meaning: 'What the attacker can change or falsify in the impacted component.',
    values: {
      H: 'everything, or data whose change is serious',
      L: 'limited or uncontrolled changes, not serious',
      N: 'nothing',
    },
  },
  A: {
    meaning: 'How far the attacker can slow or stop the impacted component.',
    values: {
      H: 'full denial, or a serious partial denial',
      L: 'slower or interrupted, but no serious denial',
      N: 'no effect',
    },
  },
} as const satisfies MetricHelps

/** v3.1. Help in our own words. */
export const v3Help = {
  ...base,
  E: {
    meaning: 'How far methods and code to exploit the vulnerability have come.',
    values: {
      H: 'code that always works, or none is needed',
      F: 'code that works in most situations',
      P: 'demo code that rarely works without changes',
      U: 'no code is known, or only a theory',
    },
  },
  RL: {
    meaning: 'Which kind of fix is available.',
    values: {
      U: 'no fix exists, or it cannot be applied',
      W: 'unofficial help, not from the vendor',
      T: 'official but temporary, such as a hotfix',
      O: 'complete patch or upgrade from the vendor',
    },
  },
  RC: {
    meaning: 'How sure it is that the vulnerability exists and its details are right.',
    values: {
      C: 'detailed reports, a reproduction or the vendor confirm it',
      R: 'one impact verified, but the cause is not fully known',
      U: 'only reports, the cause or the impact is uncertain',
    },
  },
  ...requirementsHelp,
  MAV: modifiedHelp('AV', v3.AV.name, base.AV.values),
  MAC: modifiedHelp('AC', v3.AC.name, base.AC.values),
  MPR: modifiedHelp('PR', v3.PR.name, base.PR.values),
  MUI: modifiedHelp('UI', v3.UI.name, base.UI.values),
  MS: modifiedHelp('S', v3.S.name, base.S.values),
  MC: modifiedHelp('C', v3.C.name, base.C.values),
  MI: modifiedHelp('I', v3.I.name, base.I.values),
  MA: modifiedHelp('A', v3.A.name, base.A.values),
} as const satisfies MetricHelps

/** v3.0 draws the line at a router (OSI layer 3) and knows no closed networks such as a VPN. */
const AV = {
  ...base.AV,
  values: {
    ...base.AV.values,
    N: 'through routers (OSI layer 3), even worldwide',
    A: 'same subnet or radio range, no router between',
  },
} as const satisfies MetricHelp

/** v3.0: v3 with its own Attack Vector. */
export const v30Help = {
  ...v3Help,
  AV,
  MAV: modifiedHelp('AV', v3.AV.name, AV.values),
} as const satisfies MetricHelps
