import { meets } from './names.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { type IdsReading, readIdCell } from '../cells/ids.ts'
import { idsIn } from './remembered.ts'
import { textOf } from '../tree/tree.ts'
import { type Fact, factText, isWithin, type Region } from './region.ts'

/** What names a finding, and how surely: by an ID of a known family, by a text in a field for IDs, by a bare number or hash. */
export type Identity = {
  readonly ids: readonly string[]
  readonly cves: readonly CveId[]
  /** What looks like a CVE ID and is none, as it stands. */
  readonly refused: readonly string[]
  readonly certainty: 'known' | 'named' | 'weak' | 'none'
}

/** Fields that hold nothing but what names the vulnerability. */
const strict =
  /^(?:cve|cves|cveids?|cvenumbers?|cvecodes?|cvelist|ghsaids?|githubadvisoryid|ghsa|osvid|vuln(?:erability)?ids?|vulnerability|vulnerabilityname|advisoryids?|advisory|issueids?|securityissueid|ruleid|templateid|findingid|alertid|oid|qid|pluginid|ids|alias|aliases|aliasids?|identifiers?|upstream|altid|alternativeids?|externalids?|vulndbid|vendorids?|primaryid|vulnerabilities|vulns|vid|checkid|scavulndatabaseidentifier|relatedvulnerability|cveref|cvereference)$/
/** Fields that may do so, among others. */
const loose =
  /^(?:id|name|key|value|reference|xid|ident|vuln|finding|issue|cvename|test|symbol|title|tags?)$/
/** Of these such as hold anything, which counts where nothing else names it. */
const loosest = /^(?:key|value|reference|tags?)$/
/** Parts of a record that name something else. */
const elsewhere =
  /^(?:component|affected(?:release|packages?|products?|components?)?|artifact|package|pkg|dependency|module|library|products?|software|resources?|locations?|project|scanner|scan|tool|analyzer|image|hosts?|\w*assets?|target|source|provider|author|weakness(?:es)?|cwes?|layers?|traces?|match|matchdetails|affects|packages|epss|tags|datasource|credits?|servers?|status|remediations?|fix|fixes|first\w*version|task|user|owner|assignee|documents?|notes?|threats?|evidence|instances?|compliance|exploits?|metrics|severity|problemtypes|attribution|distro|related|comments?|remarks?|exploit|activit(?:y|ies)|history|discussions?|duplicateof|supersed\w+)$/
