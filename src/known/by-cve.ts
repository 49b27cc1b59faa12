import type { CveId } from '#cve-id/cve-id.ts'

const known = new WeakMap<object, ReadonlyMap<CveId, readonly unknown[]>>()

/** What is said of a CVE among much that is said: a list looks thousands of them up. */
export function ofCve<Item>(
  items: readonly Item[],
  cve: CveId,
  idOf: (item: Item) => CveId,
): readonly Item[] {
  const found = known.get(items) ?? grouped(items, idOf)
  known.set(items, found)
  // Only items of this list are under its key.
  return (found.get(cve) ?? []) as readonly Item[]
}

function grouped<Item>(
  items: readonly Item[],
  idOf: (item: Item) => CveId,
): ReadonlyMap<CveId, readonly Item[]> {
  const all = new Map<CveId, Item[]>()
  for (const item of items) {
    const same = all.get(idOf(item))
    if (same) same.push(item)
    else all.set(idOf(item), [item])
  }
  return all
}
