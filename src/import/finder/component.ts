import { severityMeant } from '../cells/severity.ts'
import type { Component } from '../finding.ts'
import { idsIn } from './remembered.ts'
import { componentOfPurl, noComponent, ofObjects, versions } from './component-objects.ts'
import { type Fact, factText, isWithin } from './region.ts'
import { listMeaning } from './names.ts'
import { besides, factNamed, factsNamed, type Scope } from './scopes.ts'

const names: readonly RegExp[] = [
  /^(?:pkgname|packagenames?|componentname|modulename|libraryname|featurename|affectedpackage|vulnerablecomponent|vulnerablepackage|dependencyname|softwarename|jarname|detailedname|packageidentifier)$/,
  /^(?:package|component|module|library|dependency|productname|product|software|impactedcomponent|componentref|sourcepackage|pkg|resource)$/,
]
const listedElsewhere = /^(?:vulnerablesoftware|vulnerableversions|cpes?|configurations)$/
/** The component of a finding: what its own fields say, else the nearest object around it that has one. */
export function componentOf(scopes: readonly Scope[]): Component | undefined {
  let first: Component | undefined
  for (const scope of scopes) {
    // The outermost element's name and version are the report's.
    const ofName = scope === scopes.at(-1) ? undefined : ofKey(scope)
    const found = scope.isOwn ? ownComponent(scope) : (aroundComponent(scope) ?? ofName)
    if (!found) continue
    if (found.version !== undefined && (first === undefined || first.name === found.name))
      return withPath({ ...first, ...found }, scope)
    if (first === undefined) {
      first = withPath(found, scope)
      if (found.purl?.includes('@')) return first
    }
  }
  return first
}

function ownComponent(scope: Scope): Component | undefined {
  return ofMessage(scope) ?? ofObjects(scope) ?? ofNames(scope) ?? ofPurl(scope) ?? ofPair(scope)
}

function aroundComponent(scope: Scope): Component | undefined {
  return (
    ofObjects(scope) ??
    ofPair(scope) ??
    ofPurl(scope) ??
    ofNames(scope) ??
    ofFile(scope) ??
    ofPackageKey(scope)
  )
}

function ofNames(scope: Scope): Component | undefined {
  const [sure, other] = names.map((pattern) => factNamed(scope, pattern, isComponentName))
  const found = sure ?? other
  if (!found) return undefined
  const name = factText(found)
  if (name.startsWith('pkg:')) return componentOfPurl(name)
  const version = besides(found, scope, versions) ?? versionAnywhere(scope)
  return withPurl({ name, version }, scope)
}

function isComponentName(fact: Fact): boolean {
  const text = factText(fact)
  if (text.length > 300 || text.startsWith('/') || /^(?:https?|cpe):/.test(text)) return false
  return idsIn(text).ids.length === 0 && !isWithin(fact.owner, listedElsewhere)
}

function versionAnywhere(scope: Scope): string | undefined {
  const found = factNamed(
    scope,
    /^(?:installedversion|packageversion|pkgversion|componentversion|currentversion|installed)$/,
  )
  const ofInstance =
    found ??
    scope.region.facts.find(
      ({ name, owner }) => name === 'version' && /^(?:findings|instances)$/i.test(owner.name),
    )
  return ofInstance && factText(ofInstance)
}

function withPurl(component: Component, scope: Scope): Component {
  const purl = purlIn(scope)
  return purl === undefined ? component : { ...component, purl }
}

function purlIn(scope: Scope): string | undefined {
  const found = scope.region.facts.find(
    (fact) =>
      typeof fact.value === 'string' &&
      fact.value.startsWith('pkg:') &&
      !isWithin(fact.owner, noComponent),
  )
  return found && factText(found).slice(0, 500)
}

function ofPurl(scope: Scope): Component | undefined {
  const purl = purlIn(scope)
  return purl === undefined ? undefined : (ofPair(scope) ?? componentOfPurl(purl))
}

/** `name` with `version` in one object. */
function ofPair(scope: Scope): Component | undefined {
  const version = scope.region.facts.find(
    (fact) =>
      fact.name === 'version' &&
      fact.owner.depth <= 1 &&
      !isWithin(fact.owner, noComponent) &&
      !/cvss/i.test(fact.owner.name),
  )
  if (!version) return undefined
  const beside = scope.region.facts.filter((fact) => fact.owner === version.owner)
  const name =
    beside.find((fact) => fact.name === 'product') ??
    beside.find((fact) => /^(?:name|packagename|artifact)$/.test(fact.name))
  if (!name || factText(name) === '' || idsIn(factText(name)).ids.length > 0) return undefined
  return withPurl({ name: factText(name), version: factText(version) }, scope)
}

/** A package manager's own name of a component, as a key: `Maven:com.h2database:h2:1.4`. */
function ofPackageKey({ name }: Scope): Component | undefined {
  if (name.startsWith('pkg:')) return componentOfPurl(name)
  const [, group, artifact, version] = /^[A-Za-z]+:([^:]*):([^:]+):([^:]+)$/.exec(name) ?? []
  if (artifact === undefined) return undefined
  return { name: group ? `${group}:${artifact}` : artifact, version }
}

/** Messages of scanners of images: `Package: apk-tools`, `Installed Version: 2.10`. */
function ofMessage({ region }: Scope): Component | undefined {
  const text = region.facts.find(({ name, owner }) => name === 'text' && owner.name === 'message')
  const [, name] = /^Package: *(\S.{0,200})$/m.exec(text ? factText(text) : '') ?? []
  const [, version] = /^Installed Version: *(\S.{0,100})$/m.exec(text ? factText(text) : '') ?? []
  return name === undefined ? undefined : { name, version }
}

/** A file in which something was found: `fileName`, `component`. */
function ofFile(scope: Scope): Component | undefined {
  const found = factNamed(scope, /^(?:filename|component|artifactname|jar)$/)
  return found && { name: factText(found), version: undefined }
}

/** A map's key names what has a version and no name. */
function ofKey({ region, name }: Scope): Component | undefined {
  if (Object.keys(region.top.object).length === 0 && isPackageName(name))
    return { name, version: undefined }
  const version = region.facts.find((fact) => fact.owner === region.top && fact.name === 'version')
  if (!version || name === '' || /^(?:report|vulnerab|result|scan|data|summary)/i.test(name))
    return undefined
  return { name, version: factText(version) }
}

/** A key that is all there is: of a package, and no severity, host or kind of list. */
function isPackageName(name: string): boolean {
  const isSafe = /^@?[a-z][\w.+@/-]{1,99}$/i.test(name) && !/^\w+(?:\.\w+){2,}$/.test(name)
  return isSafe && severityMeant(name) === undefined && listMeaning(name) === undefined
}

function withPath(component: Component, scope: Scope): Component {
  if (component.path !== undefined) return component
  const found: Fact | undefined =
    factsNamed(
      scope,
      /^(?:filepath|pkgpath|packagepath|nodes|pathnames?|installpath|installedpath|filepaths)$/,
    )[0] ?? factsNamed(scope, /^path$/).find(({ owner }) => /location/i.test(owner.name))
  return found === undefined ? component : { ...component, path: factText(found).slice(0, 500) }
}
