import { readIds } from '../cells/ids.ts'
import {
  emptyObject,
  isObject,
  objectOf,
  textOf,
  type Tree,
  type TreeObject,
} from '../tree/tree.ts'

const messages = new Set(['config', 'progress', 'SBOM', 'osv', 'finding'])

/** Files that part what was found from what it is, or hide it among references, as a list of findings; undefined for all others. */
export function joined(trees: readonly Tree[]): Tree[] | undefined {
  return joinedMessages(trees) ?? securityReferences(trees)
}

/** SPDX names vulnerabilities in references of category SECURITY, most of which are something else. */
function securityReferences([tree]: readonly Tree[]): Tree[] | undefined {
  if (!isObject(tree) || tree['spdxVersion'] === undefined || !Array.isArray(tree['packages']))
    return undefined
  const vulnerabilities = tree['packages'].flatMap((each) => {
    const { externalRefs, name = null, versionInfo: version = null } = objectOf(each)
    const found = new Map<string, TreeObject>()
    for (const reference of Array.isArray(externalRefs) ? externalRefs : []) {
      const { referenceCategory, referenceType, referenceLocator } = objectOf(reference)
      const locator = textOf(referenceLocator)
      if (
        !/^security$/i.test(textOf(referenceCategory)) ||
        !/^(?:advisory|url|fix|.*vulnerability.*)$/i.test(textOf(referenceType))
      )
        continue
      const id = readIds(locator).ids[0] ?? locator
      const record = Object.assign(emptyObject(), {
        id,
        title: `${textOf(referenceType)}: ${locator}`,
        component: Object.assign(emptyObject(), { name, version }),
      })
      if (!found.has(id)) found.set(id, record)
    }
    return [...found.values()]
  })
  return [Object.assign(emptyObject(), { image: tree['name'] ?? null, vulnerabilities })]
}

/** The messages of govulncheck: what was found, each with the record that it names. */
function joinedMessages(trees: readonly Tree[]): Tree[] | undefined {
  const all = trees.length === 1 && Array.isArray(trees[0]) ? trees[0] : trees
  if (
    all.length < 2 ||
    !all.every(
      (each) =>
        isObject(each) &&
        Object.keys(each).length === 1 &&
        messages.has(Object.keys(each)[0] ?? ''),
    )
  )
    return undefined
  const records = new Map<string, TreeObject>()
  const found = new Map<string, TreeObject>()
  for (const each of all) {
    const { osv, finding } = objectOf(each)
    if (isObject(osv)) records.set(textOf(osv['id']), osv)
    if (!isObject(finding)) continue
    const id = textOf(finding['osv'])
    const [first] = Array.isArray(finding['trace']) ? finding['trace'] : []
    const { module: name = null, version = null } = objectOf(first)
    const key = `${id} ${textOf(name)} ${textOf(version)}`
    if (found.has(key)) continue
    const component = Object.assign(emptyObject(), { name, version })
    found.set(
      key,
      Object.assign(emptyObject(), { id, status: 'finding' }, records.get(id), { component }),
    )
  }
  // A finding may come before its record.
  for (const each of found.values())
    for (const [name, value] of Object.entries(records.get(textOf(each['id'])) ?? {}))
      each[name] ??= value
  return [Object.assign(emptyObject(), { vulnerabilities: [...found.values()] })]
}
