import { type ComponentType, use } from 'react'

import { type LatePart, loadLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'

/** A part that is loaded with its texts when it is needed; where that fails, a sentence stands in its place. */
export function lazyPart<Props extends object>(
  texts: LatePart,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loading: Promise<ComponentType<Props> | undefined> | undefined
  return function LazyPart(props: Props) {
    const messages = useMessages()
    // Both are asked for before either is waited for.
    loading ??= load().catch(() => undefined)
    const loadingTexts = loadLateTexts(messages, texts)
    const Part = use(loading)
    if (!Part || !use(loadingTexts)) return <p className="text-sm">{messages.notLoaded}</p>
    return <Part {...props} />
  }
}
