import type { MetricHelps } from '../../metric-texts.ts'
import { modifiedHelp, requirementsHelp } from './shared.ts'
import { v4 } from '../metrics/v4.ts'

const read = {
  H: 'everything, or something critical such as a password',
  L: 'some restricted data, limited or by chance, not critical',
} as const
const change = {
  H: 'everything, or data whose change is serious',
  L: 'limited or uncontrolled changes, not serious',
} as const
const stop = {
  H: 'full denial, or a serious partial denial',
  L: 'slower or interrupted, but no serious denial',
} as const
const nothingBeyond = 'nothing outside the vulnerable system' as const
const negligible = 'nothing that matters elsewhere' as const
const safety = 'people can predictably be badly hurt or die' as const

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
    meaning: 'Whether the attacker must get past built-in protections other than login.',
    values: {
      L: 'nothing to get past, no secret to find first',
      H: 'must defeat ASLR or the like, or get this target’s secret',
    },
  },
  AT: {
    meaning: 'Whether success depends on how the system is deployed or what it is doing.',
    values: {
      N: 'works against all or most installations at any time',
      P: 'needs a won race, a place on the network path or the like',
    },
  },
  PR: {
    meaning: 'Which rights the attacker must hold before the attack.',
    values: {
      N: 'no login, or anyone can get one as part of the attack',
      L: 'an ordinary user’s, for own or non-sensitive data',
      H: 'an administrator’s or similar, over the whole system',
    },
  },
  UI: {
    meaning: 'Whether a person other than the attacker must take part.',
    values: {
      N: 'nobody else needs to do anything',
      P: 'normal use is enough, such as viewing a page',
      A: 'a special, deliberate act, such as accepting a warning',
    },
  },
  VC: {
    meaning: 'What the attacker can read in the system that has the vulnerability.',
    values: { ...read, N: 'no restricted data' },
  },
  VI: {
    meaning: 'What the attacker can change or falsify in the system that has the vulnerability.',
    values: { ...change, N: 'nothing' },
  },
  VA: {
    meaning: 'How far the attacker can slow or stop the system that has the vulnerability.',
    values: { ...stop, N: 'no effect' },
  },
  SC: {
    meaning: 'What the attacker can read in other systems, beyond the vulnerable one.',
    values: { ...read, N: nothingBeyond },
  },
  SI: {
    meaning: 'What the attacker can change or falsify in other systems, beyond the vulnerable one.',
    values: { ...change, N: nothingBeyond },
  },
  SA: {
    meaning: 'How far the attacker can slow or stop other systems, beyond the vulnerable one.',
    values: { ...stop, N: nothingBeyond },
  },
} as const satisfies MetricHelps

/**
 * Help in our own words.
 * The lowest value of MSC, MSI and MSA is Negligible, and only MSI and MSA have Safety (§4.2).
 */
export const v4Help = {
  ...base,
  E: {
    meaning: 'How far attacks have come, according to threat intelligence.',
    values: {
      A: 'attacks or attempts are known, or tools that ease them',
      P: 'public demo code, but no known attacks or such tools',
      U: 'no public code, no attack and no such tool is known',
    },
  },
  ...requirementsHelp,
  MAV: modifiedHelp('AV', v4.AV.name, base.AV.values),
  MAC: modifiedHelp('AC', v4.AC.name, base.AC.values),
  MAT: modifiedHelp('AT', v4.AT.name, base.AT.values),
  MPR: modifiedHelp('PR', v4.PR.name, base.PR.values),
  MUI: modifiedHelp('UI', v4.UI.name, base.UI.values),
  MVC: modifiedHelp('VC', v4.VC.name, base.VC.values),
  MVI: modifiedHelp('VI', v4.VI.name, base.VI.values),
  MVA: modifiedHelp('VA', v4.VA.name, base.VA.values),
  MSC: modifiedHelp('SC', v4.SC.name, { ...read, N: negligible }),
  MSI: modifiedHelp('SI', v4.SI.name, { S: safety, ...change, N: negligible }),
  MSA: modifiedHelp('SA', v4.SA.name, { S: safety, ...stop, N: negligible }),
  S: {
    meaning: 'Whether an attack can predictably injure people, as the provider sees it.',
    values: {
      N: 'minor injuries at worst (IEC 61508 Negligible)',
      P: 'major injuries or death (IEC 61508 Marginal or worse)',
    },
  },
  AU: {
    meaning: 'Whether the attack can be automated, from finding targets to exploiting them.',
    values: {
      N: 'at least one of its steps cannot be automated reliably',
      Y: 'all steps can be automated reliably, as a worm does',
    },
  },
  R: {
    meaning: 'How the system gets its services back after an attack.',
    values: {
      A: 'by itself',
      U: 'someone must restore them by hand',
      I: 'the user cannot restore them',
    },
  },
  V: {
    meaning: 'How many resources one successful attack puts under the attacker’s control.',
    values: {
      D: 'few, such as a single mail client',
      C: 'many, such as a central mail server',
    },
  },
  RE: {
    meaning: 'How hard the quickest available response is for those who must carry it out.',
    values: {
      L: 'little work, such as a new setting or firewall filter',
      M: 'some work, little effect on service, such as a remote update',
      H: 'long planned downtime, a firmware update or new hardware',
    },
  },
  U: {
    meaning: 'How urgent the vulnerability is, as the provider rates it.',
    values: {
      Clear: 'not urgent, for information only',
      Green: 'reduced urgency',
      Amber: 'moderate urgency',
      Red: 'highest urgency',
    },
  },
} as const satisfies MetricHelps
