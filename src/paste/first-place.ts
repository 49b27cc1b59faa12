/** The first place of an ordered list that is not behind what is looked for; its length where all are. */
export function firstPlace<Item>(
  items: readonly Item[],
  isBehind: (item: Item) => boolean,
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && isBehind(item)) low = middle + 1
    else high = middle
  }
  return low
}
