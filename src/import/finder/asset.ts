import { meets } from './names.ts'
import { type Fact, factText, isWithin } from './region.ts'
import { factNamed, type Scope } from './scopes.ts'

/** Of what has an ID it is where one reads of it, of other findings what was attacked. */
const addresses = /^url$/

/** What a scanner looked at, the most telling names first. */
const tiers: readonly RegExp[] = [
  /^(?:matchedat|affectedurl|vulnerableurl|affecteditem|affects)$/,
  /^(?:image|imagename|imageref|fullimagename|fullname|pullstring|repotag|userinput|artifactname|containerimage|containername|resourceuri|impactedartifact)$/,
  /^(?:target|targetname|hostname|host|fqdn|dnsname|computername|servername|machinename|devicename|nodename|assetname|agentname|asset|server)$/,
  /^(?:ip|ipaddress|ipv4|hostip|addr|address|virtualhost|dns)$/,
  addresses,
  /^(?:targetfile|displaytargetfile|vulnerablemanifestpath|manifestpath|lockfile|repositoryname|repository|repo|accountid|resourcearn|arn)$/,
]
const ownOnly = /^(?:matchedat|affects|affectedurl|vulnerableurl|affecteditem|url)$/
/** Names that are of an asset where nothing better is. */
const weak: readonly RegExp[] = [
  /^(?:location|machineid|deviceid|instanceid|targeturl)$/,
  /^(?:uri|path|file|layer|artifactdigests|digest)$/,
  /^(?:projectname|namespace|starturl)$/,
]
const notOfAssets =
  /^(?:component|artifact|package|pkg|dependency|library|module|references?|refs?|links?|advisor(?:y|ies)|vulnerability|vuln|info|cvss|source_?code|matchdetails|codeflows|publisher|document|author|owner|license|licenses|cve|cwe|identifiers?|fix|owaspreferences|datasource|affected|externalreferences)$/

const servers: readonly RegExp[] = [/^(?:starturl|host|hostname|site|baseurl|targeturl)$/]

/** The asset of a finding, with its port where one stands beside it; `isNamed` where the finding has an ID. */
export function assetOf(scopes: readonly Scope[], isNamed: boolean): string | undefined {
  const named =
    ofResource(scopes) ??
    ofReportHost(scopes) ??
    ofTiers(scopes, isNamed ? tiers.filter((tier) => tier !== addresses) : tiers) ??
    ofProject(scopes) ??
    ofTiers(scopes, weak) ??
    ofImageName(scopes)
  // A path on a server belongs behind the server.
  const server = named?.startsWith('/')
    ? ofTiers(
        scopes.filter(({ isOwn }) => !isOwn),
        servers,
      )
    : undefined
  const asset = server === undefined ? named : `${server.replace(/\/$/, '')}${named}`
  const workload = scopes
    .flatMap((scope) => (scope.isOwn ? [] : [workloadOf(scope)]))
    .find((each) => each !== undefined)
  const whole = asset === undefined ? undefined : `${asset}${portOf(asset, scopes)}`
  if (workload === undefined) return whole
  return whole === undefined ? workload : `${workload} > ${whole}`
}

function ofTiers(scopes: readonly Scope[], patterns: readonly RegExp[]): string | undefined {
  for (const scope of scopes) {
    for (const pattern of patterns) {
      const found = factNamed(scope, pattern, (fact) => isUsable(fact, scope))
      if (found) return factText(found)
    }
  }
  return undefined
}

function isUsable(fact: Fact, { isOwn }: Scope): boolean {
  const { owner, name } = fact
  if (!isOwn && meets(ownOnly, name)) return false
  const text = factText(fact)
  if (name === 'fullname' && !/[/:]/.test(text)) return false
  if (text.includes('>') || (/^(?:namespace|path|layer)$/.test(name) && /^https?:/.test(text)))
    return false
  // The address of a vulnerability's page is no asset: of those a scanner attacked the record has no ID of its own list.
  if (
    name === 'url' &&
    (owner.depth > 0 ||
      /advisor|nvd\.nist|cve\.|security|github\.com|snyk|ossindex|osv\.dev|vulners|\/cve|bugzilla|exploit-db|tenable|mitre|access\.redhat/i.test(
        factText(fact),
      ))
  )
    return false
  if (typeof fact.value === 'number' && !/accountid/.test(name)) return false
  return !isWithin(owner, notOfAssets) && factText(fact).length < 400
}

/** Of a cloud's resources the identifier. */
function ofResource(scopes: readonly Scope[]): string | undefined {
  for (const { region } of scopes) {
    const found = region.facts.find(
      ({ name, owner }) =>
        name === 'id' && owner.depth > 0 && /^(?:resource\w*|assets?|targets?)$/i.test(owner.name),
    )
    if (found) return factText(found)
  }
  return undefined
}

/** Nessus names a host by an attribute of its element. */
function ofReportHost(scopes: readonly Scope[]): string | undefined {
  const host = scopes.find(({ name }) => /^reporthost$/i.test(name))
  const name = host?.region.top.object['name']
  return typeof name === 'string' && name !== '' ? name : undefined
}

function ofProject(scopes: readonly Scope[]): string | undefined {
  for (const { region } of scopes) {
    const found = region.facts.find(
      ({ name, owner }) =>
        name === 'name' &&
        /(?:project|repository|asset|host|server|^target|^application|device|resource|machine|agent|container)$/i.test(
          owner.name,
        ),
    )
    if (found && factText(found) !== '') return factText(found)
  }
  return undefined
}

/** The name of an enclosing object where it reads like an image or a host, and no version makes it a component. */
function ofImageName(scopes: readonly Scope[]): string | undefined {
  for (const { region, isOwn } of scopes) {
    const { name, version } = region.top.object
    if (isOwn || version !== undefined || typeof name !== 'string') continue
    if (/^[\w.-]+(?:[/:.][\w.@-]+)+$/.test(name) && name.length < 300) return name
  }
  return undefined
}

/** `default/Deployment/redis`, where Kubernetes names a workload. */
function workloadOf({ region }: Scope): string | undefined {
  const of = (pattern: RegExp) =>
    region.facts.find(({ name, owner }) => owner === region.top && meets(pattern, name))
  const [namespace, kind, name] = [of(/^namespace$/), of(/^kind$/), of(/^name$/)]
  return namespace && kind && name ? [namespace, kind, name].map(factText).join('/') : undefined
}

function portOf(asset: string, scopes: readonly Scope[]): string {
  if (/:\d+(?:\/|$)|\//.test(asset)) return ''
  for (const { region } of scopes) {
    const port = region.facts.find(
      ({ name, owner }) => /^(?:port|portid|portnumber|portnum)$/.test(name) && owner.depth < 3,
    )
    if (!port) continue
    const text = factText(port)
    if (!/^\d+(?:\/\w+)?$|^general\//.test(text) || text === '0') return ''
    const protocol = region.facts.find(
      ({ name, owner }) => name === 'protocol' && owner === port.owner,
    )
    const isPlain = /^\d+$/.test(text) && protocol !== undefined && port.name === 'port'
    return `:${text}${isPlain ? `/${factText(protocol).toLowerCase()}` : ''}`
  }
  return ''
}
