import type { MetricHelps } from '../../metric-texts.ts'
import { requirementsHelp } from './shared.ts'

/** Help in our own words. */
export const v2Help = {
  AV: {
    meaning: 'From where the attacker can exploit the vulnerability.',
    values: {
      L: 'only with physical access or a local (shell) account',
      A: 'only from the same subnet, Wi-Fi or Bluetooth range',
      N: 'from other networks, even the whole Internet',
    },
  },
  AC: {
    meaning: 'How complex the attack is once the target has been reached.',
    values: {
      H: 'needs special conditions, such as winning a narrow race',
      M: 'needs some conditions, such as a non-default setup',
      L: 'needs no special conditions',
    },
  },
  Au: {
    meaning: 'How many times the attacker must log in once the target has been reached.',
    values: {
      M: 'two or more times, even with the same password',
      S: 'once',
      N: 'not at all',
    },
  },
  C: {
    meaning: 'What the attacker can read on the target.',
    values: {
      N: 'no restricted data',
      P: 'a considerable part, but limited or by chance',
      C: 'all data, including all files and memory',
    },
  },
  I: {
    meaning: 'What the attacker can change on the target.',
    values: {
      N: 'nothing',
      P: 'some files or data, but limited or by chance',
      C: 'everything, the whole system loses its protection',
    },
  },
  A: {
    meaning: 'How far the attacker can slow or stop the target.',
    values: {
      N: 'no effect',
      P: 'slower, or interrupted at times',
      C: 'shut down, nobody can use the affected resource',
    },
  },
  E: {
    meaning: 'How far methods and code to exploit the vulnerability have come.',
    values: {
      U: 'no code is known, or only a theory',
      POC: 'demo code that rarely works without changes',
      F: 'code that works in most situations',
      H: 'code that always works, or none is needed',
    },
  },
  RL: {
    meaning: 'Which kind of fix is available.',
    values: {
      OF: 'complete patch or upgrade from the vendor',
      TF: 'official but temporary, such as a hotfix',
      W: 'unofficial help, not from the vendor',
      U: 'no fix exists, or it cannot be applied',
    },
  },
  RC: {
    meaning: 'How sure it is that the vulnerability exists and its details are right.',
    values: {
      UC: 'one source only, or reports that conflict',
      UR: 'several unofficial sources, some doubt remains',
      C: 'by the vendor, by published exploit code or by attacks',
    },
  },
  CDP: {
    meaning: 'What an attack could cost in lives, property, productivity or revenue.',
    values: {
      N: 'nothing',
      L: 'slight damage or loss',
      LM: 'moderate damage or loss',
      MH: 'significant damage or loss',
      H: 'catastrophic damage or loss',
    },
  },
  TD: {
    meaning: 'How many of the systems in this environment are vulnerable.',
    values: {
      N: '0%, or only systems in a laboratory',
      L: '1% to 25%',
      M: '26% to 75%',
      H: '76% to 100%',
    },
  },
  ...requirementsHelp,
} as const satisfies MetricHelps
