import { type ComponentType, lazy } from 'react'

import { useMessages } from '#i18n/messages-context.ts'

/** A part that is loaded when it is needed; where that fails, a sentence stands in its place. */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>) {
  const instead: ComponentType<Props> = NotLoaded
  return lazy(async () => ({ default: await load().catch(() => instead) }))
}

function NotLoaded() {
  return <p className="text-sm">{useMessages().threat.notLoaded}</p>
}
