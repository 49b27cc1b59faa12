import { isObject, ownText, textOf, type Tree, type TreeObject } from '../tree/tree.ts'
import { meets, plainName } from './names.ts'

/** What a file defines once and refers to by ID: components, products, rules. */
export type Definitions = {
  readonly index: (tree: Tree) => void
  readonly component: (reference: string) => TreeObject | undefined
  readonly product: (id: string) => string | undefined
  readonly rule: (id: string) => TreeObject | undefined
}

/** Parts of a report that define what its findings refer to. */
const defining =
  /^(?:rules?|reportingdescriptors?|vulnerabilitydefinitions|vulndefinitions|glossary|knowledgebase)$/
const most = 500_000
const deepest = 40

/** Nothing defined yet. */
export function createDefinitions(): Definitions {
  const components = new Map<string, TreeObject>()
  const products = new Map<string, string>()
  const rules = new Map<string, TreeObject>()
  const seen = new WeakSet<object>()
  let visited = 0

  function index(tree: Tree, name: string, depth: number, isDefining: boolean) {
    if (typeof tree !== 'object' || tree === null || depth > deepest || visited > most) return
    visited += 1
    if (Array.isArray(tree)) {
      // A list is begun again where it has grown; what is in it is not.
      for (const each of tree) index(each, name, depth + 1, isDefining)
      return
    }
    if (depth > 1 && seen.has(tree)) return
    seen.add(tree)
    const isWithin = isDefining || meets(defining, plainName(name))
    note(tree, isWithin)
    for (const [field, value] of Object.entries(tree))
      if (typeof value === 'object') index(value, field, depth + 1, isWithin)
  }

  function note(object: TreeObject, isRule: boolean) {
    const reference = object['bom-ref'] ?? object['SPDXID']
    if (typeof reference === 'string') components.set(reference, object)
    if (typeof object['purl'] === 'string' && !components.has(object['purl']))
      components.set(object['purl'], object)
    const product = object['product_id'] ?? object['ProductID']
    const called = object['name'] ?? object['Value'] ?? object[ownText]
    if (typeof product === 'string' && typeof called === 'string') products.set(product, called)
    if (!isRule || Object.keys(object).length < 3) return
    for (const key of [object['id'], object['QID']].map(textOf))
      if (key !== '' && !rules.has(key)) rules.set(key, object)
  }

  return {
    index: (tree) => {
      visited = 0
      index(tree, '', 0, false)
    },
    component: (reference) =>
      components.get(reference) ?? components.get(reference.split('#').at(-1) ?? ''),
    product: (id) => products.get(id),
    rule: (id) => rules.get(id),
  }
}

/** The names of the products that a vulnerability of CSAF or CVRF affects, or of which it says anything. */
export function productNames(object: TreeObject, definitions: Definitions): string | undefined {
  const lists = new Map<string, readonly string[]>()
  const status = object['product_status'] ?? object['ProductStatuses']
  if (Array.isArray(status)) addStatuses(status, lists)
  else if (isObject(status)) {
    const inner = status['Status']
    if (inner === undefined)
      for (const [name, ids] of Object.entries(status)) lists.set(plainName(name), idsIn(ids))
    else addStatuses(Array.isArray(inner) ? inner : [inner], lists)
  }
  const affected = [...lists]
    .filter(([name]) => name.endsWith('affected') && !/not/.test(name))
    .flatMap(([, ids]) => ids)
  const ids = affected.length > 0 ? affected : [...lists.values()].flat()
  const names = [...new Set(ids.map((id) => definitions.product(id) ?? id))]
  if (names.length === 0) return undefined
  return names.slice(0, 3).join('; ') + (names.length > 3 ? ' …' : '')
}

function addStatuses(statuses: readonly Tree[], lists: Map<string, readonly string[]>) {
  for (const each of statuses)
    if (isObject(each)) lists.set(plainName(textOf(each['Type'])), idsIn(each['ProductID'] ?? null))
}

function idsIn(value: Tree): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((id) => id !== '')
}
