/** What HTML sets apart, a heading and items as Markdown writes them. */
export function asLines(html: string): string {
  return html
    .replace(/<h[1-6](?=[\s>])/gi, '\n\n# $&')
    .replace(/<li(?=[\s>])/gi, '\n- $&')
    .replace(/<(?:\/?(?:p|div|section|article|dd|dt|pre|ul|ol)|\/h[1-6])(?=[\s>])/gi, '\n$&')
}

/** HTML without the programs and styles in it. */
export function withoutScripts(html: string): string {
  return ['script', 'style'].reduce((text, name) => withoutElement(text, name), html)
}

function withoutElement(html: string, name: string): string {
  const lower = html.toLowerCase()
  let [kept, behind] = ['', 0]
  for (let at = lower.indexOf(`<${name}`); at >= 0; at = lower.indexOf(`<${name}`, behind)) {
    const end = lower.indexOf(`</${name}`, at)
    kept += html.slice(behind, at)
    if (end < 0) return kept
    // Lines are counted on.
    kept += '\n'.repeat(html.slice(at, end).split('\n').length - 1)
    behind = end + name.length + 2
  }
  return kept + html.slice(behind)
}
