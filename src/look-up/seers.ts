import { type Hosts, hostNames } from './hosts.ts'

/** Which hosts see a CVE ID that is looked up, by their names. */
export type Seers = {
  /** The page's own host, which sees in which thousand the ID is; undefined where no snapshot stands there. */
  readonly thousand: string | undefined
  readonly id: readonly string[]
  /** Only where the snapshot does not answer. */
  readonly otherwise: readonly string[]
}

/** Which hosts see an ID; `snapshot` is where a snapshot stands, and whether it has KEV. */
export function seersOf(
  { epss, cve, cveList, kev }: Hosts,
  snapshot: { readonly base: string; readonly kevDate: string | undefined } | undefined,
): Seers {
  if (!snapshot)
    return { thousand: undefined, id: hostNames([epss, cve, cveList, kev]), otherwise: [] }
  const hasKev = snapshot.kevDate !== undefined
  const id = hostNames([cve, cveList, ...(hasKev ? [] : [kev])])
  const otherwise = hostNames([epss, ...(hasKev ? [kev] : [])]).filter((name) => !id.includes(name))
  return { thousand: hostNames([snapshot.base]).join(''), id, otherwise }
}
