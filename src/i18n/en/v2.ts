import type { MetricTexts } from '../metric-texts.ts'
import { requirements } from './shared.ts'

/** Names are those of FIRST's v2 guide; the help is in our own words. */
export const v2 = {
  AV: {
    name: 'Access Vector',
    meaning: 'From where the attacker can exploit the vulnerability.',
    values: {
      L: ['Local', 'only with physical access or a local (shell) account'],
      A: ['Adjacent Network', 'only from the same subnet, Wi-Fi or Bluetooth range'],
      N: ['Network', 'from other networks, even the whole Internet'],
    },
  },
  AC: {
    name: 'Access Complexity',
    meaning: 'How complex the attack is once the target has been reached.',
    values: {
      H: ['High', 'needs special conditions, such as winning a narrow race'],
      M: ['Medium', 'needs some conditions, such as a non-default setup'],
      L: ['Low', 'needs no special conditions'],
    },
  },
  Au: {
    name: 'Authentication',
    meaning: 'How many times the attacker must log in once the target has been reached.',
    values: {
      M: ['Multiple', 'two or more times, even with the same password'],
      S: ['Single', 'once'],
      N: ['None', 'not at all'],
    },
  },
  C: {
    name: 'Confidentiality Impact',
    meaning: 'What the attacker can read on the target.',
    values: {
      N: ['None', 'no restricted data'],
      P: ['Partial', 'a considerable part, but limited or by chance'],
      C: ['Complete', 'all data, including all files and memory'],
    },
  },
  I: {
    name: 'Integrity Impact',
    meaning: 'What the attacker can change on the target.',
    values: {
      N: ['None', 'nothing'],
      P: ['Partial', 'some files or data, but limited or by chance'],
      C: ['Complete', 'everything, the whole system loses its protection'],
    },
  },
  A: {
    name: 'Availability Impact',
    meaning: 'How far the attacker can slow or stop the target.',
    values: {
      N: ['None', 'no effect'],
      P: ['Partial', 'slower, or interrupted at times'],
      C: ['Complete', 'shut down, nobody can use the affected resource'],
    },
  },
  E: {
    name: 'Exploitability',
    meaning: 'How far methods and code to exploit the vulnerability have come.',
    values: {
      U: ['Unproven', 'no code is known, or only a theory'],
      POC: ['Proof-of-Concept', 'demo code that rarely works without changes'],
      F: ['Functional', 'code that works in most situations'],
      H: ['High', 'code that always works, or none is needed'],
    },
  },
  RL: {
    name: 'Remediation Level',
    meaning: 'Which kind of fix is available.',
    values: {
      OF: ['Official Fix', 'complete patch or upgrade from the vendor'],
      TF: ['Temporary Fix', 'official but temporary, such as a hotfix'],
      W: ['Workaround', 'unofficial help, not from the vendor'],
      U: ['Unavailable', 'no fix exists, or it cannot be applied'],
    },
  },
  RC: {
    name: 'Report Confidence',
    meaning: 'How sure it is that the vulnerability exists and its details are right.',
    values: {
      UC: ['Unconfirmed', 'one source only, or reports that conflict'],
      UR: ['Uncorroborated', 'several unofficial sources, some doubt remains'],
      C: ['Confirmed', 'by the vendor, by published exploit code or by attacks'],
    },
  },
  CDP: {
    name: 'Collateral Damage Potential',
    meaning: 'What an attack could cost in lives, property, productivity or revenue.',
    values: {
      N: ['None', 'nothing'],
      L: ['Low', 'slight damage or loss'],
      LM: ['Low-Medium', 'moderate damage or loss'],
      MH: ['Medium-High', 'significant damage or loss'],
      H: ['High', 'catastrophic damage or loss'],
    },
  },
  TD: {
    name: 'Target Distribution',
    meaning: 'How many of the systems in this environment are vulnerable.',
    values: {
      N: ['None', '0%, or only systems in a laboratory'],
      L: ['Low', '1% to 25%'],
      M: ['Medium', '26% to 75%'],
      H: ['High', '76% to 100%'],
    },
  },
  ...requirements,
} as const satisfies MetricTexts
