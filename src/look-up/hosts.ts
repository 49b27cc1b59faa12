/** The origins that look-ups go to, without a slash at the end. */
export type Hosts = {
  readonly epss: string
  readonly cve: string
  readonly cveList: string
  readonly kev: string
  readonly nvd: string
}

/** Where the data is published; all answer a page of any origin. */
export const publicHosts: Hosts = {
  epss: 'https://api.first.org',
  cve: 'https://cveawg.mitre.org',
  cveList: 'https://raw.githubusercontent.com/CVEProject/cvelistV5/main',
  kev: 'https://raw.githubusercontent.com/cisagov/kev-data/develop',
  nvd: 'https://services.nvd.nist.gov',
}

/** The names of the hosts that a look-up goes to, each once, as a person reads them. */
export function hostNames(origins: readonly string[]): readonly string[] {
  return [...new Set(origins.map((origin) => new URL(origin).host))]
}
