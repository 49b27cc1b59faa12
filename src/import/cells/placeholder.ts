const placeholders = new Set(
  '- -- – — . ? n/a na n.a. nan none null nil undefined unknown unscored tbd tba empty keine unbekannt -1 -1.0 not~available not~applicable not~set not~scored no~score no~cve'
    .split(' ')
    .map((each) => each.replaceAll('~', ' ')),
)

const longest = Math.max(...[...placeholders].map(({ length }) => length))

/** Whether a cell stands for nothing: empty, `N/A`, `-`, `-1`. */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest && text.trim().length > longest) return false
  const plain = text.trim().toLowerCase()
  return plain === '' || placeholders.has(plain.replace(/[\s_-]+/g, ' ')) || placeholders.has(plain)
}
