/**
 * Equivalence sets (v4.0 §8.2, Tables 24 to 29): when an effective vector has which level, the
 * highest severity vectors of each level, and the divisor of its severity distance.
 *
 * The text divides by the depth of a level; FIRST's reference implementation divides by
 * depth + 1 and is what everybody's scores agree with, so `divisor` is depth + 1.
 */

export type EquivalenceLevel = {
  /** Digit of this level in the MacroVector; the joint levels of EQ3 and EQ6 have one of each. */
  readonly digits: string
  readonly highest: readonly string[]
  readonly divisor: number
}

export type EquivalenceSet = {
  /** Value letters of each metric, from most to least severe. */
  readonly metrics: Readonly<Record<string, string>>
  levelOf(values: Readonly<Record<string, string>>): number
  readonly levels: readonly EquivalenceLevel[]
}

const eq1: EquivalenceSet = {
  metrics: { AV: 'NALP', PR: 'NLH', UI: 'NPA' },
  levelOf: ({ AV, PR, UI }) => {
    if (AV === 'N' && PR === 'N' && UI === 'N') return 0
    return AV !== 'P' && (AV === 'N' || PR === 'N' || UI === 'N') ? 1 : 2
  },
  levels: [
    { digits: '0', divisor: 1, highest: ['AV:N/PR:N/UI:N'] },
    { digits: '1', divisor: 4, highest: ['AV:A/PR:N/UI:N', 'AV:N/PR:L/UI:N', 'AV:N/PR:N/UI:P'] },
    { digits: '2', divisor: 5, highest: ['AV:P/PR:N/UI:N', 'AV:A/PR:L/UI:P'] },
  ],
}

const eq2: EquivalenceSet = {
  metrics: { AC: 'LH', AT: 'NP' },
  levelOf: ({ AC, AT }) => (AC === 'L' && AT === 'N' ? 0 : 1),
  levels: [
    { digits: '0', divisor: 1, highest: ['AC:L/AT:N'] },
    { digits: '1', divisor: 2, highest: ['AC:H/AT:N', 'AC:L/AT:P'] },
  ],
}

/** EQ3 and EQ6 share VC, VI and VA and are scored jointly (§8.2). */
const eq3eq6: EquivalenceSet = {
  metrics: { VC: 'HLN', VI: 'HLN', VA: 'HLN', CR: 'HML', IR: 'HML', AR: 'HML' },
  levelOf: ({ VC, VI, VA, CR, IR, AR }) => {
    const eq6 =
      (CR === 'H' && VC === 'H') || (IR === 'H' && VI === 'H') || (AR === 'H' && VA === 'H')
    if (VC === 'H' && VI === 'H') return eq6 ? 0 : 1
    if (VC === 'H' || VI === 'H' || VA === 'H') return eq6 ? 2 : 3
    return 4
  },
  levels: [
    { digits: '00', divisor: 7, highest: ['VC:H/VI:H/VA:H/CR:H/IR:H/AR:H'] },
    {
      digits: '01',
      divisor: 6,
      highest: ['VC:H/VI:H/VA:L/CR:M/IR:M/AR:H', 'VC:H/VI:H/VA:H/CR:M/IR:M/AR:M'],
    },
    {
      digits: '10',
      divisor: 8,
      highest: ['VC:L/VI:H/VA:H/CR:H/IR:H/AR:H', 'VC:H/VI:L/VA:H/CR:H/IR:H/AR:H'],
    },
    {
      digits: '11',
      divisor: 8,
      highest: [
        'VC:L/VI:H/VA:L/CR:H/IR:M/AR:H',
        'VC:L/VI:H/VA:H/CR:H/IR:M/AR:M',
        'VC:H/VI:L/VA:H/CR:M/IR:H/AR:M',
        'VC:H/VI:L/VA:L/CR:M/IR:H/AR:H',
        'VC:L/VI:L/VA:H/CR:H/IR:H/AR:M',
      ],
    },
    { digits: '21', divisor: 10, highest: ['VC:L/VI:L/VA:L/CR:H/IR:H/AR:H'] },
  ],
}

const eq4: EquivalenceSet = {
  metrics: { SC: 'HLN', SI: 'SHLN', SA: 'SHLN' },
  levelOf: ({ SC, SI, SA }) => {
    if (SI === 'S' || SA === 'S') return 0
    return SC === 'H' || SI === 'H' || SA === 'H' ? 1 : 2
  },
  levels: [
    { digits: '0', divisor: 6, highest: ['SC:H/SI:S/SA:S'] },
    { digits: '1', divisor: 5, highest: ['SC:H/SI:H/SA:H'] },
    { digits: '2', divisor: 4, highest: ['SC:L/SI:L/SA:L'] },
  ],
}

/** Every level has one vector only, so its distance is always 0; it still counts in the mean. */
const eq5: EquivalenceSet = {
  metrics: { E: 'APU' },
  levelOf: ({ E }) => 'APU'.indexOf(E!),
  levels: [
    { digits: '0', divisor: 1, highest: ['E:A'] },
    { digits: '1', divisor: 1, highest: ['E:P'] },
    { digits: '2', divisor: 1, highest: ['E:U'] },
  ],
}

/** In the order in which a MacroVector's number is built. */
export const equivalenceSets = { eq1, eq2, eq3eq6, eq4, eq5 } as const
