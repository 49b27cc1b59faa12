import type { CveId } from '#cve-id/cve-id.ts'
import type { OutsideOfRow } from './outside-of-row.ts'

/** Whose EPSS or KEV is shown of a row of several CVEs; undefined where it is its first one's, or nobody's. */
export function whoseOther(
  outside: OutsideOfRow,
  fact: 'epss' | 'kev',
  first: CveId | undefined,
): CveId | undefined {
  const { each } = outside
  if (!each) return undefined
  const isSame = (said: OutsideOfRow | undefined) =>
    fact === 'epss'
      ? outside.epss !== undefined && said?.epss === outside.epss
      : isListed(outside) && isListed(said) && said?.kevSince === outside.kevSince
  if (first !== undefined && isSame(each.get(first))) return undefined
  for (const [cve, said] of each) if (isSame(said)) return cve
  return undefined
}

function isListed(said: OutsideOfRow | undefined): boolean {
  return said?.kev === 'listed' || said?.kev === 'ransomware'
}
