/**
 * Starts what nobody would miss on screen and so ask for again: it is loaded until that succeeds, each
 * time twice as long after the last; the delay is in milliseconds.
 */
export function startOnceLoaded<Part>(
  load: () => Promise<Part>,
  start: (part: Part) => void,
  delay = 2_000,
): void {
  load().then(start, () => setTimeout(startOnceLoaded, delay, load, start, 2 * delay))
}
