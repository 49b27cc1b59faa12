import { type ComponentType, Suspense, use, useReducer } from 'react'

import type { LatePart, Messages } from '#i18n/messages.ts'
import { forgetFailedTexts, loadLateTexts, readableAtOnce } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { fetchAhead } from '#state/fetch-ahead.ts'
import { NotLoaded } from './not-loaded.tsx'

/** When a part is loaded, what stands there meanwhile, and what else a dialog needs. */
type How = {
  /** Once the page stands, for who may want it when the network is gone. */
  readonly isFetchedAhead?: boolean
  /** Nothing, if not given. */
  readonly Waiting?: ComponentType
  /** Whether nothing is said where it cannot be loaded, because nobody has asked for it. */
  readonly isExtra?: boolean
  /** Closes what was to be a dialog and could not be loaded. */
  readonly onDismiss?: () => void
}

/**
 * A part that is loaded with its texts when it is shown. Where that fails, a sentence with another try
 * stands in its place, or over the page for a dialog. An error in it stays in it.
 */
export function lazyPart<Props extends object>(
  parts: LatePart | readonly LatePart[],
  load: () => Promise<ComponentType<Props>>,
  { isFetchedAhead = false, Waiting, isExtra = false, onDismiss }: How = {},
): ComponentType<Props> {
  const texts = [parts].flat()
  let loading: Promise<ComponentType<Props> | undefined> | undefined

  function loadOnce() {
    loading ??= readableAtOnce(
      Promise.all([load(), import('./guarded-part.tsx')]).then(
        ([Part, { guarded }]) => guarded(Part, texts),
        () => undefined,
      ),
    )
    return loading
  }

  function forgetFailed(messages: Messages): void {
    loading = undefined
    for (const part of texts) forgetFailedTexts(messages, part)
  }

  if (isFetchedAhead) {
    fetchAhead((messages) => {
      for (const part of texts) void loadLateTexts(messages, part)
      // What could not be fetched ahead is asked for again when it is needed.
      void loadOnce().then((Part) => Part ?? forgetFailed(messages))
    })
  }

  function Loaded(props: Props) {
    const messages = useMessages()
    const [, tryAgain] = useReducer((tries: number) => tries + 1, 0)
    // Both are asked for before either is waited for.
    const loadingPart = loadOnce()
    const loadingTexts = texts.map((part) => loadLateTexts(messages, part))
    const Part = use(loadingPart)
    const haveTexts = loadingTexts.every((loadingOne) => use(loadingOne) !== undefined)
    if (!Part || !haveTexts) {
      if (isExtra) return null
      const retry = () => {
        forgetFailed(messages)
        tryAgain()
      }
      return <NotLoaded onRetry={retry} onDismiss={onDismiss} />
    }
    return <Part {...props} />
  }

  return function LazyPart(props: Props) {
    return (
      <Suspense fallback={Waiting && <Waiting />}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}
