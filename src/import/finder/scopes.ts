import { isObject, type TreeObject } from '../tree/tree.ts'
import { meets, plainName } from './names.ts'
import { type Fact, factText, isWithin, regionOf, type Region } from './region.ts'

/** An object around a finding, from which it may take what it does not say itself. */
export type Around = {
  readonly object: TreeObject
  /** Its name in the object around it: the list's for an element, the key in a map. */
  readonly name: string
}

/** The objects that a finding takes its component and asset from: its own first, then those around it from within. */
export type Scope = { readonly region: Region; readonly isOwn: boolean; readonly name: string }

const regions = new WeakMap<TreeObject, Region>()

/** The scope of an object around a finding: its single values, also those of objects in it, and of lists those of packages. */
export function scopeAround({ object, name }: Around): Scope {
  const earlier = regions.get(object)
  const region = earlier ?? regionOf(object, name, (list) => plainName(list) === 'packages')
  if (!earlier) regions.set(object, region)
  return { region, isOwn: false, name }
}

/** Parts that say who wrote a report, and nothing of what it is about. */
const aboutReport =
  /^(?:scanner|scan|tool|tools|driver|descriptor|generator|analyzer|engine|distro|os|operatingsystem|author|creator|publisher|references?|refs?|links?|datasource|provider|providermetadata|weakness|weaknesses|cwe|cwes|credits?|tracking|epss|kev|fix|fixavailable|solution|remediation|recommendation)$/

/** The first fact of a scope whose name meets a pattern, the outermost first; texts without content are passed over. */
export function factNamed(
  { region }: Scope,
  pattern: RegExp,
  isGood: (fact: Fact) => boolean = () => true,
): Fact | undefined {
  let found: Fact | undefined
  for (const fact of region.facts) {
    if (found && fact.owner.depth >= found.owner.depth) continue
    if (typeof fact.value === 'boolean' || !meets(pattern, fact.name)) continue
    const text = factText(fact)
    if (text === '' || text.length > 1_000 || isWithin(fact.owner, aboutReport) || !isGood(fact))
      continue
    found = fact
  }
  return found
}

/** All facts of a scope whose names meet a pattern. */
export function factsNamed({ region }: Scope, pattern: RegExp): readonly Fact[] {
  return region.facts.filter((fact) => meets(pattern, fact.name) && factText(fact) !== '')
}

/** Another field of the object in which a fact stands. */
export function besides({ owner }: Fact, { region }: Scope, pattern: RegExp): string | undefined {
  const found = region.facts.find(
    (each) =>
      each.owner === owner && meets(pattern, each.name) && !/^$|^https?:/.test(factText(each)),
  )
  if (found) return factText(found)
  // `affectedVersion: { name, fullName }`
  for (const [name, value] of Object.entries(owner.object)) {
    if (!isObject(value) || !pattern.test(name.toLowerCase())) continue
    const text = value['fullName'] ?? value['name'] ?? value['version']
    if (typeof text === 'string' && text !== '') return text
  }
  return undefined
}
