// Builds embed.js, which other people's pages load: a classic script of its own, beside the page's modules.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { type Plugin, build } from 'vite'

const LOADER = new URL('../../src/embed-loader/', import.meta.url)

async function loaderCode(target: string | string[] | false): Promise<string> {
  const result = await build({
    // Without the page's configuration, and so without this plugin.
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target,
      write: false,
      modulePreload: false,
      sourcemap: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('embed-loader.ts', LOADER)),
        output: { format: 'iife' },
      },
    },
  })
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const [chunk, ...others] = outputs
  if (chunk?.type !== 'chunk' || others.length > 0)
    throw new Error('embed.js must be one file without any others')
  return chunk.code
}

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
      const code = await loaderCode(target)
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
