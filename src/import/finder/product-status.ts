import type { Status } from '../finding.ts'
import { isObject, textOf, type Tree } from '../tree/tree.ts'
import { meets, plainName } from './names.ts'
import { factText } from './region.ts'
import type { Scope } from './scopes.ts'

/** In this order: what affects one product is open, whatever it is of others. */
const ofProduct: readonly (readonly [RegExp, Status['meaning']])[] = [
  [/^(?:known|first|last)?affected$/, 'open'],
  [/^(?:underinvestigation|unknown)$/, 'unknown'],
  [/^(?:first)?fixed$/, 'fixed'],
  [/^(?:known)?notaffected$/, 'not-affected'],
]

/** CSAF and CVRF give lists of products by status. */
export function productStatus({ region }: Scope): Status | undefined {
  const counts = new Map<string, number>()
  for (const [name, value] of Object.entries(region.top.object)) {
    const plain = plainName(name)
    if (plain === 'productstatus' && isObject(value))
      for (const [status, products] of Object.entries(value)) counts.set(status, lengthOf(products))
    if (plain === 'productstatuses')
      for (const each of elementsIn(value))
        if (isObject(each))
          counts.set(textOf(each['Type'] ?? each['type']), lengthOf(each['ProductID']))
  }
  const found = ofProduct.find(([pattern]) =>
    [...counts.keys()].some((status) => meets(pattern, plainName(status))),
  )
  if (!found) return undefined
  const written = [...counts].map(([status, count]) => `${status}:${count}`).join(', ')
  const flag = region.facts.find(
    ({ name, owner }) => name === 'label' && /^flags?$/i.test(owner.name),
  )
  return { meaning: found[1], written, ...(flag && { justification: factText(flag) }) }
}

function elementsIn(value: Tree): readonly Tree[] {
  if (Array.isArray(value)) return value
  return isObject(value)
    ? Object.values(value).flatMap((each) => (Array.isArray(each) ? each : [each]))
    : []
}

function lengthOf(value: Tree | undefined): number {
  return Array.isArray(value) ? value.length : 1
}
