// Builds a classic script of its own, beside the modules of the pages: other people's pages, or the first paint, wait for it.
import { fileURLToPath } from 'node:url'

import { build } from 'vite'

const ROOT = new URL('../../', import.meta.url)

/** The code of a source file of the project and of all that it imports, for browsers of that kind, and the files it is of. */
export async function classicScript(
  file: string,
  target: string | string[] | false,
): Promise<{ readonly code: string; readonly modules: readonly string[] }> {
  const result = await build({
    // Without the page's configuration, and so without the plugins that ask for this.
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target,
      write: false,
      modulePreload: false,
      sourcemap: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(file, ROOT)),
        output: { format: 'iife' },
      },
    },
  })
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const [chunk, ...others] = outputs
  if (chunk?.type !== 'chunk' || others.length > 0)
    throw new Error(`${file} must be one file without any others`)
  return { code: chunk.code, modules: Object.keys(chunk.modules) }
}
