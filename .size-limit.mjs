// Named budgets, Brotli. A first load is what a page asks for; the font, which is compressed in itself, is apart.
import { readFileSync } from 'node:fs'

/** @param {string} page */
function requestedBy(page) {
  const text = readFileSync(`dist/${page}`, 'utf8')
  const files = text.matchAll(/(?:src|href)="[^"]*?((?:assets\/)?[^"/]+\.(?:js|css|woff2))"/g)
  return [...files].map(([, file]) => `dist/${file}`)
}

/** @param {string} page */
function scriptsAndStyles(page) {
  return requestedBy(page).filter((file) => !file.endsWith('.woff2'))
}

export default [
  {
    name: 'first load: scripts, styles',
    path: scriptsAndStyles('index.html'),
    limit: '108 kB',
  },
  { name: 'first load: the drawn page', path: 'dist/index.html', limit: '8 kB' },
  {
    name: 'first load of the iframe',
    path: ['dist/embed.html', ...scriptsAndStyles('embed.html')],
    limit: '92 kB',
  },
  { name: 'engine', path: 'dist/assets/engine-*.js', limit: '12 kB' },
  { name: 'embed loader', path: 'dist/embed.js', limit: '3 kB' },
  {
    name: 'preloaded font',
    path: requestedBy('index.html').filter((file) => file.endsWith('.woff2')),
    limit: '50 kB',
    brotli: false,
  },
]
