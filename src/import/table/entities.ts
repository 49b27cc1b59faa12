/** What entities stand for: by number, by name, and letters with their marks by how these are called. */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['period', '.'],
  ['comma', ','],
  ['colon', ':'],
  ['semi', ';'],
  ['sol', '/'],
  ['bsol', '\\'],
  ['lpar', '('],
  ['rpar', ')'],
  ['lowbar', '_'],
  ['num', '#'],
  ['percnt', '%'],
  ['plus', '+'],
  ['equals', '='],
  ['hyphen', '‐'],
  ['dash', '‐'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '−'],
  ['shy', ''],
  ['hellip', '…'],
  ['middot', '·'],
  ['bull', '•'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['szlig', 'ß'],
  ['AElig', 'Æ'],
  ['aelig', 'æ'],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
  ['Oslash', 'Ø'],
  ['oslash', 'ø'],
])
const marks: ReadonlyMap<string, string> = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circ', '\u0302'],
  ['uml', '\u0308'],
  ['tilde', '\u0303'],
  ['cedil', '\u0327'],
  ['ring', '\u030A'],
  ['caron', '\u030C'],
])
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi

/** A text with its entities as the signs that they stand for; what is none stays. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(entity, (whole, decimal?: string, hex?: string, name = '') => {
    if (decimal !== undefined) return signOf(Number(decimal)) ?? whole
    if (hex !== undefined) return signOf(Number.parseInt(hex, 16)) ?? whole
    return named.get(name) ?? named.get(name.toLowerCase()) ?? marked(name) ?? whole
  })
}

function signOf(code: number): string | undefined {
  const isSign = code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff)
  return isSign ? String.fromCodePoint(code === 160 ? 32 : code) : undefined
}

function marked(name: string): string | undefined {
  const mark = marks.get(name.slice(1))
  return mark === undefined ? undefined : `${name[0]}${mark}`.normalize('NFC')
}
