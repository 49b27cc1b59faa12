// Serves the built page as a static host would: compressed files, and exactly the headers of its _headers; PLUMB_DIST names another folder than dist.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import sirv from 'sirv'

const DIST = process.env['PLUMB_DIST']
  ? pathToFileURL(`${resolve(process.env['PLUMB_DIST'])}/`)
  : new URL('../dist/', import.meta.url)

/** @typedef {{ path: string, headers: [string, string][] }} Rule */

/** @returns {Rule[]} */
function readRules() {
  return readFileSync(new URL('_headers', DIST), 'utf8')
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const [path = '', ...lines] = block.split('\n')
      return { path, headers: lines.map((line) => splitHeader(line)) }
    })
}

/** @param {string} line @returns {[string, string]} */
function splitHeader(line) {
  const colon = line.indexOf(':')
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}

/** @param {string} path @param {string} pathname */
function matches(path, pathname) {
  return path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : path === pathname
}

/** @param {import('node:http').Server} server @param {number} port @param {boolean} orNext @returns {Promise<number>} */
function listen(server, port, orNext) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (orNext && error.code === 'EADDRINUSE') resolve(listen(server, port + 1, orNext))
      else reject(error)
    })
    server.listen(port, () => resolve(port))
  })
}

/** Starts the server on the port, or on the next free one, and gives its address.
 * @param {{ port?: number, orNext?: boolean }} options */
export async function serve({ port = 4173, orNext = false } = {}) {
  const rules = readRules()
  // The first rule covers every file; its path is the base the page was built for.
  const base = rules[0]?.path.slice(0, -1) ?? '/'
  const files = sirv(fileURLToPath(DIST), { brotli: true, gzip: true, etag: true, ignores: false })
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    if (!url.startsWith(base)) {
      response.writeHead(404).end(`The page is at ${base}\n`)
      return
    }
    const [pathname = ''] = url.split('?')
    for (const [name, value] of rules
      .filter((rule) => matches(rule.path, pathname))
      .flatMap((rule) => rule.headers)) {
      response.setHeader(name, value)
    }
    request.url = `/${url.slice(base.length)}`
    files(request, response, () => {
      response.writeHead(404).end('Not found\n')
    })
  })
  return `http://localhost:${await listen(server, port, orNext)}${base}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(
    await serve(process.env['PORT'] ? { port: Number(process.env['PORT']) } : { orNext: true }),
  )
}
