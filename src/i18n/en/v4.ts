import type { MetricTexts } from '../metric-texts.ts'
import { modified, requirements } from './shared.ts'

const read = {
  H: ['High', 'everything, or something critical such as a password'],
  L: ['Low', 'some restricted data, limited or by chance, not critical'],
} as const
const change = {
  H: ['High', 'everything, or data whose change is serious'],
  L: ['Low', 'limited or uncontrolled changes, not serious'],
} as const
const stop = {
  H: ['High', 'full denial, or a serious partial denial'],
  L: ['Low', 'slower or interrupted, but no serious denial'],
} as const
const nothingBeyond = ['None', 'nothing outside the vulnerable system'] as const
const negligible = ['Negligible', 'nothing that matters elsewhere'] as const
const safety = ['Safety', 'people can predictably be badly hurt or die'] as const

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
    meaning: 'Whether the attacker must get past built-in protections other than login.',
    values: {
      L: ['Low', 'nothing to get past, no secret to find first'],
      H: ['High', 'must defeat ASLR or the like, or get this target’s secret'],
    },
  },
  AT: {
    name: 'Attack Requirements',
    meaning: 'Whether success depends on how the system is deployed or what it is doing.',
    values: {
      N: ['None', 'works against all or most installations at any time'],
      P: ['Present', 'needs a won race, a place on the network path or the like'],
    },
  },
  PR: {
    name: 'Privileges Required',
    meaning: 'Which rights the attacker must hold before the attack.',
    values: {
      N: ['None', 'no login, or anyone can get one as part of the attack'],
      L: ['Low', 'an ordinary user’s, for own or non-sensitive data'],
      H: ['High', 'an administrator’s or similar, over the whole system'],
    },
  },
  UI: {
    name: 'User Interaction',
    meaning: 'Whether a person other than the attacker must take part.',
    values: {
      N: ['None', 'nobody else needs to do anything'],
      P: ['Passive', 'normal use is enough, such as viewing a page'],
      A: ['Active', 'a special, deliberate act, such as accepting a warning'],
    },
  },
  VC: {
    name: 'Vulnerable System Confidentiality',
    meaning: 'What the attacker can read in the system that has the vulnerability.',
    values: { ...read, N: ['None', 'no restricted data'] },
  },
  VI: {
    name: 'Vulnerable System Integrity',
    meaning: 'What the attacker can change or falsify in the system that has the vulnerability.',
    values: { ...change, N: ['None', 'nothing'] },
  },
  VA: {
    name: 'Vulnerable System Availability',
    meaning: 'How far the attacker can slow or stop the system that has the vulnerability.',
    values: { ...stop, N: ['None', 'no effect'] },
  },
  SC: {
    name: 'Subsequent System Confidentiality',
    meaning: 'What the attacker can read in other systems, beyond the vulnerable one.',
    values: { ...read, N: nothingBeyond },
  },
  SI: {
    name: 'Subsequent System Integrity',
    meaning: 'What the attacker can change or falsify in other systems, beyond the vulnerable one.',
    values: { ...change, N: nothingBeyond },
  },
  SA: {
    name: 'Subsequent System Availability',
    meaning: 'How far the attacker can slow or stop other systems, beyond the vulnerable one.',
    values: { ...stop, N: nothingBeyond },
  },
} as const satisfies MetricTexts

/**
 * Names are those of FIRST's specification, without "Impact"; the help is in our own words.
 * The lowest value of MSC, MSI and MSA is Negligible, and only MSI and MSA have Safety (§4.2).
 */
export const v4 = {
  ...base,
  E: {
    name: 'Exploit Maturity',
    meaning: 'How far attacks have come, according to threat intelligence.',
    values: {
      A: ['Attacked', 'attacks or attempts are known, or tools that ease them'],
      P: ['Proof-of-Concept', 'public demo code, but no known attacks or such tools'],
      U: ['Unreported', 'no public code, no attack and no such tool is known'],
    },
  },
  ...requirements,
  MAV: modified('AV', base.AV),
  MAC: modified('AC', base.AC),
  MAT: modified('AT', base.AT),
  MPR: modified('PR', base.PR),
  MUI: modified('UI', base.UI),
  MVC: modified('VC', base.VC),
  MVI: modified('VI', base.VI),
  MVA: modified('VA', base.VA),
  MSC: modified('SC', { name: base.SC.name, values: { ...read, N: negligible } }),
  MSI: modified('SI', { name: base.SI.name, values: { S: safety, ...change, N: negligible } }),
  MSA: modified('SA', { name: base.SA.name, values: { S: safety, ...stop, N: negligible } }),
  S: {
    name: 'Safety',
    meaning: 'Whether an attack can predictably injure people, as the provider sees it.',
    values: {
      N: ['Negligible', 'minor injuries at worst (IEC 61508 Negligible)'],
      P: ['Present', 'major injuries or death (IEC 61508 Marginal or worse)'],
    },
  },
  AU: {
    name: 'Automatable',
    meaning: 'Whether the attack can be automated, from finding targets to exploiting them.',
    values: {
      N: ['No', 'at least one of its steps cannot be automated reliably'],
      Y: ['Yes', 'all steps can be automated reliably, as a worm does'],
    },
  },
  R: {
    name: 'Recovery',
    meaning: 'How the system gets its services back after an attack.',
    values: {
      A: ['Automatic', 'by itself'],
      U: ['User', 'someone must restore them by hand'],
      I: ['Irrecoverable', 'the user cannot restore them'],
    },
  },
  V: {
    name: 'Value Density',
    meaning: 'How many resources one successful attack puts under the attacker’s control.',
    values: {
      D: ['Diffuse', 'few, such as a single mail client'],
      C: ['Concentrated', 'many, such as a central mail server'],
    },
  },
  RE: {
    name: 'Vulnerability Response Effort',
    meaning: 'How hard the quickest available response is for those who must carry it out.',
    values: {
      L: ['Low', 'little work, such as a new setting or firewall filter'],
      M: ['Moderate', 'some work, little effect on service, such as a remote update'],
      H: ['High', 'long planned downtime, a firmware update or new hardware'],
    },
  },
  U: {
    name: 'Provider Urgency',
    meaning: 'How urgent the vulnerability is, as the provider rates it.',
    values: {
      Clear: ['Clear', 'not urgent, for information only'],
      Green: ['Green', 'reduced urgency'],
      Amber: ['Amber', 'moderate urgency'],
      Red: ['Red', 'highest urgency'],
    },
  },
} as const satisfies MetricTexts
