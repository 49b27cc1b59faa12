/** Texts up to so many are put in order by comparing them whole. */
const few = 12

/**
 * Texts as numbers in their order, by UTF-16 units as the language compares them: the same for the same text, NaN for
 * an empty one. Sign by sign, so that what a hundred thousand titles begin with alike is looked at once for each.
 */
export function textRanks(texts: readonly string[]): Float64Array {
  const places = Uint32Array.from(texts.keys())
  const waiting: (readonly [from: number, to: number, depth: number])[] = [[0, texts.length, 0]]
  for (let range = waiting.pop(); range; range = waiting.pop()) {
    const [from, to, depth] = range
    if (to - from <= few) sortWhole(places, texts, from, to)
    else waiting.push(...divided(places, texts, from, to, depth))
  }
  const ranks = new Float64Array(texts.length)
  let [rank, before] = [0, '']
  for (const place of places) {
    const text = texts[place] ?? ''
    if (text !== before) rank++
    before = text
    ranks[place] = text === '' ? Number.NaN : rank
  }
  return ranks
}

/** -1 behind the end. */
function signAt(texts: readonly string[], place: number | undefined, depth: number): number {
  const text = texts[place ?? -1] ?? ''
  return depth < text.length ? text.charCodeAt(depth) : -1
}

/** Puts texts with a lesser sign before those with the same, and these before those with a greater one. */
function divided(
  places: Uint32Array,
  texts: readonly string[],
  from: number,
  to: number,
  depth: number,
): readonly (readonly [number, number, number])[] {
  const middle = signAt(texts, places[(from + to) >> 1], depth)
  let [less, at, more] = [from, from, to]
  while (at < more) {
    const sign = signAt(texts, places[at], depth)
    if (sign === middle) at++
    else if (sign < middle) swap(places, less++, at++)
    else swap(places, at, --more)
  }
  const same = middle < 0 ? [] : ([[less, more, depth + 1]] as const)
  return [[from, less, depth], ...same, [more, to, depth]]
}

function swap(places: Uint32Array, one: number, other: number): void {
  const place = places[one] ?? 0
  places[one] = places[other] ?? 0
  places[other] = place
}

function sortWhole(places: Uint32Array, texts: readonly string[], from: number, to: number): void {
  for (let next = from + 1; next < to; next++) {
    const place = places[next] ?? 0
    const text = texts[place] ?? ''
    let at = next
    for (; at > from && (texts[places[at - 1] ?? 0] ?? '') > text; at--)
      places[at] = places[at - 1] ?? 0
    places[at] = place
  }
}
