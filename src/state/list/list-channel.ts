/** Tabs tell each other what they have changed in the database. */

/** Records of a list, or all of it; without a list, which lists there are. */
export type Told = { readonly list?: string; readonly records?: readonly number[] }

let channel: BroadcastChannel | undefined

function open(): BroadcastChannel | undefined {
  if (!channel && typeof BroadcastChannel === 'function')
    channel = new BroadcastChannel('plumb-list')
  return channel
}

/** Tells the other tabs. */
export function tell(told: Told): void {
  open()?.postMessage(told)
}

/** Hears the other tabs; gives back how to stop. */
export function hear(take: (told: Told) => void): () => void {
  const listen = ({ data }: MessageEvent<Told>) => take(data)
  const opened = open()
  opened?.addEventListener('message', listen)
  return () => opened?.removeEventListener('message', listen)
}
