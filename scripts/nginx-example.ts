// dist/nginx.conf.example: the rules of _headers in nginx's words.
import { baseOf, headersOf, readRules } from './header-rules.mjs'

const ROOT = '/var/www/plumb'

/** The first line of a location block, inside the one of the base path. */
function locationOf(path: string): string {
  return path.endsWith('*') ? `location ${path.slice(0, -1)}` : `location = ${path}`
}

function headerLines(headers: readonly (readonly [string, string])[], indent: string): string {
  return headers.map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`).join('')
}

/** From the text of _headers. A block that sets a header inherits none, so each one sets all of its own. */
export function nginxExample(headersText: string): string {
  const rules = readRules(headersText)
  const base = baseOf(rules)

  const [everyFile, ...others] = rules
  const blocks = others.map(({ path }) => {
    const isPageWithoutExtension = /\/[^./*]+$/.test(path)
    const file = isPageWithoutExtension ? `      try_files ${path}.html =404;\n` : ''
    return `\n    ${locationOf(path)} {\n${file}${headerLines(headersOf(rules, path), '      ')}    }\n`
  })
  return `# Written by the build with the same headers as _headers. The files belong in ${ROOT}${base}
server {
  listen 8080;
  root ${ROOT};

  location ${base} {
    index index.html;
    error_page 404 ${base}404.html;
    # The build has put a compressed file beside each text.
    gzip_static on;
    gzip_vary on;
    # With the module ngx_brotli, which few packages of nginx include:
    # brotli_static on;
${headerLines(everyFile?.headers ?? [], '    ')}${blocks.join('')}  }
}
`
}
