// Builds embed.js, which other people's pages load: a classic script of its own, beside the page's modules.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import type { Plugin } from 'vite'

import { classicScript } from './classic-script.ts'

const LOADER = new URL('../../src/embed-loader/', import.meta.url)

/** Emits embed.js, the same under its version's name, and its types; prints the hash for `integrity`. */
export function embedLoaderBuild(version: string): Plugin {
  let target: string | string[] | false = false
  let integrity = ''
  const lasting = `embed-${version}.js`
  return {
    name: 'plumb-embed-loader',
    apply: 'build',
    configResolved(config) {
      target = config.build.target
    },
    async generateBundle() {
      const { code } = await classicScript('src/embed-loader/embed-loader.ts', target)
      integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`
      const types = readFileSync(new URL('embed.d.ts', LOADER), 'utf8')
      for (const [fileName, source] of [
        ['embed.js', code],
        [lasting, code],
        ['embed.d.ts', types],
      ] as const)
        this.emitFile({ type: 'asset', fileName, source })
    },
    closeBundle() {
      if (integrity !== '') console.log(`${lasting}  integrity="${integrity}"`)
    },
  }
}
