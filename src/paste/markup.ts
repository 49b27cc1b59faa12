// Line ends in quoted-printable mail, invisible break opportunities, emphasis, and tags around one
// metric or value within a vector string. Bounded, so that hostile text costs linear time.
const decoration = new RegExp(
  [
    /=\r?\n|[\u00ad\u200b-\u200d\u2060\ufeff*]|<wbr ?\/?>/,
    /(?<=:[\w.]{1,5}\/|[a-z]:)(?:<[a-z][^<>]{0,200}>){1,4}/,
    /(?:<\/[a-z]\w{0,9}>){1,4}(?=\/)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
)
const reference = /&(?:#(\d{1,4})|#x([0-9a-f]{1,4})|(amp|sol|colon|period|quot|lt|gt|nbsp));/gi
const escape = /\\(?:([/nrt])|u00([2-7][0-9a-fA-F]))/g
const named = new Map([
  ['amp', '&'],
  ['sol', '/'],
  ['colon', ':'],
  ['period', '.'],
  ['quot', '"'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
])

/** The text without what HTML, JSON, Markdown and mail do to a vector string or a link. */
export function withoutMarkup(text: string): string {
  return text
    .replace(decoration, '')
    .replace(escape, (_, letter: string | undefined, code: string | undefined) =>
      letter === undefined ? character(code, 16) : letter === '/' ? letter : ' ',
    )
    .replace(
      reference,
      (_, decimal: string | undefined, hex: string | undefined, name: string | undefined) =>
        named.get(name?.toLowerCase() ?? '') ??
        character(decimal ?? hex, hex === undefined ? 10 : 16),
    )
}

function character(code: string | undefined, base: number): string {
  return String.fromCharCode(Number.parseInt(code ?? '', base))
}
