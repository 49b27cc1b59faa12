import './app.css'

import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'

import { startShortcuts } from '#calculator/shortcuts.ts'
import { startFetchingAhead } from '#components/lazy-part.tsx'
import { type Messages, en } from '#i18n/en.ts'
import { startAnnouncements } from '#state/announcement.ts'
import { startDrafts } from '#state/drafts.ts'
import { startEnvironmentSets } from '#state/environment-sets.ts'
import { startPasting } from '#state/pasted.ts'
import { startPermalinkSync } from '#state/permalink-sync.ts'
import { startPreferences } from '#state/preferences.ts'
import { readStored } from '#state/storage.ts'
import { startThreatContext } from '#threat/start.ts'
import { App } from './app.tsx'

/** English, or the longer language of the layout tests where a browser asks for it. */
async function loadMessages(): Promise<Messages> {
  if (readStored('local', 'plumb.locale') !== 'pseudo') return en
  return (await import('#i18n/pseudo.ts')).pseudo
}

function start(messages: Messages): void {
  startPreferences()
  startDrafts()
  startEnvironmentSets()
  startPermalinkSync()
  startThreatContext()
  startAnnouncements(messages)
  startShortcuts(messages)
  startPasting()
  startFetchingAhead(messages)
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  // A transition renders in slices of a few milliseconds, so that a slow phone can answer a tap.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App messages={messages} />
      </StrictMode>,
    ),
  )
}

void loadMessages().then(start)
