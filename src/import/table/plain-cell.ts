import { withoutEntities } from './entities.ts'

/** Those that format a cell: a title may be about `<img src=x>`. */
const formatting =
  /<\/?(?:a|abbr|b|blockquote|br|center|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|li|ol|p|pre|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]{0,2000})?\/?>/gi
const tag = /<\/?[a-z][^<>]{0,2000}>|<!--[^<>]{0,2000}-->/gi

/** Any punctuation can be escaped (CommonMark §2.4). */
const escape = /\\([!-/:-@[-`{-~])/g

/** The text of a cell without what formats it as HTML; a line break stays one. */
export function withoutTags(cell: string): string {
  return textOf(cell, formatting)
}

/** The text of HTML, in which every tag is one. */
export function textOfHtml(html: string): string {
  return textOf(html, tag)
}

function textOf(cell: string, tags: RegExp): string {
  if (!cell.includes('<') && !cell.includes('&')) return cell
  return withoutEntities(cell.replace(/<br\s*\/?>/gi, '\n').replace(tags, ' '))
}

/** The text of a Markdown cell or line without its marks; links are their words. */
export function withoutMarks(cell: string): string {
  return withoutTags(cell)
    .replace(/!?\[([^\]\n]{0,500})\]\([^)\s]{0,2000}\)/g, '$1')
    .replace(/\*\*|__|~~/g, '')
    .replace(/(^|\s)[`*_]{1,4}|(?<!\\)[`*_]{1,4}(?=\s|$)/g, '$1')
    .replace(escape, '$1')
    .trim()
}

/** The text of a Markdown cell in which nothing is markup but code: every sign that might be is escaped. */
export function withoutEscapes(cell: string): string {
  const [, code] = /^`+ ?([^`]*?) ?`+$/.exec(cell.trim()) ?? []
  return code ?? cell.replace(escape, '$1')
}
