/**
 * Undoes what HTML, JSON, TeX, wikis and mail do to a text. What is taken out leaves a mark, so
 * that it can be told. Every pattern is bounded, so that hostile text costs linear time.
 */

import { asciiSign, isInvisible } from '#cvss/index.ts'
import { decodePercent } from '#url/read/percent-encoding.ts'
import { breakMark, invisibleMark, lookAlikeMark, markupMark, withoutOwnMarks } from './marks.ts'

const quotedPrintableBreak = /=\r?\n/g
/** Signs that mail writes so, and only where it does: `AV=AC` elsewhere is none of them. */
const isQuotedPrintable = /=(?:3D|3A|2F|E2=80|C2=A0|(?:20|09)?\r?\n)/
const quotedPrintable = /=(?:[2-7][\dA-F]|0[9AD]|[C-F][\dA-F](?:=[89AB][\dA-F]){1,3})/g
const tex =
  /\\(?:allowbreak|linebreak|nolinebreak|nobreak|newline|hfill|hspace\*?\{[^{}]{0,12}\}|penalty-?\d{1,5}|hskip ?[\d.]{1,5}(?:pt|em)|discretionary(?:\{[^{}]{0,3}\}){3}|[-,!;>])(?:\{\}|[ \t]{0,3})/g
/** Colours and the like of a terminal. */
// eslint-disable-next-line no-control-regex
const terminal = /\x1b\[[\d;:?]{0,16}[@-~]/g
const texSlash = /\\slash(?:\{\}|[ \t]{1,3})?/g
// In small letters only: in `\E:U\RL:O` the signs stand for slashes.
const escape = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrt])|([^\sa-zA-Z0-9\\]))/g
const reference = /&(?:#(\d{1,5})|#x([0-9a-f]{1,4})|([a-z]{2,14}));/gi
const named = new Map([
  ['amp', '&'],
  ['sol', '/'],
  ['colon', ':'],
  ['period', '.'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['lpar', '('],
  ['rpar', ')'],
  ['comma', ','],
  ['semi', ';'],
  ['bsol', '\\'],
  ['vert', '|'],
  ['hyphen', '-'],
  ['dash', '-'],
  ['bull', '•'],
  ...['nbsp', 'ensp', 'emsp', 'thinsp', 'numsp', 'tab', 'newline'].map(
    (name) => [name, ' '] as const,
  ),
  ...['shy', 'zwj', 'zwnj', 'lrm', 'rlm', 'zerowidthspace', 'nobreak', 'wordjoiner'].map(
    (name) => [name, '\u200b'] as const,
  ),
])
const tag = /<\/?([a-z][a-z\d-]{0,15})((?:\s[^<>]{0,300})?)\/?>|<!--[^<>]{0,200}-->/gi
// `S:[U],` is a value in brackets, `S:[u]U[/u]` an underlined one.
const wikiTag =
  /(?!(?<=:\s{0,2})\[[bius]\](?!\w))\[\/?(?:b|i|u|s|code|tt|color|size|font|br)(?:=[^\]\s]{0,40})?\]|\{(?:color|noformat|code|quote|panel)(?::[^{}\n]{0,40})?\}/gi
/** `<cvss version="3.0">`, `<cvss-v3-0>`. */
const cvssTag =
  /^<(?:[\w-]{0,10}cvss[\w-]{0,12}\s[^<>]{0,200}?\bversion\s{0,3}=\s{0,3}["']?(?:cvss:?)?([234])\.([01])\b|[\w-]{0,6}cvss[a-z-]{0,8}v?([234])[._-]?([01])[\w-]{0,8}\s{0,3}>)/i
/** Tags within a line; all others begin a new one. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|em|font|i|ins|kbd|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/i
/** An attribute may hold a link or a vector, which must not be lost. */
const telling = /:\/\/|cvss|[a-z]:[a-z]{1,4}\//i

/** The text without markup, with a mark for each piece of it. */
export function withoutMarkup(text: string): string {
  return withoutQuotedPrintable(withoutOwnMarks(text))
    .replace(terminal, markupMark)
    .replace(tex, markupMark)
    .replace(texSlash, `${markupMark}/`)
    .replace(escape, unescaped)
    .replace(reference, referred)
    .replace(reference, referred)
    .replace(tag, untagged)
    .replace(wikiTag, markupMark)
}

function withoutQuotedPrintable(text: string): string {
  if (!isQuotedPrintable.test(text)) return text
  const oneLine = text.replace(quotedPrintableBreak, markupMark)
  return oneLine.replace(quotedPrintable, (raw) => {
    const sign = decodePercent(raw.replaceAll('=', '%'))
    // In an address these part names from values: no mark may stand beside them.
    if ('=&?'.includes(sign)) return sign
    return sign.startsWith('%') ? raw : `${markupMark}${withoutOwnMarks(sign)}`
  })
}

function unescaped(
  _: string,
  four: string | undefined,
  two: string | undefined,
  space: string | undefined,
  sign: string | undefined,
): string {
  if (space !== undefined) return '\n'
  return sign ?? character(four ?? two, 16)
}

function referred(
  whole: string,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return named.get(name.toLowerCase()) ?? whole
  return character(decimal ?? hexadecimal, hexadecimal === undefined ? 10 : 16)
}

function untagged(whole: string, name: string | undefined, attributes: string | undefined): string {
  const version = versionOfTag(whole)
  if (version !== undefined) return `${breakMark}${version} `
  if (attributes !== undefined && telling.test(attributes)) return whole
  if (name === undefined || inline.test(name)) return markupMark
  return /^<\/tr/i.test(whole) ? `${breakMark}\n` : breakMark
}

/** The version that an opening tag names for what is in it, as a text would. */
function versionOfTag(whole: string): string | undefined {
  const [, major, minor, ...inName] = cvssTag.exec(whole) ?? []
  const [first = major, second = minor] = inName
  if (first !== undefined) return `cvss ${first}.${second}`
  return /^<(?:cvss[\w-]{0,3})?version>/i.test(whole) ? 'version: ' : undefined
}

function character(code: string | undefined, base: number): string {
  return withoutOwnMarks(String.fromCharCode(Number.parseInt(code ?? '', base)))
}

// What may be invisible or look like ASCII; everything else needs no second look.
const suspicious =
  /[\p{Cf}\p{Default_Ignorable_Code_Point}\u02d0\u0589\u05c3\u1365\u1735\u2044\u205a\u2100-\u214f\u2215\u2236\u2571\u2768\u2769\u27cb\u29f8\u2f03\u3014\u3015\u3033\ua789\ufd3e\ufd3f\ufe10-\ufe6f\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu

/** The text with a mark for each invisible character, and one before each that was replaced. */
export function withPlainSigns(text: string): string {
  return text.replace(suspicious, (character) => {
    if (isInvisible(character)) return invisibleMark
    const sign = asciiSign(character)
    return sign === undefined ? character : `${lookAlikeMark}${sign}`
  })
}
