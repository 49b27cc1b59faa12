// What the build adds to the page: the policy, the font's preload, dist/_headers and compressed siblings.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

import type { Plugin } from 'vite'

import { headersFile, metaPolicy } from './security-headers.ts'

const TEXT_FILE = /\.(html|js|css|svg|json|txt|webmanifest)$/
const PRELOADED_FONT = /inter-latin-wght-normal-.*\.woff2$/
const CHARSET = '<meta charset="utf-8" />'

function compressFolder(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXT_FILE.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const text = readFileSync(file)
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    )
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }))
  }
}

/** Runs in `vite build` only: the development server needs inline scripts that the policy forbids. */
export function pageBuild(): Plugin {
  let base = '/'
  let folder = 'dist'
  return {
    name: 'plumb-page',
    apply: 'build',
    configResolved(config) {
      base = config.base
      folder = config.build.outDir
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        if (!html.includes(CHARSET))
          throw new Error(`index.html lacks ${CHARSET}, after which the policy goes`)
        const fonts = Object.keys(bundle).filter((file) => PRELOADED_FONT.test(file))
        const head = [
          CHARSET,
          `<meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />`,
          ...fonts.map(
            (file) =>
              `<link rel="preload" as="font" type="font/woff2" href="${base}${file}" crossorigin />`,
          ),
        ]
        return html.replace(CHARSET, head.join('\n    '))
      },
    },
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: '_headers',
        source: headersFile(base.startsWith('/') ? base : '/'),
      })
    },
    closeBundle() {
      compressFolder(folder)
    },
  }
}
