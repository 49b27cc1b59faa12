/** The line to the page around the frame: whom to listen to, and saying that the frame is there. */

import { versions } from '#cvss/index.ts'
import { useFrame } from './frame.ts'
import { hostOriginIn } from './options-in-address.ts'
import { protocolVersion } from './protocol.ts'
import { type Host, say } from './say.ts'

/** Milliseconds between two announcements, and how long they go on. */
const readyEvery = 500
const readyFor = 10_000

function framingWindow(): Window | undefined {
  const { opener, parent } = window
  if (parent !== window) return parent
  // Typed as anything; a window without an opener has null.
  return (opener as Window | null) ?? undefined
}

/** Listens to the page around the frame. What it says is understood by a part that is loaded then. */
export function startHost(): void {
  const framing = framingWindow()
  if (!framing) return
  const host: Host = { window: framing, origin: hostOriginIn(location.search) }
  let conversation: Promise<(data: unknown, origin: string) => void> | undefined

  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== host.window || (host.origin !== undefined && origin !== host.origin)) return
    conversation ??= import('./conversation.ts').then((all) => all.startConversation(host))
    conversation.then(
      (receive) => receive(data, origin),
      () => {
        conversation = undefined
      },
    )
  })

  // Without data, because nobody knows yet who listens.
  const beReady = () =>
    say(host, {
      type: 'ready',
      protocol: [protocolVersion],
      app: import.meta.env['PLUMB_VERSION'],
      versions,
      features: ['autosize', 'field', 'groups', 'lock-version', 'lookups', 'save'],
    })
  beReady()
  const repeating = setInterval(() => {
    if (useFrame.getState().tell === undefined) beReady()
    else clearInterval(repeating)
  }, readyEvery)
  setTimeout(() => clearInterval(repeating), readyFor)
}
