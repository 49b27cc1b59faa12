// 404.html and its files, in a build of their own: bundled with the app, what they share would cost the app another request.
import { fileURLToPath } from 'node:url'

import { build, type Plugin, type Rolldown } from 'vite'

import { notFound } from '../../src/i18n/en/not-found.ts'
import { withPolicy } from './security-headers.ts'

const PAGE = '404.html'

function withTexts(html: string): string {
  return Object.entries(notFound).reduce(
    (page, [key, text]) => page.replace(`%${key}%`, text),
    html,
  )
}

const texts: Plugin = {
  name: 'plumb-not-found-texts',
  transformIndexHtml: { order: 'pre', handler: withTexts },
}

const policy: Plugin = {
  name: 'plumb-not-found-policy',
  transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, PAGE) },
}

/** The page and what it loads, for the build of the app to write beside its own files. */
export async function notFoundPage(base: string): Promise<readonly Rolldown.EmittedAsset[]> {
  const built = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    base,
    configFile: false,
    logLevel: 'warn',
    plugins: [texts, policy],
    build: {
      write: false,
      copyPublicDir: false,
      target: 'baseline-widely-available',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: PAGE },
    },
  })
  if (!('output' in built)) throw new Error(`the build of ${PAGE} gave no files`)
  return built.output.map((file) => ({
    type: 'asset',
    fileName: file.fileName,
    source: file.type === 'chunk' ? file.code : file.source,
  }))
}
