/** What is known of several CVEs together, for what is of all of them: a row, a patch. */

import type { EpssFact, KevFact, KnownOfCve, SsvcFact } from './known-of-cve.ts'

const notAsked = { kind: 'not-asked' } as const

/**
 * What weighs most of several CVEs, each as far as it is known. One that is listed, or scored highest, counts for all; what
 * is not known of any one is not known of all of them, and never "no". Undefined where nothing is known of any.
 */
export function knownOfSeveral(all: readonly (KnownOfCve | undefined)[]): KnownOfCve | undefined {
  const first = all.find((each) => each !== undefined)
  if (!first) return undefined
  return {
    ...first,
    kev: kevOf(all.map((each) => each?.kev ?? notAsked)),
    epss: epssOf(all.map((each) => each?.epss ?? notAsked)),
    ssvc: ssvcOf(all.map((each) => each?.ssvc ?? notAsked)),
  }
}

function kevOf(facts: readonly KevFact[]): KevFact {
  const listed = facts.flatMap((fact) => (fact.kind === 'listed' ? [fact] : []))
  const [earliest] = listed.toSorted((one, other) =>
    (one.since ?? '9') < (other.since ?? '9') ? -1 : 1,
  )
  if (earliest) {
    const isUsed = listed.some(({ ransomware }) => ransomware === 'known')
    return isUsed ? { ...earliest, ransomware: 'known' } : earliest
  }
  return facts.find(({ kind }) => kind !== 'absent') ?? facts[0] ?? notAsked
}

function epssOf(facts: readonly EpssFact[]): EpssFact {
  const scored = facts.flatMap((fact) => (fact.kind === 'scored' ? [fact] : []))
  const [highest] = scored.toSorted((one, other) => other.score.probability - one.score.probability)
  return highest ?? facts.find(({ kind }) => kind !== 'none') ?? facts[0] ?? notAsked
}

function ssvcOf(facts: readonly SsvcFact[]): SsvcFact {
  const decided = facts.flatMap((fact) => (fact.kind === 'decided' ? [fact] : []))
  const [worst] = decided.toSorted((one, other) => rankOf(other) - rankOf(one))
  const open = facts.find(({ kind }) => kind !== 'decided')
  // Whatever the others turn out to be, nothing weighs more than the highest.
  if (worst && (!open || rankOf(worst) === highestRank)) return worst
  return open ?? notAsked
}

const highestRank = 11

/** How much a decision weighs: exploitation first. What it leaves open weighs nothing here and stays open in it. */
function rankOf({ decision }: SsvcFact & { readonly kind: 'decided' }): number {
  const { exploitation, automatable, technicalImpact } = decision
  const place = ['none', 'poc', 'active'].indexOf(exploitation ?? 'none')
  return place * 4 + Number(automatable === 'yes') * 2 + Number(technicalImpact === 'total')
}
