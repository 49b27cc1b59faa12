// The server of somebody else's pages: another origin than the built page's.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Page = { readonly body: string; readonly headers: Record<string, string> }

export type HostServer = {
  /** A page's address at its own origin, or at one that differs in the name of the host. */
  page: (body: string, headers?: Record<string, string>, name?: '127.0.0.1' | 'localhost') => string
  /** Another page at an address that was given. */
  change: (address: string, body: string) => void
  origins: readonly string[]
  close: () => void
}

const head = '<!doctype html><html lang="en"><title>A tool</title>'

export function startHostServer(): Promise<HostServer> {
  const pages = new Map<string, Page>()
  const server = createServer((request, response) => {
    const found = pages.get(request.url ?? '')
    response.writeHead(found ? 200 : 204, { 'Content-Type': 'text/html', ...found?.headers })
    response.end(found && `${head}${found.body}`)
  })
  return new Promise((resolve) => {
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo
      resolve({
        page(body, headers = {}, name = '127.0.0.1') {
          const path = `/${pages.size}`
          pages.set(path, { body, headers })
          return `http://${name}:${port}${path}`
        },
        change(address, body) {
          pages.set(new URL(address).pathname, { body, headers: {} })
        },
        origins: ['127.0.0.1', 'localhost'].map((name) => `http://${name}:${port}/`),
        close() {
          server.closeAllConnections()
          server.close()
        },
      })
    })
  })
}
