// Named budgets, Brotli. A first load is what a page asks for; the font, which is compressed in itself, is apart.
import { readFileSync } from 'node:fs'

/** @param {string} page */
function requestedBy(page) {
  const text = readFileSync(`dist/${page}`, 'utf8')
  const files = text.matchAll(/(?:src|href)="[^"]*?((?:assets\/)?[^"/]+\.(?:js|css))"/g)
  return [...files].map(([, file]) => `dist/${file}`)
}

export default [
  {
    name: 'first load: scripts, styles',
    path: requestedBy('index.html'),
    limit: '106.7 kB',
  },
  { name: 'first load: the drawn page', path: 'dist/index.html', limit: '8 kB' },
  {
    name: 'first load of the iframe',
    path: ['dist/embed.html', ...requestedBy('embed.html')],
    limit: '91.8 kB',
  },
  { name: 'engine', path: 'dist/assets/engine-*.js', limit: '12 kB' },
  { name: 'embed loader', path: 'dist/embed.js', limit: '3 kB' },
  {
    name: 'font of the text',
    path: 'dist/assets/inter-latin-wght-normal-*.woff2',
    limit: '50 kB',
    brotli: false,
  },
]
