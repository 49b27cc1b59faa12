import './embed.css'

import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'

import { EmbedApp } from '#embed/embed-app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('embed.html has no #root')
startTransition(() => createRoot(root).render(<EmbedApp />))
