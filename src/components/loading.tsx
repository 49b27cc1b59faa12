import { useMessages } from '#i18n/messages-context.ts'

/** Stands where a part is on its way that somebody has asked for. */
export function Loading() {
  return <p className="text-muted">{useMessages().loading}</p>
}
