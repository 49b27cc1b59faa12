/** The page as the build draws it into index.html: what is there before any script has run. */

import { renderToStaticMarkup } from 'react-dom/server'

import { versions } from '#cvss/index.ts'
import { loadMessages } from '#i18n/load-messages.ts'
import { loadPageMessages } from '#i18n/load-page-messages.ts'
import { App } from './app.tsx'

/** The empty calculator of the version that comes first, and which that is. */
export async function drawnPage() {
  const [messages, page] = await Promise.all([loadMessages(), loadPageMessages()])
  const html = renderToStaticMarkup(<App messages={messages} page={page} />)
  return { version: versions[0], html }
}
