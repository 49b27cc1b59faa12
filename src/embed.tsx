import './embed.css'

import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'

import { EmbedApp } from '#embed/embed-app.tsx'
import { startFrame } from '#embed/start-frame.ts'
import { startHost } from '#embed/host.ts'

/** Nobody would miss it on screen and ask for it again; the delay is in milliseconds. */
function startLate(delay: number): void {
  import('#embed/start-late.ts').then(
    (all) => all.startLate(),
    () => setTimeout(startLate, delay, 2 * delay),
  )
}

async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (root === null) throw new Error('embed.html has no #root')
  await startFrame()
  startHost()
  startLate(2_000)
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <EmbedApp />
      </StrictMode>,
    ),
  )
}

void start()
