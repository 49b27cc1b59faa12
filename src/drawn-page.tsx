/** The page as the build draws it into index.html: what is there before any script has run. */

import { renderToStaticMarkup } from 'react-dom/server'

import { versions } from '#cvss/index.ts'
import { en } from '#i18n/en.ts'
import { page } from '#i18n/en/page.ts'
import { withoutScripts } from '#i18n/en/without-scripts.ts'
import { App } from './app.tsx'

export const drawnPage = {
  /** The version whose empty calculator is drawn. */
  version: versions[0],
  html: renderToStaticMarkup(<App messages={en} page={page} />),
  withoutScripts,
}
