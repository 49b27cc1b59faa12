// What the build adds to the pages: policies, the order of the head, 404.html, dist/_headers, the nginx example and compressed siblings.
import { basename, resolve } from 'node:path'

import type { Plugin } from 'vite'

import packageJson from '../../package.json' with { type: 'json' }
import { checkedBase } from './base-path.ts'
import { compress } from './compress.ts'
import { nginxExample } from './nginx-example.ts'
import { notFoundPage } from './not-found-page.ts'
import { headersFile, withPolicy } from './security-headers.ts'
import { writeServiceWorker } from './service-worker-build.ts'

/** The drawn page needs its style sheet and one small script; all other scripts wait for neither, and make way. */
function stylesFirst(html: string): string {
  const sheets = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? []
  return sheets
    .reduce((page, sheet) => page.replace(sheet, ''), html)
    .replaceAll(/<(?:link rel="modulepreload"|script type="module") /g, '$&fetchpriority="low" ')
    .replace('<title>', `${sheets.join('').trimStart()}<title>`)
}

/** Runs in `vite build` only: the development server needs inline scripts that the policy forbids. */
export function pageBuild(): Plugin {
  let base = '/'
  let folder = 'dist'
  return {
    name: 'plumb-page',
    apply: 'build',
    configResolved(config) {
      base = checkedBase(config.base)
      folder = resolve(config.root, config.build.outDir)
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename }) {
        const page = basename(filename)
        return withPolicy(page === 'index.html' ? stylesFirst(html) : html, page)
      },
    },
    async generateBundle() {
      const headers = headersFile(base, packageJson.version)
      this.emitFile({ type: 'asset', fileName: '_headers', source: headers })
      this.emitFile({
        type: 'asset',
        fileName: 'nginx.conf.example',
        source: nginxExample(headers),
      })
      for (const file of await notFoundPage(base)) this.emitFile(file)
    },
    async closeBundle() {
      await writeServiceWorker(folder)
      compress(folder)
    },
  }
}
