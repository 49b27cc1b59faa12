// Named budgets, Brotli. The first load is what dist/index.html asks for; the font, which is compressed in itself, is apart.
import { readFileSync } from 'node:fs'

const page = readFileSync('dist/index.html', 'utf8')
const requested = [
  ...page.matchAll(/(?:src|href)="[^"]*?((?:assets\/)?[^"/]+\.(?:js|css|woff2))"/g),
].map(([, file]) => `dist/${file}`)

export default [
  {
    name: 'first load: HTML, scripts, styles',
    path: ['dist/index.html', ...requested.filter((file) => !file.endsWith('.woff2'))],
    limit: '100 kB',
  },
  { name: 'engine', path: 'dist/assets/engine-*.js', limit: '12 kB' },
  { name: 'embed loader', path: 'dist/embed.js', limit: '2.5 kB' },
  {
    name: 'preloaded font',
    path: requested.filter((file) => file.endsWith('.woff2')),
    limit: '50 kB',
    brotli: false,
  },
]
