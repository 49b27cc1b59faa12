/** Rows that come into sight while the page jumps are drawn with their texts alone, and whole once it rests. */

/** Without a scroll for so long it rests, in milliseconds. */
const rest = 120
/** Rows that are drawn whole in one frame. */
const together = 6
/** Of the window's height, from one scroll event to the next: more is a jump. */
const longest = 0.5

const waiting = new Set<() => void>()
let [scrolledTo, scrolledAt, jumpedAt] = [0, 0, Number.NEGATIVE_INFINITY]
let isRunning = false

/** Follows the page's scrolling; gives back how to stop. */
export function followJumps(): () => void {
  scrolledTo = scrollY
  const note = () => {
    scrolledAt = performance.now()
    if (Math.abs(scrollY - scrolledTo) > innerHeight * longest) jumpedAt = scrolledAt
    scrolledTo = scrollY
  }
  // Before anybody draws rows for it.
  addEventListener('scroll', note, { capture: true, passive: true })
  return () => removeEventListener('scroll', note, { capture: true })
}

/** Whether the page jumps just now. */
export function isJumping(): boolean {
  return performance.now() - jumpedAt < rest
}

/** Does it once the page rests, after what waits already; gives back how not to. */
export function fillLater(fill: () => void): () => void {
  waiting.add(fill)
  if (!isRunning) requestAnimationFrame(fillSome)
  isRunning = true
  return () => waiting.delete(fill)
}

function fillSome(): void {
  if (performance.now() - scrolledAt >= rest)
    for (const fill of [...waiting].slice(0, together)) {
      waiting.delete(fill)
      fill()
    }
  isRunning = waiting.size > 0
  if (isRunning) requestAnimationFrame(fillSome)
}
