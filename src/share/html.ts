/** Writing HTML and XML: everything given is text, and escaped as such. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for content or a quoted attribute of HTML or XML, free of control characters already. */
export function escapedText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** An element around markup that is finished already; '' around nothing. */
export function element(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>`
}

/** A link; the address is one that `webLink` let pass. */
export function htmlLink(words: string, link: string): string {
  return link === '' ? '' : `<a href="${escapedText(link)}">${escapedText(words)}</a>`
}
