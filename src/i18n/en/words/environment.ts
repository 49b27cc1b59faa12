import type { Meaning, MeaningPart, SaidMetric } from '#in-words/meaning.ts'
import type { Version } from '#cvss/index.ts'
import { list } from '../numbers-and-lists.ts'

type Changed = Readonly<Record<string, SaidMetric | undefined>>

/** What is different here, and what it would cost. */
export function environment({ version }: Meaning, { metrics, isHarmless }: MeaningPart): string {
  const changed: Changed = Object.fromEntries(metrics.map((each) => [each.metric, each]))
  const clauses = [
    ...attackHere(version, changed),
    ...(isHarmless ? ['it does no harm'] : harmHere(version, changed)),
    ...costHere(changed),
  ]
  const isSimple = clauses.every((clause) => !/ and |,/.test(clause))
  return `Here ${isSimple ? list(clauses, 'and') : clauses.join('; ')}.`
}

const reach: Readonly<Record<string, { readonly only: string; readonly even: string }>> = {
  N: { only: 'anyone on the network reaches it', even: 'anyone on the network reaches it' },
  A: {
    only: 'only the same network reaches it',
    even: 'anyone on the same network reaches it',
  },
  L: {
    only: 'it is reached only on the machine itself',
    even: 'a session on the machine is enough to reach it',
  },
  P: {
    only: 'only somebody who touches the device reaches it',
    even: 'only somebody who touches the device reaches it',
  },
}

function attackHere(version: Version, { MAV, MAC, MAT, MPR, MUI }: Changed): readonly string[] {
  const isV4 = version === '4.0'
  const complexity: Readonly<Record<string, string>> = isV4
    ? {
        H: 'a built-in protection must be defeated',
        L: 'no built-in protection is in the way',
      }
    : { H: 'it takes conditions outside the attacker’s control', L: 'nothing has to go right' }
  const requirements: Readonly<Record<string, string>> = {
    P: 'it works only while circumstances fit',
    N: 'it works at any time',
  }
  const rights: Readonly<Record<string, string>> = {
    N: 'no account is needed',
    L: `an ordinary account is ${MPR?.base === 'H' ? 'enough' : 'needed'}`,
    H: 'administrator rights are needed',
  }
  const help: Readonly<Record<string, string>> = {
    N: 'nobody has to help',
    P:
      MUI?.base === 'A'
        ? 'a user only has to be doing normal work'
        : 'a user must be doing normal work',
    A: 'a user must be led to something particular',
    R: 'somebody must do something first',
  }
  const isWider =
    (MAV?.value === 'A' && MAV.base !== 'N') || (MAV?.value === 'L' && MAV.base === 'P')
  const reached = reach[MAV?.value ?? '']?.[isWider && MAV?.base !== undefined ? 'even' : 'only']
  return [
    reached,
    complexity[MAC?.value ?? ''],
    requirements[MAT?.value ?? ''],
    rights[MPR?.value ?? ''],
    help[MUI?.value ?? ''],
  ].filter((clause) => clause !== undefined)
}

const scope: Readonly<Record<string, string>> = {
  C: 'the harm reaches past the vulnerable part',
  U: 'the harm stays within the vulnerable part',
}

function harmHere(version: Version, changed: Changed): readonly string[] {
  const { MS, MC, MI, MA, MVC, MVI, MVA, MSC, MSI, MSA } = changed
  const isSafety = [MSI, MSA].some((each) => each?.value === 'S')
  return [
    ...(MS ? [scope[MS.value ?? ''] ?? ''] : []),
    // Of v3 it is not said which component suffers.
    ...harm(MC ?? MVC, MI ?? MVI, MA ?? MVA, '', version === '4.0' ? 'it' : 'services'),
    ...harm(MSC, MSI, MSA, ' on other systems', 'other systems'),
    ...(isSafety ? ['people can be hurt'] : []),
  ]
}

function harm(
  read: SaidMetric | undefined,
  change: SaidMetric | undefined,
  stop: SaidMetric | undefined,
  where: string,
  systems: string,
): readonly string[] {
  const reading = amountOf(read, where)
  const changing = amountOf(change, where)
  const both = reading?.startsWith('nothing') ? 'read or changed' : 'read and changed'
  const less = stop?.base === 'H' ? 'only ' : ''
  const stopping: Readonly<Record<string, string>> = {
    H: `${systems} can be stopped`,
    L: `${systems} can ${less}be slowed or interrupted`,
    N: `${systems} can be neither stopped nor slowed`,
  }
  return [
    ...(reading !== undefined && reading === changing
      ? [`${reading} can be ${both}`]
      : [
          ...(reading ? [`${reading} can be read`] : []),
          ...(changing ? [`${changing} can be changed`] : []),
        ]),
    ...(stop ? [stopping[stop.value ?? ''] ?? ''] : []),
  ].filter((clause) => clause !== '')
}

/** How much of the data; undefined where nothing is said of it. */
function amountOf(said: SaidMetric | undefined, where: string): string | undefined {
  const amounts: Readonly<Record<string, string>> = {
    H: `everything${where}`,
    L: `${said?.base === 'H' ? 'only ' : ''}some data${where}`,
    N: `nothing${where}`,
  }
  return amounts[said?.value ?? '']
}

const requirement = [
  ['CR', 'a leak'],
  ['IR', 'tampering'],
  ['AR', 'an outage'],
] as const
const costs: readonly (readonly [string, string])[] = [
  ['H', 'catastrophic'],
  ['M', 'serious'],
  ['L', 'minor'],
]
const losses: Readonly<Record<string, string>> = {
  N: 'no',
  L: 'a slight',
  LM: 'a moderate',
  MH: 'a significant',
  H: 'a catastrophic',
}
const systems: Readonly<Record<string, string>> = {
  N: 'no system is vulnerable',
  L: 'up to 25% of the systems are vulnerable',
  M: 'up to 75% of the systems are vulnerable',
  H: 'up to 100% of the systems are vulnerable',
}

function costHere(changed: Changed): readonly string[] {
  const { CDP, TD } = changed
  const loss = losses[CDP?.value ?? '']
  const share = systems[TD?.value ?? '']
  return [
    ...(loss ? [`${loss} loss of life, things or money is possible`] : []),
    ...(share ? [share] : []),
    ...costs.flatMap(([value, word]) => {
      const lost = requirement.filter(([key]) => changed[key]?.value === value)
      return lost.length === 0
        ? []
        : [
            `${list(
              lost.map(([, noun]) => noun),
              'and',
            )} would be ${word}`,
          ]
    }),
  ]
}
