import type { ClaimedVersion } from '../finding.ts'
import { versionNamed } from '../cells/version-named.ts'
import { type Fact, factText, type Owner, outwards } from './region.ts'
import { meets, plainName } from './names.ts'
import { isObject, type TreeObject } from '../tree/tree.ts'

const scoreName =
  /score|^(?:cvss(?:v?\d{1,2})?(?:base|rating|value)?|base(?:rating)?|nist|cvssbase\w*|nvdcvss\w*|securityseverity|rating)$/
/** Scores of other things than severity, and such as are the highest of several. */
const otherScore =
  /epss|exploit|impactscore|priority|risk|confidence|vpr|percent|max|min|rank|subscore|quality|trust|popular|reputation|original|overall|vector|version|date|source|count|type|severityscore$|unscored|scored|description|name|id$|url/

/** Which of a vector's scores a name means. */
export type ScoreKind = 'base' | 'temporal' | 'environmental'

/** Whether a field by its name holds a score, and which; undefined for others. */
export function scoreKindOf(fact: Fact): ScoreKind | undefined {
  const { name } = fact
  if (/^severity(?:score|value|number|num)?$/.test(name))
    return isFigure(factText(fact)) ? 'base' : undefined
  // `BaseScore: { Value: 6.1 }`
  const { owner } = fact
  const named = name === 'value' && owner.around ? owner.plain : name
  if (!meets(scoreName, named) || meets(otherScore, named)) return undefined
  if (named.includes('env')) return 'environmental'
  return named.includes('temp') || named.includes('threat') ? 'temporal' : 'base'
}

/** Small whole numbers under `severity` are levels of a product's own. */
function isFigure(text: string): boolean {
  return /^\d{1,2}\.\d+$/.test(text) || /^(?:[6-9]|10)$/.test(text)
}

const versionFields =
  /^(?:cvss)?(?:v?[234])?(?:score|base|base_?score)?(?:version|method|type|standard)$/

/** The version that a field's name states, or its object: by a field, its own name, or that of one around it. */
export function versionOf(fact: Pick<Fact, 'written' | 'owner'>): ClaimedVersion | undefined {
  const named = nameVersion(fact.written)
  const said = named === undefined || named === '3.x' ? versionSaid(fact.owner, named) : undefined
  if (said !== undefined) return said
  if (named !== undefined) return named
  for (const owner of outwards(fact.owner)) {
    const ofName = owner.around === undefined ? undefined : nameVersion(owner.name)
    if (ofName !== undefined) return ofName
    const around = owner.around === undefined ? undefined : versionSaid(owner.around, undefined)
    if (around !== undefined && owner.around !== undefined && owner.around.depth > 0) return around
  }
  return undefined
}

const namedVersions = new Map<string, ClaimedVersion | 'none'>()

/** `cvssV3BaseScore` is `cvss V3 Base Score`. */
function nameVersion(name: string): ClaimedVersion | undefined {
  const earlier = namedVersions.get(name)
  if (earlier !== undefined) return earlier === 'none' ? undefined : earlier
  const version = versionNamed(name.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' '))
  if (namedVersions.size > 5_000) namedVersions.clear()
  namedVersions.set(name, version ?? 'none')
  return version
}

const versionsOf = new WeakMap<TreeObject, readonly (readonly [string, string | number])[]>()

/** The fields of an object that may state a version. */
function versionsIn(object: TreeObject): readonly (readonly [string, string | number])[] {
  const earlier = versionsOf.get(object)
  if (earlier) return earlier
  const found = Object.entries(object).flatMap(([field, value]): [string, string | number][] =>
    (typeof value === 'string' || typeof value === 'number') &&
    meets(versionFields, plainName(field))
      ? [[field, value]]
      : [],
  )
  versionsOf.set(object, found)
  return found
}

/** What an object says of the version in a field of its own; with a version named, only where it is of that. */
function versionSaid(
  { object }: Owner,
  named: ClaimedVersion | undefined,
): ClaimedVersion | undefined {
  for (const [field, value] of versionsIn(object)) {
    const ofField = nameVersion(field.replace(/version/i, ''))
    if (plainName(field) === 'version' && isOfPackage(object)) continue
    if (named !== undefined && ofField !== named) {
      if (ofField !== undefined) continue
    } else if (named === undefined && ofField !== undefined) continue
    const version = versionNamed(
      typeof value === 'number' && Number.isInteger(value) && value > 3
        ? `${value}.0`
        : String(value),
    )
    // CycloneDX has CVSSv31 beside CVSSv3.
    if (/^method$/i.test(field) && version === '3.x') return '3.0'
    if (version !== undefined && (named === undefined || version.startsWith('3'))) return version
  }
  return undefined
}

/** The `version` of what has a name is its own. */
function isOfPackage(object: TreeObject): boolean {
  return Object.keys(object).some((field) => meets(namesOfPackages, plainName(field)))
}

const namesOfPackages =
  /^(?:name|package|packagename|pkg|pkgname|purl|artifact|product|component|componentname|library|module|image|installedversion|fixedversion|fixedin|fixedby)$/
const sourceFields =
  /^(?:cvssvectorsource|cvsssource|scoresource|ratingsource|source|sourcename|assigner|assignershortname|provider|providername|issuer|authority|origin|shortname|vendor|datasource)$/

/** Who says what an object holds: a field of it, its name in a map of sources, or those of one around it. */
export function sourceOf(owner: Owner): string | undefined {
  for (const each of outwards(owner)) {
    const said = sourceSaid(each)
    if (said !== undefined) return /adjust/i.test(each.name) ? `${said}, adjusted` : said
    const isInMap =
      each.around !== undefined &&
      /^(?:cvss|ratings?|scores?|metrics|vendorcvss|cvssscores?|cvssmap)$/.test(each.around.plain)
    if (
      isInMap &&
      !each.isListed &&
      !/cvss|metric|base|score|^v?\d|rating|^value$/.test(each.plain)
    )
      return each.name
  }
  return undefined
}

const sources = new WeakMap<TreeObject, string>()

function sourceSaid({ object }: Owner): string | undefined {
  const earlier = sources.get(object)
  if (earlier !== undefined) return earlier === '' ? undefined : earlier
  const source = sourceIn(object)
  sources.set(object, source ?? '')
  return source
}

function sourceIn(object: TreeObject): string | undefined {
  for (const [field, value] of Object.entries(object)) {
    const plain = plainName(field)
    if (plain === 'providermetadata' && isObject(value) && typeof value['shortName'] === 'string')
      return value['shortName']
    if (!meets(sourceFields, plain)) continue
    const name = isObject(value) ? (value['name'] ?? value['Name']) : value
    if (
      typeof name === 'string' &&
      name !== '' &&
      name.length < 100 &&
      !/^(?:https?:|cve(?:-|$))/i.test(name)
    )
      return name
  }
  return undefined
}
