/** The XML of a workbook of one sheet (ECMA-376). */

import type { OutCell } from './known-cells.ts'

/** A cell that leads to an address. */
export type SheetLink = { readonly reference: string; readonly target: string }

/** How a cell looks, in the order of `styles.xml`. */
const looks = ['text', 'heading', 'link', 'day', 'percent', 'decimal', 'wrapped', 'number'] as const
type Look = (typeof looks)[number]

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The look of a cell of a column. */
export function styleOf(name: string, is: OutCell['is']): Look {
  if (is === 'day') return 'day'
  if (is === 'number') {
    if (name === 'epss' || name === 'percentile' || name === 'change') return 'percent'
    return name === 'places' ? 'number' : 'decimal'
  }
  return name === 'note' ? 'wrapped' : 'text'
}

/** A cell: what is empty is none. A text is a text, whatever it begins with. */
export function cellXml(reference: string, look: Look, text: string): string {
  if (text === '') return ''
  const style = `r="${reference}" s="${looks.indexOf(look)}"`
  if (look === 'percent' || look === 'decimal' || look === 'number')
    return `<c ${style}><v>${text}</v></c>`
  const day = look === 'day' ? dayNumber(text) : undefined
  if (day !== undefined) return `<c ${style}><v>${day}</v></c>`
  return `<c ${style} t="inlineStr"><is><t xml:space="preserve">${textXml(text)}</t></is></c>`
}

const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A text in XML; what XML cannot hold is left out, and what a spreadsheet would take for a code of a sign is none. */
function textXml(text: string): string {
  return text
    .replaceAll(unwritable, '')
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Days since the last of 1899, as spreadsheets count; undefined for what is no day. */
function dayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const days = (Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
  return Number.isInteger(days) && days > 60 ? days : undefined
}

/** The letters of a column, 0-based: A to ZZZ. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last
}

/** What stands before the rows. */
export function sheetStart(shown: number, own: number): string {
  return [
    declaration,
    `<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols><col min="1" max="${shown}" width="18" customWidth="1"/>`,
    own > 0
      ? `<col min="${shown + 1}" max="${shown + own}" width="9" hidden="1" customWidth="1"/>`
      : '',
    '</cols><sheetData>',
  ].join('')
}

/** What stands behind them; the marking is on every page that is printed. */
export function sheetEnd(
  columns: number,
  rows: number,
  links: readonly SheetLink[],
  marking: string | undefined,
): string {
  const linked = links.map(
    ({ reference }, at) => `<hyperlink ref="${reference}" r:id="l${at + 1}"/>`,
  )
  const line = marking === undefined ? '' : `&amp;R${textXml(marking)}`
  return [
    `</sheetData><autoFilter ref="A1:${columnLetters(columns - 1)}${rows}"/>`,
    linked.length === 0 ? '' : `<hyperlinks>${linked.join('')}</hyperlinks>`,
    line &&
      `<headerFooter><oddHeader>${line}</oddHeader><oddFooter>${line}</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('')
}

/** Where the links of the sheet lead. */
export function linksXml(links: readonly SheetLink[]): string {
  const each = links.map(
    ({ target }, at) =>
      `<Relationship Id="l${at + 1}" Type="${relations}/hyperlink" Target="${textXml(target)}" TargetMode="External"/>`,
  )
  return `${declaration}<Relationships xmlns="${packageRelations}">${each.join('')}</Relationships>`
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const fonts = [
  '<font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font>',
]
const format = (numFmt: number, font: number, inner = '') =>
  `<xf numFmtId="${numFmt}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${inner === '' ? '/>' : ` applyAlignment="1">${inner}</xf>`}`
/** 49 is text, 164 and above are our own. */
const formats: Readonly<Record<Look, string>> = {
  text: format(49, 0),
  heading: format(49, 1),
  link: format(49, 2),
  day: format(164, 0),
  percent: format(165, 0),
  decimal: format(166, 0),
  wrapped: format(49, 0, '<alignment vertical="top" wrapText="1"/>'),
  number: format(1, 0),
}

/** Every other file of the workbook. */
export const workbookFiles: readonly (readonly [path: string, xml: string])[] = [
  [
    '[Content_Types].xml',
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ],
  [
    'xl/styles.xml',
    `${declaration}<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.00%"/><numFmt numFmtId="166" formatCode="0.0"/></numFmts><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks.map((look) => formats[look]).join('')}</cellXfs></styleSheet>`,
  ],
]
