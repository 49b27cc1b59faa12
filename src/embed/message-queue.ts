/** The host's messages one after another; what it says of the options many times in a row is done once. */

import type { HostMessage } from './protocol.ts'
import type { Reading } from './read-message.ts'

export type Heard = Exclude<Reading, { readonly kind: 'ignored' }>

type Waiting = {
  readonly heard: Heard
  readonly origin: string
  /** Of messages that became part of this one. */
  readonly otherIds: readonly NonNullable<HostMessage['id']>[]
}

/** How long options wait for more of them, in milliseconds: about a picture. */
const gathering = 16

/** Gives back what receives; `hear` is done with one message before it gets the next. */
export function messageQueue(
  hear: (waiting: Waiting) => Promise<unknown>,
): (heard: Heard, origin: string) => void {
  const waiting: Waiting[] = []
  let done: Promise<unknown> = Promise.resolve()

  async function goOn(): Promise<void> {
    const [first] = waiting
    if (first && isPlainConfig(first.heard)) await new Promise((go) => setTimeout(go, gathering))
    const taken = waiting.shift()
    if (taken) await hear(taken)
  }

  return (heard, origin) => {
    const last = waiting.at(-1)
    const joined = last?.origin === origin && joinedWith(last, heard)
    if (joined) {
      waiting[waiting.length - 1] = joined
      return
    }
    waiting.push({ heard, origin, otherIds: [] })
    done = done.then(() => goOn()).catch(() => undefined)
  }
}

/** Options of which none can be refused. */
function isPlainConfig(heard: Heard): boolean {
  return (
    heard.kind === 'message' &&
    heard.message.type === 'config' &&
    heard.message.lockVersion === undefined &&
    heard.leftOut === undefined
  )
}

function joinedWith({ heard, origin, otherIds }: Waiting, later: Heard): Waiting | undefined {
  if (heard.kind === 'error' || later.kind === 'error') return undefined
  if (!isPlainConfig(heard) || !isPlainConfig(later)) return undefined
  const { id } = heard.message
  // Both are of the same type.
  const message = { ...heard.message, ...later.message, id: later.message.id } as HostMessage
  return {
    heard: { kind: 'message', message },
    origin,
    otherIds: id === undefined ? otherIds : [...otherIds, id],
  }
}
