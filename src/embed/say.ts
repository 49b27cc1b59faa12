import { type FromFrame, protocolName, protocolVersion } from './protocol.ts'

/** The window that frames or opened this one, and its origin once it is known. */
export type Host = { readonly window: Window; origin: string | undefined }

/** Says something to the host; an opaque origin ("null") can only be reached as anybody's. */
export function say({ window, origin }: Host, message: FromFrame, id?: string | number): void {
  const target = origin === undefined || origin === 'null' ? '*' : origin
  const sent = { source: protocolName, v: protocolVersion, ...(id !== undefined && { id }) }
  window.postMessage({ ...sent, ...message }, target)
}