const referring = /^(?:references?|refs?|links?|urls?|externalreferences|advisories)$/
const hashOrNumber =
  /^(?:\d[\d.]*|[\da-f]{16,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[A-Za-z\d+/_-]{40,}={0,2}|https?:.*|urn:.*|arn:.*|sha\d+:.*|CWE-\d+|\/.*)$/i
const longest = 200

/** What names a record. */
export function identityOf({ facts, top }: Region): Identity {
  // A map's key may name its record.
  const ofKey = idsIn(top.name)
  const known = new Set<string>(ofKey.ids[0] === top.name ? ofKey.ids : [])
  const cves = new Set<CveId>(ofKey.ids[0] === top.name ? ofKey.cves : [])
  const named: string[] = []
  const spoilt = new Set<string>()
  const perhaps: IdsReading[] = []
  const weak: string[] = []
  const candidates = facts.filter(({ owner }) => !isWithin(owner, elsewhere))
  for (const fact of candidates) {
    const isStrict = meets(strict, fact.name) || isLabel(fact)
    if (fact.name === 'id' && /^component|package/i.test(fact.owner.name)) continue
    const isUsable = isWithin(fact.owner, referring)
      ? isReferenceId(fact)
      : isStrict || meets(loose, fact.name)
    const text = isUsable ? withFamily(fact) : ''
    if (text === '' || text.length > 20_000 || (!isStrict && text.length > longest)) continue
    const { ids, cves: own, refused } = idsIn(text)
    const isWhole = ids[0]?.length === text.length
    if (ids.length > 0 && isLoosest(fact)) perhaps.push({ ids, cves: own, refused })
    else if (ids.length > 0 && (isStrict || isWhole || isOneName(text))) {
      for (const id of ids) known.add(id)
      for (const id of own) cves.add(id)
      // The name of an exploit has the ID in it, and is one of its own.
      if (!isWhole && isOneName(text) && /^(?:id|xid)$/.test(fact.name)) named.push(text)
    } else if (refused.length > 0 && isOneName(text)) {
      spoilt.add(text)
      named.push(text)
    } else if (
      ids.length === 0 &&
      !isWithin(fact.owner, referring) &&
      (isStrict || /^x?id$/.test(fact.name)) &&
      text.length <= longest
    ) {
      // A sentence is a title.
      if (
        text.includes('\n') ||
        (/^(?:vulnerability|vulnerabilityname|advisory)$/.test(fact.name) && /\s/.test(text))
      )
        continue
      if (hashOrNumber.test(text)) weak.splice(isStrict ? 0 : weak.length, 0, text)
      else if (fact.owner.depth < 3 || isStrict) named.push(...readIdCell(text).ids)
    }
  }
  if (known.size === 0)
    for (const { ids, cves: own } of perhaps) {
      for (const id of ids) known.add(id)
      for (const id of own) cves.add(id)
    }
  if (known.size === 0) addFromWords(candidates, known, cves)
  if (known.size === 0 && named.length === 0) addMention(candidates, known, cves)
  const others =
    known.size > 0
      ? named.filter((id) => id.length > 4 && /\d/.test(id) && !spoilt.has(id))
      : named.length > 0
        ? named
        : weak.slice(0, 1)
  return {
    ids: [...new Set([...bestFirst(known), ...others])],
    cves: [...cves],
    refused: [...spoilt],
    certainty:
      known.size > 0 ? 'known' : named.length > 0 ? 'named' : weak.length > 0 ? 'weak' : 'none',
  }
}

/** `key`, `value` and the like, unless what stands around them is for IDs: `identifiers: [{ value }]`. */
function isLoosest({ name, owner }: Fact): boolean {
  return meets(loosest, name) && !isWithin(owner, strict) && !isWithin(owner, referring)
}

/** CSAF's IDs that are no CVE ID: `ids[].text` beside the name of their system. */
function isLabel({ name, owner }: Fact): boolean {
  return name === 'text' && owner.plain === 'ids' && 'system_name' in owner.object
}

const fallbacks: readonly RegExp[] = [
  /^(?:shortdescription|notename|title|summary|pluginname|headline|name|vulnerabilitytitle|issuename)$/,
  /^(?:url|link|advisory|advisoryurl|moreinfo|infourl|primaryurl|permalink|htmlurl|homepage)$/,
]

/** Where no field names it, a title or the address of its advisory does. */
function addFromWords(facts: readonly Fact[], known: Set<string>, cves: Set<CveId>) {
  for (const pattern of fallbacks) {
    for (const fact of facts) {
      if (known.size > 0 && fact.owner.depth > 0) continue
      if (!meets(pattern, fact.name) || fact.owner.isListed || isWithin(fact.owner, referring))
        continue
      const found = idsIn(factText(fact).slice(0, 500))
      for (const id of found.ids) known.add(id)
      for (const id of found.cves) cves.add(id)
    }
    if (known.size > 0) return
  }
}

/** The one CVE ID that the details of a finding without any other name. */
function addMention(facts: readonly Fact[], known: Set<string>, cves: Set<CveId>) {
  const found = new Set(
    facts.flatMap((fact) =>
      /^(?:details?|issuedetail|evidence)$/.test(fact.name) ? idsIn(factText(fact)).cves : [],
    ),
  )
  for (const id of found.size === 1 ? found : []) {
    known.add(id)
    cves.add(id)
  }
}

/** Among references those that are typed as IDs: `<ref type="cve" id="…">`, `references[].id`. */
function isReferenceId({ name, owner }: Fact): boolean {
  const type = textOf(owner.object['type'] ?? owner.object['system'])
  if (name === 'id' || name === 'cve' || name === 'cveid')
    return type === '' || !/url|web|cwe|xref/i.test(type)
  return /^cve/i.test(type) && /^(?:value|name|ident|key)$/.test(name)
}

/** `cve: "2020-8164"`, `ghsa: "8727-m6gj-mc37"` leave out what the field's name says. */
function withFamily(fact: Fact): string {
  const text = factText(fact)
  if (/^cves?(?:ids?)?$/.test(fact.name) && /^\d{4}-\d{4,}$/.test(text)) return `CVE-${text}`
  const isBare = fact.name.startsWith('ghsa') && /^[\da-z]{4}(?:-[\da-z]{4}){2}$/.test(text)
  return isBare ? `GHSA-${text}` : text
}

function isOneName(text: string): boolean {
  return !/\s|,|;|^https?:/.test(text)
}

function bestFirst(ids: ReadonlySet<string>): readonly string[] {
  return [...ids].toSorted((one, another) => rankOf(one) - rankOf(another))
}

function rankOf(id: string): number {
  if (id.startsWith('CVE-')) return 0
  return id.startsWith('GHSA-') ? 1 : 2
}
