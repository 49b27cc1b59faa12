import type { KnownOfCve } from '#known/known-of-cve.ts'

/** What CISA's catalogue itself says of a CVE: one day for everybody, where a table answers per asset. */
export type KevVerdict = {
  readonly since: string | undefined
  readonly due: string | undefined
  /** Shown only; it is no input of a table. */
  readonly forensicTriage: 'yes' | 'no' | undefined
}

/** The catalogue's own day and word, to stand beside a table's answer; undefined where it does not list the CVE. */
export function kevVerdict({ kev }: KnownOfCve): KevVerdict | undefined {
  if (kev.kind !== 'listed') return undefined
  return { since: kev.since, due: kev.due, forensicTriage: kev.forensicTriage }
}
