// Serves the built page as a static host would: compressed files, and exactly the headers of its _headers.
// PLUMB_DIST names another folder than dist. Only this machine is answered, unless HOST says otherwise (0.0.0.0: all that reach it).
import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import sirv from 'sirv'

import { baseOf, headersOf, readRules } from './header-rules.mjs'

const DIST = process.env['PLUMB_DIST']
  ? pathToFileURL(`${resolve(process.env['PLUMB_DIST'])}/`)
  : new URL('../dist/', import.meta.url)

/** Where it listens: the loopback address of this machine. */
const LOOPBACK = '127.0.0.1'

/** @param {import('node:http').Server} server @param {number} port @param {boolean} orNext @returns {Promise<number>} */
function listen(server, port, orNext) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (orNext && error.code === 'EADDRINUSE') resolve(listen(server, port + 1, orNext))
      else reject(error)
    })
    server.listen(port, process.env['HOST'] ?? LOOPBACK, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Starts the server on the port (0: any free one), or on the next free one, and gives its address.
 * @param {{ port?: number, orNext?: boolean }} options */
export async function serve({ port = 4173, orNext = false } = {}) {
  const rules = readRules(readFileSync(new URL('_headers', DIST), 'utf8'))
  const base = baseOf(rules)
  const files = sirv(fileURLToPath(DIST), { brotli: true, gzip: true, etag: true, ignores: false })
  // Headers go by the path, so only the path that a file has is answered: not /index or /index.html/. As with nginx // is /.
  const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  const paths = new Set(['', 'embed', ...names.map((name) => name.replaceAll('\\', '/'))])
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    if (!url.startsWith(base)) {
      response.writeHead(404).end(`The page is at ${base}\n`)
      return
    }
    const [pathname = ''] = url.split('?')
    const path = pathname.slice(base.length).replace(/^\/+/, '')
    for (const [name, value] of headersOf(rules, `${base}${path}`)) response.setHeader(name, value)
    function missing() {
      // The page for what is missing has its own headers, not those of the file that was asked for.
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      for (const [name, value] of headersOf(rules, `${base}404.html`))
        response.setHeader(name, value)
      response
        .writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' })
        .end(readFileSync(new URL('404.html', DIST)))
    }
    request.url = `/${path}`
    if (paths.has(path)) files(request, response, missing)
    else missing()
  })
  return `http://localhost:${await listen(server, port, orNext)}${base}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(
    await serve(process.env['PORT'] ? { port: Number(process.env['PORT']) } : { orNext: true }),
  )
}
