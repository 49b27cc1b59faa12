/** What stands beside a place in a text and may be about it. */

/** A place in a text. */
export type Place = { readonly start: number; readonly end: number }

/** Between which places of others it lies. */
export type Bounds = { readonly from: number; readonly to: number }

/** The text in front of a place: within its bounds, so far at most, and of the same object of JSON. */
export function textInFront(
  text: string,
  { start }: Place,
  { from }: Bounds,
  farthest: number,
): string {
  const front = text.slice(Math.max(from, start - farthest), start)
  // A brace ends the object that what stands in front of it belongs to.
  return front.slice(front.lastIndexOf('}') + 1)
}

/** The text behind a place, within its bounds and so far at most. */
export function textBehind(text: string, { end }: Place, { to }: Bounds, farthest: number): string {
  return text.slice(end, Math.min(to, end + farthest))
}

/** A version's number of its digits: `4.0`, or `4` where nothing more is said. */
export function versionNumber([major, minor]: readonly (string | undefined)[]): string | undefined {
  return minor === undefined ? major : `${major}.${minor}`
}
