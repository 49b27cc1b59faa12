import { isObject, ownText, type Scalar, type Tree, type TreeObject } from '../tree/tree.ts'
import { holdsObjects, isMap } from './maps.ts'
import { listMeaning, meets, plainName } from './names.ts'

/** A single value of a record, wherever it stands in it. */
export type Fact = {
  /** Its field's name, plain; elements of a list have the list's. */
  readonly name: string
  /** The name as the file writes it. */
  readonly written: string
  readonly value: Exclude<Scalar, null>
  readonly owner: Owner
}

/** An object of a record, with the one around it. */
export type Owner = {
  readonly object: TreeObject
  readonly name: string
  /** Its name, plain. */
  readonly plain: string
  readonly around: Owner | undefined
  readonly depth: number
  /** Whether it stands in a list, or in an object that does. */
  readonly isListed: boolean
}

/** A record as its values, without the findings within it. */
export type Region = {
  readonly top: Owner
  readonly facts: readonly Fact[]
  readonly owners: readonly Owner[]
}

const mostFacts = 4_000
const deepest = 12

/** The values of a record; of lists of objects those that are a part of it. */
export function regionOf(
  object: TreeObject,
  name: string,
  isPart: (list: string) => boolean,
): Region {
  const facts: Fact[] = []
  const owners: Owner[] = []
  const top: Owner = {
    object,
    name,
    plain: plainName(name),
    around: undefined,
    depth: 0,
    isListed: false,
  }
  visit(top)
  return { top, facts, owners }

  function visit(owner: Owner) {
    owners.push(owner)
    for (const [field, value] of Object.entries(owner.object))
      add(field, value, owner, owner.isListed)
  }

  function add(field: string, value: Tree, owner: Owner, isListed: boolean) {
    if (facts.length > mostFacts || value === null) return
    if (Array.isArray(value)) {
      if (holdsObjects(value) && !isPart(field)) return
      for (const each of value) {
        const pair = pairOf(each)
        if (pair) add(pair[0], pair[1], owner, isListed)
        else if (!Array.isArray(each)) add(field, each, owner, true)
      }
    } else if (!isObject(value)) {
      const written = field === ownText ? owner.name : field
      facts.push({ name: plainName(written), written, value, owner })
    } else if (isMap(value, field, listMeaning(field)) && !isPart(field)) {
      return
    } else if (owner.depth < deepest && isRead(field, value)) {
      visit({
        object: value,
        name: field,
        plain: plainName(field),
        around: owner,
        depth: owner.depth + 1,
        isListed,
      })
    }
  }
}

/** Of what is no finding a rule is read, and whether a check of it was passed: `Compliance: { Status }`. */
function isRead(field: string, value: TreeObject): boolean {
  if (listMeaning(field) !== 'other' || /^rule$/i.test(field)) return true
  return /^compliance$/i.test(field) && (value['Status'] ?? value['status']) !== undefined
}

/** `{ key: 'CVSS2_SCORE', value: '6.8' }` is a field of the object around its list. */
function pairOf(element: Tree): readonly [string, Tree] | undefined {
  if (!isObject(element)) return undefined
  const [[first, name] = ['', null], [second, value] = ['', null], another] =
    Object.entries(element)
  if (another !== undefined || typeof name !== 'string' || name === '' || isObject(value))
    return undefined
  return /^key$/i.test(first) && /^value$/i.test(second) ? [name, value] : undefined
}

/** The text of a fact. */
export function factText({ value }: Fact): string {
  return typeof value === 'string' ? value.trim() : String(value)
}

/** An owner and those around it, outwards. */
export function outwards(owner: Owner): readonly Owner[] {
  const owners: Owner[] = []
  for (let each: Owner | undefined = owner; each; each = each.around) owners.push(each)
  return owners
}

/** Whether an owner, or one around it within the record, has a name that a pattern meets. */
export function isWithin(owner: Owner, pattern: RegExp): boolean {
  for (let each = owner; each.around; each = each.around)
    if (meets(pattern, each.plain)) return true
  return false
}
