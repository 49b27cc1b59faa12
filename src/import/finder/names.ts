/** What names of fields and elements mean, without regard to case, hyphens and underscores. */

const known = new Map<string, string>()

/** A name in lower case, letters and digits only: `cvss-score`, `cvssScore` and `CVSS_SCORE` are one. */
export function plainName(name: string): string {
  const earlier = known.get(name)
  if (earlier !== undefined) return earlier
  // Elasticsearch keeps the record itself under `_source`.
  const plain = (name === '_source' ? 'hit' : name)
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '')
  if (known.size > 5_000) known.clear()
  known.set(name, plain)
  return plain
}

const met = new Map<RegExp, Map<string, boolean>>()

/** Whether a plain name meets a pattern; files have few names and many fields, so each is tried once. The pattern has to be a constant. */
export function meets(pattern: RegExp, name: string): boolean {
  let names = met.get(pattern)
  if (!names || names.size > 5_000) met.set(pattern, (names = new Map()))
  let isMet = names.get(name)
  if (isMet === undefined) names.set(name, (isMet = pattern.test(name)))
  return isMet
}

/** What a list of that name holds. */
export type ListMeaning =
  /** Findings, whatever stands around them. */
  | 'findings'
  /** Findings where nothing around them is one. */
  | 'perhaps'
  /** What belongs to the finding around it. */
  | 'part'
  /** Nothing that is a finding: rules, settings, checks, secrets. */
  | 'other'

/** What the list says in which an object stands; undefined where it is no candidate for a finding. */
export type Candidate = ListMeaning | 'root' | 'unknown' | undefined

const findings =
  /^(?:(?!related).*(?:vulnerabilit(?:y|ies)|vulns?|vuln(?:infos?|details)|findings?|issues?|alerts?|alertitems?|statements|reportitems?|defects?|flaws?|detections?)|(?:ignored)?matches|(?:failed|skipped)checks)$/
const perhaps = words(
  `ignore advisories advisory cves cve cvelist cveitems results result rows row nodes node items item entries entry records
  record hits data list edges detail details via reports report values problems bugs risks observations exposures threats`,
)
const part = words(
  `references reference refs ref links link urls url identifiers identifier ident idents aliases alias externalids
  ratings rating scores score scoreset scoresets severity severities metrics weaknesses weakness cwe cwes cweids affected affects
  products product productstatus productstatuses status statuses notes note remediations remediation fixes fix patches patch
  history revisionhistory revision revisions matchdetails locations location credits versions version ranges range events epss kev
  tags tag labels label configurations involvements acknowledgments acknowledgements flags problemtypes timeline evidence
  evidencecollected hashes properties descriptions description workarounds exploits exploit analysis comments attachments
  upstream upstreams instances instance affectedpackages affectedproducts
  affectedcomponents vulnerablesoftware vulnerablepackages vulnerableversions packageissue packageissues trace traces path paths
  dependencypaths codeflows stacks relateddependencies externalreferences related elem elems requests responses scorings scoring
  assessments datasources`,
)
const other = words(
  `misconfigurations misconfiguration misconfsummary secrets secret policies policy preferences preference configuration config
  settings descriptor checks check pedigree resolves rules rule definitions definition notifications taxa taxonomies tool tools driver
  scaninfo summary statistics stats sitefiles cookies fixedvulnerabilities remediatedvulnerabilities passed passedchecks
  closedcves vulnerabilitydefinitions vulndefinitions glossary knowledgebase invocations compliance compliances complianceissues licenseissues licenses licensing`,
)

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

/** What a list, or a repeated element, of that name holds; undefined where the name does not tell. */
export function listMeaning(name: string): ListMeaning | undefined {
  const earlier = meanings.get(name)
  if (earlier !== undefined) return earlier === 'none' ? undefined : earlier
  const meaning = meaningOf(plainName(name))
  if (meanings.size > 5_000) meanings.clear()
  meanings.set(name, meaning ?? 'none')
  return meaning
}

const meanings = new Map<string, ListMeaning | 'none'>()

const suppressed =
  /^(?:suppressed|ignored|accepted|waived|excluded|exempted|whitelisted|allowlisted|closed|resolved|falsepositives?)(?=\p{L})/u

function meaningOf(plain: string): ListMeaning | undefined {
  if (/^falsepositives?$/.test(plain)) return 'findings'
  const rest = plain.replace(suppressed, '')
  if (rest !== plain) return meaningOf(rest)
  if (other.has(plain)) return 'other'
  if (part.has(plain) || /^(?:related|cvss)/.test(plain)) return 'part'
  if (perhaps.has(plain)) return 'perhaps'
  return findings.test(plain) ? 'findings' : undefined
}

/** The word by which a part of a report says that it holds what is suppressed or accepted: `suppressed` of `suppressedVulnerability`. */
export function suppressedWord(name: string): string | undefined {
  return /^(?:suppressed|ignored|ignore$|accepted|waived|excluded|exempted|whitelisted|allowlisted|closed(?!cves)(?=findings|issues|vuln|alerts|items)|resolved(?=findings|issues|vuln|alerts|items)|falsepositives?)/.exec(
    plainName(name),
  )?.[0]
}
