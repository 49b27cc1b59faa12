// How a host reads _headers: the server applies it, the nginx example is written from it, the tests ask it.

/** @typedef {{ path: string, headers: [string, string][] }} HeaderRule */

/** @param {string} text @returns {HeaderRule[]} */
export function readRules(text) {
  return text
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

/** Every header that the rules give a path; a name stands there twice if two rules set it.
 * @param {readonly HeaderRule[]} rules @param {string} pathname */
export function headersOf(rules, pathname) {
  return rules.filter(({ path }) => matches(path, pathname)).flatMap(({ headers }) => headers)
}

/** The path that the page was built for: the first rule covers every file below it.
 * @param {readonly HeaderRule[]} rules */
export function baseOf(rules) {
  return rules[0]?.path.slice(0, -1) ?? '/'
}

/** @param {string} path @param {string} pathname */
function matches(path, pathname) {
  return path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : path === pathname
}
