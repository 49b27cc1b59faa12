import './embed.css'

import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'

import { EmbedApp } from '#embed/embed-app.tsx'
import { startFrame } from '#embed/start-frame.ts'
import { startHost } from '#embed/host.ts'
import { startOnceLoaded } from '#state/start-once-loaded.ts'

async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (root === null) throw new Error('embed.html has no #root')
  await startFrame()
  startHost()
  startOnceLoaded(
    () => import('#embed/start-late.ts'),
    (late) => late.startLate(),
  )
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <EmbedApp />
      </StrictMode>,
    ),
  )
}

void start()
