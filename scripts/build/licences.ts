// dist/licences.txt: Vite lists the packages whose code is in the scripts; this adds what else is shipped: fonts, styles and the bundler's runtime.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Plugin } from 'vite'

const LICENCES = 'licences.txt'

// Its base styles are in the style sheets, whose parts a bundle does not name.
const STYLES = ['tailwindcss']

// Written in a build of its own, which asks whether all of it is named here.
const SERVICE_WORKER = [
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
]

// What chunks import and export through is a module of the bundler's own, in no folder of a package.
const RUNTIME = { module: 'rolldown/runtime', package: 'rolldown' }

/** The package that a file in node_modules belongs to. */
export function packageOf(file: string): string | undefined {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1]
}

function entryOf(name: string): string {
  const folder = join('node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const text = readFileSync(join(folder, 'LICENSE'), 'utf8').trim()
  return `\n## ${name} - ${version} (${license})\n\n${text}\n`
}

export function licences(): Plugin {
  return {
    name: 'plumb-licences',
    apply: 'build',
    config: () => ({ build: { license: { fileName: LICENCES } } }),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const list = bundle[LICENCES]
        if (list?.type !== 'asset') throw new Error(`Vite has not written ${LICENCES}`)
        const assets = Object.values(bundle).flatMap((file) =>
          file.type === 'asset' ? file.originalFileNames : [],
        )
        const shipped = new Set(assets.flatMap((file) => packageOf(file) ?? []))
        const modules = Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' ? Object.keys(file.modules) : [],
        )
        if (modules.some((id) => id.includes(RUNTIME.module))) shipped.add(RUNTIME.package)
        const own = `# Plumb (Apache-2.0)\n\n${readFileSync('LICENSE', 'utf8').trim()}\n\n`
        const others = [...shipped, ...STYLES, ...SERVICE_WORKER].toSorted().map(entryOf)
        list.source = [own, String(list.source), ...others].join('')
      },
    },
  }
}
