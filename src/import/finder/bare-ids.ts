/** IDs that stand by themselves under a host or a package: each is a finding of it. */

import { readIds } from '../cells/ids.ts'
import { pathWith } from '../tree/frames.ts'
import { isObject, type Tree, type TreeObject } from '../tree/tree.ts'
import { listMeaning, plainName } from './names.ts'

export type BareId = { readonly id: string; readonly asset: string; readonly path: string }

const ofIds =
  /^(?:cves?|cveids?|vulns?|vulnerabilities|vulnerabilityids?|ids|findings|issues|advisories)$/
const ofHosts =
  /^(?:ip|ipaddress|ipv4|host|hostname|fqdn|dnsname|asset|assetname|target|server|servername|machine|computername|device|devicename|image|imagename)$/
/** What only a vulnerability has. */
const ofVulnerabilities =
  /severity|score|cvss|vector|title|summary|descr|cwe|status|package|component/

/** The IDs of an object that is a host with nothing but a list of them, and of maps from hosts to such lists. */
export function bareIdsOf(object: TreeObject, path: string): readonly BareId[] {
  const fields = Object.entries(object)
  const own = ofHost(fields, path)
  if (own.length > 0) return own
  if (isHostMap(object)) return ofMap(object, path)
  return fields.flatMap(([name, value]) =>
    isObject(value) && isHostMap(value) ? ofMap(value, pathWith(path, name)) : [],
  )
}

function ofHost(fields: readonly (readonly [string, Tree])[], path: string): readonly BareId[] {
  const names = fields.map(([name]) => plainName(name))
  const at = names.findIndex((name) => ofHosts.test(name))
  const asset = fields[at]?.[1]
  if (typeof asset !== 'string' || names.some((name) => ofVulnerabilities.test(name))) return []
  return fields.flatMap(([name, value]) =>
    ofIds.test(plainName(name)) && areIds(value) ? told(value, asset, pathWith(path, name)) : [],
  )
}

function isHostMap(object: TreeObject): boolean {
  const entries = Object.entries(object)
  return (
    entries.length > 0 &&
    entries.every(([key, value]) => {
      const isName =
        listMeaning(key) === undefined && !ofIds.test(plainName(key)) && /[.\-@/]/.test(key)
      return isName && readIds(key).ids.length === 0 && areIds(value)
    })
  )
}

function ofMap(map: TreeObject, path: string): readonly BareId[] {
  return Object.entries(map).flatMap(([asset, value]) =>
    areIds(value) ? told(value, asset, pathWith(path, asset)) : [],
  )
}

function areIds(value: Tree | undefined): value is readonly string[] & Tree {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (each) =>
        typeof each === 'string' &&
        each.length < 60 &&
        readIds(each).ids[0]?.length === each.trim().length,
    )
  )
}

function told(ids: readonly Tree[], asset: string, path: string): readonly BareId[] {
  return ids.flatMap((id, at) =>
    typeof id === 'string'
      ? [{ id: readIds(id).ids[0] ?? id, asset, path: pathWith(path, at) }]
      : [],
  )
}
