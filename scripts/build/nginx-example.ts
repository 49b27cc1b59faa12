// dist/nginx.conf.example: the rules of _headers in nginx's words.
import { baseOf, headersOf, readRules } from '../header-rules.mjs'

const ROOT = '/var/www/plumb'

/** The first line of a location block, inside the one of the base path. */
function locationOf(path: string): string {
  return path.endsWith('*') ? `location ${path.slice(0, -1)}` : `location = ${path}`
}

function headerLines(headers: readonly (readonly [string, string])[], indent: string): string {
  const lines = headers.map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`)
  return [...lines, `${indent}add_header Strict-Transport-Security $hsts always;\n`].join('')
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
#
# A new build goes over the old one, pages last, and the old files in assets/ stay for a month:
# a page that is open still finds what it has not loaded yet. In this order, with a build of today:
#   rsync -a --exclude '*.html*' dist/ ${ROOT}${base}
#   rsync -a dist/ ${ROOT}${base}
#   find ${ROOT}${base}assets -mtime +30 -delete

# Over HTTPS browsers may be told never to come back without it. Not sent until this line counts,
# for it binds every service under this host's name, on every port.
map $https $hsts {
  # on "max-age=31536000";
  default "";
}

server {
  listen 8080;
  # For HTTPS, instead of the line above; a redirect keeps what stands behind #:
  # listen 443 ssl;
  # ssl_certificate /etc/ssl/plumb.pem;
  # ssl_certificate_key /etc/ssl/plumb.key;
  # ssl_protocols TLSv1.2 TLSv1.3;
  # and beside this block: server { listen 80; return 301 https://$host$request_uri; }
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
