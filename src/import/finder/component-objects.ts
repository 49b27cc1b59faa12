import { idsIn } from './remembered.ts'
import type { Component } from '../finding.ts'
import { meets, plainName } from './names.ts'
import { isWithin, type Owner } from './region.ts'
import type { Scope } from './scopes.ts'

const objects =
  /^(?:component|artifact|package|pkg|dependency|module|library|software|affectedpackages?|vulnerablepackages?|installedpackage|packages|componentidentifier|coordinates|gem|crate|image|packageissue|product|resource|affected|founddependency)$/
const ownNames =
  /^(?:name|artifactid|packagename|fullname|pkgname|id|modulename|componentname|filename)$/
/** Names of fields that hold a component's version. */
export const versions =
  /^(?:installedversion|installed|packageversion|pkgversion|componentversion|featureversion|moduleversion|componentversionname|libraryversion|currentversion|analyzedversion|affectedversion|foundversion|productversion|softwareversion|version|versioninfo|affectedinstalledversion|installedpackageversion)$/
/** Parts of a report with a name and version that are of something else. */
export const noComponent =
  /^(?:scanner|tool|driver|descriptor|generator|metadata|distro|os|project|fixavailable|info|target|source)$/

/** Objects that are components: one, or those of a list of packages together. */
export function ofObjects(scope: Scope): Component | undefined {
  const all = scope.region.owners.flatMap((owner) => {
    const component = isNamedPart(owner) ? ofOwner(owner) : undefined
    return component ? [{ component, depth: owner.depth }] : []
  })
  const versioned = all.filter(({ component }) => component.version !== undefined)
  const usable = versioned.length > 0 ? versioned : all
  const level = Math.min(...usable.map(({ depth }) => depth))
  const found: Component[] = []
  for (const { component, depth } of usable) {
    const isKnown = found.some(
      ({ name, version }) => name === component.name && version === component.version,
    )
    if (depth === level && !isKnown) found.push(component)
  }
  const [first] = found
  if (first === undefined || found.length === 1) return first
  const many = found.slice(0, 4)
  const known = many.map(({ version }) => version).filter((version) => version !== undefined)
  return {
    name: many.map(({ name }) => name).join(', ') + (found.length > 4 ? ' …' : ''),
    version: known.length === many.length ? known.join(', ') : undefined,
    ...(first.path !== undefined && { path: first.path }),
  }
}

function isNamedPart(owner: Owner): boolean {
  return owner.around !== undefined && meets(objects, owner.plain) && !isWithin(owner, noComponent)
}

function ofOwner({ object, around }: Owner): Component | undefined {
  const texts = new Map<string, string>()
  for (const [field, value] of Object.entries(object))
    if ((typeof value === 'string' && value !== '') || typeof value === 'number')
      texts.set(plainName(field), String(value))
  const group = texts.get('groupid')
  const artifact = texts.get('artifactid')
  const purl =
    texts.get('purl') ??
    texts.get('packageurl') ??
    [...texts.values()].find((text) => text.startsWith('pkg:'))
  const ofUrl = purl === undefined ? undefined : componentOfPurl(purl)
  const named =
    artifact === undefined
      ? [...texts].find(([field]) => meets(ownNames, field) && field !== 'id')?.[1]
      : group === undefined
        ? artifact
        : `${group}:${artifact}`
  const name = named ?? ofUrl?.name
  if (name === undefined || name.length > 300 || idsIn(name).ids.length > 0) return undefined
  const version =
    [...texts].find(([field]) => meets(versions, field))?.[1] ??
    ofUrl?.version ??
    versionAround(around)
  return { name, version, ...(purl !== undefined && { purl }) }
}

/** `dependency: { package: { name }, version }` */
function versionAround(around: Owner | undefined): string | undefined {
  const version =
    around && around.around && meets(objects, around.plain) ? around.object['version'] : undefined
  return typeof version === 'string' && version !== '' ? version : undefined
}

/** Name and version as a package URL has them. */
export function componentOfPurl(purl: string): Component {
  const [, path = purl, version] = /^pkg:[^/]+\/([^@?#]+)(?:@([^?#]+))?/.exec(purl) ?? []
  return {
    name: decoded(path.split('/').at(-1) ?? path),
    version: version === undefined ? undefined : decoded(version),
    purl,
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
