// Draws the empty calculator into index.html, so that it stands before any script has run, and builds the small script that runs before it is painted.
import { fileURLToPath, pathToFileURL } from 'node:url'

import { build, type InlineConfig, type Plugin } from 'vite'

import { notArrived, withoutScripts } from '../../src/i18n/en/without-scripts.ts'
import { classicScript } from './classic-script.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** React is imported from there as the project has it. */
const DRAWN = fileURLToPath(new URL('../../node_modules/.cache/plumb-drawn/', import.meta.url))
const STYLES = '/src/drawn.css'
const EMPTY = '<div id="root"></div>'
const FIRST_PAINT = 'first-paint.js'

/** What src/drawn-page.tsx exports. */
type Drawn = { readonly version: string; readonly html: string }
type Page = { readonly version: string; readonly html: string; readonly styles: string }

/** Places that the policy forbids as attributes become classes, so that they are there before scripts set them. */
function withClasses(html: string): { readonly html: string; readonly styles: string } {
  const names = new Map<string, string>()
  const classed = html.replaceAll(/<[a-z][^>]*? style="([^"]*)"[^>]*>/g, (tag, style: string) => {
    const name = names.get(style) ?? `drawn-${names.size}`
    names.set(style, name)
    const bare = tag.replace(` style="${style}"`, '')
    return bare.includes(' class="')
      ? bare.replace(' class="', ` class="${name} `)
      : bare.replace(/^<[a-z]+/, `$& class="${name}"`)
  })
  if (/<[^>]* style=/.test(classed)) throw new Error('the drawn page has a style attribute')
  const rules = [...names].map(([style, name]) => `.${name}{${style}}`)
  return { html: classed, styles: rules.join('\n') }
}

async function draw(define: InlineConfig['define']): Promise<Page> {
  await build({
    root: ROOT,
    // Without the page's configuration, and so without this plugin.
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { ssr: 'src/drawn-page.tsx', outDir: DRAWN, emptyOutDir: true },
    ...(define && { define }),
  })
  const module = await import(`${pathToFileURL(DRAWN).href}drawn-page.js?${Date.now()}`)
  const { version, html }: Drawn = await module.drawnPage()
  // The address may be a vector's, whose title comes with it.
  const body = withClasses(html.replace(/<title>.*?<\/title>/, ''))
  const root = `<div id="root">${body.html}</div>`
  const sentence = `<p data-without-scripts>${withoutScripts}</p><p role="alert" data-not-arrived>${notArrived}</p>`
  return { version, html: `${root}${sentence}`, styles: body.styles }
}

/** The drawn page and its styles in a build; the development server has the script alone. */
export function drawPage(): Plugin {
  let base = '/'
  let define: InlineConfig['define']
  let isBuild = false
  let target: string | string[] | false = false
  let drawing: Promise<Page> | undefined
  return {
    name: 'plumb-draw-page',
    enforce: 'pre',
    configResolved(config) {
      ;({ base, define } = config)
      isBuild = config.command === 'build'
      ;({ target } = config.build)
    },
    async transform(_code, id) {
      if (!isBuild || !id.endsWith(STYLES)) return undefined
      return (await (drawing ??= draw(define))).styles
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { filename }) {
        if (!filename.endsWith('/index.html')) return html
        if (!isBuild)
          return html.replace(
            '</head>',
            '<script type="module" src="/src/first-paint.ts"></script></head>',
          )
        const { version, html: drawn } = await (drawing ??= draw(define))
        if (!html.includes(EMPTY)) throw new Error(`index.html lacks ${EMPTY}`)
        return html
          .replace('<html ', `<html data-drawn="${version}" `)
          .replace('</head>', `<script src="${base}${FIRST_PAINT}"></script></head>`)
          .replace(EMPTY, () => drawn)
      },
    },
    async generateBundle() {
      const { code: source } = await classicScript('src/first-paint.ts', target)
      this.emitFile({ type: 'asset', fileName: FIRST_PAINT, source })
    },
  }
}
