import { isEmptyVector } from '#assessment/assessment.ts'
import { sameVector } from '#cvss/index.ts'
import { useCalculator } from '#state/calculator.ts'
import { countedVector, frameState, growsWithContent, useFrame } from './frame.ts'
import type { ChangeReason } from './protocol.ts'
import { type Host, say } from './say.ts'

/** After the last change, in milliseconds. */
const restingTime = 100

/** Tells of changes once they have come to rest; what the host has set it knows already. */
export function followVector(host: Host, isSetByHost: () => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let reason: ChangeReason = 'host'
  let told = countedVector()
  useCalculator.subscribe(() => {
    const now = countedVector()
    // A host may load the same again, as one that hears a second "ready" does, and a person may look at
    // another version.
    if (sameVector(now, told) || (isEmptyVector(now) && isEmptyVector(told))) return
    told = now
    if (!isSetByHost()) reason = 'user'
    clearTimeout(timer)
    timer = setTimeout(() => {
      say(host, { type: 'change', state: frameState(), reason })
      reason = 'host'
    }, restingTime)
  })
}

/** Tells how high the content is where the frame grows with it, by more than a pixel at a time. */
export function followHeight(host: Host): void {
  const root = document.getElementById('root')
  if (root === null) return
  let told = 0
  function tellHeight(): void {
    const height = Math.ceil(root?.getBoundingClientRect().height ?? 0)
    if (!growsWithContent(useFrame.getState().options) || Math.abs(height - told) <= 1) return
    told = height
    say(host, { type: 'resize', height })
  }
  new ResizeObserver(tellHeight).observe(root)
  useFrame.subscribe(tellHeight)
}
