/** What the terms of decision tables mean, after CERT/CC (SSVC at e3b00a2, 2026-07-20) and CISA, in short. */

type Terms = {
  readonly point: string
  /** By the keys of the point's values. */
  readonly values: Readonly<Record<string, string>>
}

const outcomesOfCisa: Terms = {
  point: 'How CISA itself goes on with a vulnerability.',
  values: {
    T: 'No action now; it is looked at again when something new is known. Fix it in the usual time.',
    'T*': 'It has something that is to be watched more closely. Fix it in the usual time.',
    AT: 'Supervisors are to know of it; a notice may be published. Fix it sooner than usual.',
    AC: 'Supervisors and leaders are to know of it and to agree on a response. Fix it as soon as possible.',
  },
}

/** By the kinds of decision points. */
export const terms: Readonly<Record<string, Terms>> = {
  'cisa:PE': {
    point:
      'Whether the asset can be reached over public networks by somebody who is not authenticated or not trusted.',
    values: {
      N: 'Nobody of that kind can reach it, wherever it stands.',
      Y: 'Somebody of that kind can reach it, wherever it stands.',
    },
  },
  'cisa:KEV': {
    point: 'Whether CISA’s catalogue of Known Exploited Vulnerabilities lists it.',
    values: { N: 'It is not listed.', Y: 'It is listed.' },
  },
  'ssvc:E': {
    point: 'The present state of exploitation.',
    values: {
      N: 'No evidence of active exploitation, and no public proof of concept.',
      P: 'A proof of concept is public (Metasploit, ExploitDB), or how to exploit it is well known.',
      A: 'Shared, observable, reliable evidence that real attackers use it; credible public reports.',
    },
  },
  'ssvc:A': {
    point:
      'Whether an attacker can reliably automate steps 1 to 4 of the kill chain: reconnaissance, weaponization, delivery, exploitation.',
    values: {
      N: 'Not all four can be automated reliably.',
      Y: 'All four can be automated reliably.',
    },
  },
  'ssvc:TI': {
    point: 'What the exploit gives over the software that has the flaw.',
    values: {
      P: 'Limited control of its behaviour or limited information about it, or total control only by rare luck. Denial of service is partial.',
      T: 'Total control of its behaviour, or disclosure of all information on its system.',
    },
  },
  'ssvc:EXP': {
    point: 'How much of the system or service an attacker can reach.',
    values: {
      S: 'A local service or program, or a highly controlled network.',
      C: 'A networked service with some restrictions or mitigations that reliably interrupt an attack; also a flaw that is reached by chaining.',
      O: 'The Internet, or another widely reachable network where access cannot plausibly be restricted.',
    },
  },
  'ssvc:U': {
    point: 'How useful the exploit is to the attacker: Automatable and Value Density together.',
    values: {
      L: 'Not automatable, and value is diffuse.',
      E: 'Either automatable with diffuse value, or not automatable with concentrated value.',
      S: 'Automatable, and value is concentrated.',
    },
  },
  'ssvc:VD': {
    point: 'How much an attacker gains by a single exploitation.',
    values: {
      D: 'Little: the system has limited resources, as one user’s device.',
      C: 'Much: the system is rich in resources, often one that operators look after rather than users.',
    },
  },
  'ssvc:SI': {
    point: 'The worst harm to people, environment and safe operation (after IEC 61508).',
    values: {
      N: 'Minor injuries at worst; operators keep it safe with ease; minor damage to others.',
      M: 'Major injuries; operators need all their attention; safety margin gone, no actual harm; major damage to others.',
      R: 'Loss of life; beyond what operators can do; parts of the system break; serious damage to others.',
      C: 'Many lose their lives; operators incapacitated; the whole system is lost; extreme damage.',
    },
  },
  'ssvc:MI': {
    point: 'What it does to the functions that are essential to the organization’s mission (MEF).',
    values: {
      D: 'Little or nothing, up to degraded functions that are not essential.',
      MSC: 'What directly supports essential functions is crippled; they go on for a time.',
      MEF: 'One essential function fails for longer than acceptable; the mission goes on for a time.',
      MF: 'Several or all essential functions fail; the organization cannot fulfil its mission.',
    },
  },
  'ssvc:HI': {
    point: 'Safety Impact and Mission Impact together.',
    values: {
      L: 'Safety negligible, and at most support of essential functions crippled.',
      M: 'Safety negligible with an essential function failing, or safety marginal with less than that.',
      H: 'Safety critical, or safety marginal with an essential function failing.',
      VH: 'Safety catastrophic, or the mission fails.',
    },
  },
  'ssvc:PSI': {
    point: 'Harm to the public, in short.',
    values: { M: 'Safety Impact is negligible.', S: 'Safety Impact is marginal or worse.' },
  },
  'ssvc:MWI': {
    point:
      'How much the mission relies on the component, and how badly the public’s well-being could suffer.',
    values: {
      L: 'The mission hardly relies on it, and harm to the public is minimal.',
      M: 'It supports the mission, and harm to the public is material at most.',
      H: 'The mission relies on it essentially, or harm to the public cannot be undone.',
    },
  },
  'cisa:BOD2604': {
    point: 'Until when the directive has it remediated.',
    values: {
      FSU: 'With the next planned major upgrade or rebuild of the asset.',
      '60D': 'Within 60 calendar days.',
      '14D': 'Within 14 calendar days.',
      '3D': 'Within 3 calendar days.',
      '3DF': 'Within 3 calendar days, and within them find out whether the asset was broken into.',
    },
  },
  'cisa:CISA': outcomesOfCisa,
  'ssvc:DSOI': {
    point: 'How soon to act.',
    values: {
      D: 'Nothing to do at present.',
      S: 'With regularly scheduled maintenance.',
      O: 'Sooner than the next regular maintenance, overtime if need be.',
      I: 'At once, with all resources, stopping regular operations if need be.',
    },
  },
}
