// `npm start`: builds the page when it is missing or older than its sources, serves it and prints the address.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'

import { build } from 'vite'

import { serve } from './serve.mjs'

const SOURCES = [
  'src',
  'public',
  'scripts',
  'index.html',
  'embed.html',
  '404.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]

/** @param {string} path @returns {number} */
function newest(path) {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

chdir(fileURLToPath(new URL('..', import.meta.url)))
const built = existsSync('dist/_headers') ? statSync('dist/_headers').mtimeMs : 0
if (process.env['PLUMB_BASE'] !== undefined || SOURCES.some((path) => newest(path) > built))
  await build()
console.log(`Plumb is at ${await serve({ orNext: true })}`)
