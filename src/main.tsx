import './app.css'
import './drawn.css'

import { StrictMode, startTransition, useLayoutEffect } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

import { startCopying } from '#calculator/copy.ts'
import { startShortcuts } from '#calculator/shortcuts.ts'
import { startFetchingAhead } from '#state/fetch-ahead.ts'
import type { Messages, PageMessages } from '#i18n/messages.ts'
import { loadMessages, pseudoTag } from '#i18n/load-messages.ts'
import { loadPageMessages } from '#i18n/load-page-messages.ts'
import { hasDrafts } from '#state/drafts-stored.ts'
import { startLinkOffer } from '#state/link-offer.ts'
import { startPasting } from '#state/paste-text.ts'
import { usePasted } from '#state/pasted.ts'
import { startPermalinkSync } from '#state/permalink-sync.ts'
import { startPreferences } from '#state/preferences.ts'
import { startPrinting } from '#state/printing.ts'
import { startOnceLoaded } from '#state/start-once-loaded.ts'
import { readStored } from '#state/storage.ts'
import { startListShown } from '#state/list/list-shown.ts'
import { startThreatContext } from '#threat/start.ts'
import { App } from './app.tsx'
import { startTakingOver } from './take-over.ts'

/** Runs each step: what breaks in one is reported, said, and keeps none of the others from its work. */
function startEach(...steps: readonly (() => unknown)[]): void {
  for (const step of steps) {
    try {
      step()
    } catch (error) {
      reportError(error)
      usePasted.setState({ outcome: { kind: 'not-started' } })
    }
  }
}

/** Says when the page stands in the document. */
function Standing({ onStand }: { onStand: (() => void) | undefined }) {
  useLayoutEffect(() => onStand?.(), [onStand])
  return null
}

/** A reload waits for what brings its drafts back; on a first visit that starts to keep them once the page stands. */
function loadDrafts(): Promise<{ startDrafts: () => unknown }> | undefined {
  if (!hasDrafts()) return undefined
  return import('#state/drafts.ts').catch((error: unknown) => ({
    startDrafts() {
      throw error
    },
  }))
}

function start(
  messages: Messages,
  page: PageMessages,
  drafts: { startDrafts: () => unknown } | undefined,
): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  let takeOver: (() => void) | undefined
  startEach(
    startPreferences,
    () => drafts?.startDrafts(),
    startListShown,
    startLinkOffer,
    startPermalinkSync,
    startThreatContext,
    () => startShortcuts(messages),
    startPasting,
    startCopying,
    () => startFetchingAhead(messages),
    () => startPrinting(flushSync),
    () => {
      takeOver = startTakingOver(root)
    },
  )
  startOnceLoaded(
    () => import('./start-late.ts'),
    (late) => late.startLate({ messages, hasStartedDrafts: drafts !== undefined }),
  )
  // A transition renders in slices of a few milliseconds, so that a slow phone can answer a tap.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App messages={messages} page={page} />
        <Standing onStand={takeOver} />
      </StrictMode>,
    ),
  )
}

// Layout tests ask for their longer language in the browser's store.
const language = readStored('local', 'plumb.locale') === 'pseudo' ? pseudoTag : undefined
void Promise.all([loadMessages(language), loadPageMessages(language), loadDrafts()]).then((texts) =>
  start(...texts),
)
