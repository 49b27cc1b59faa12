import type { EmbedOptions } from '#embed/protocol.ts'

/** Attributes that become options of the frame; `aria-label` only names it. */
export const optionAttributes = [
  'lock-version',
  'groups',
  'mode',
  'title',
  'aria-label',
  'cve',
  'theme',
  'lang',
  'read-only',
  'buttons',
  'autosize',
  'lookups',
]

function isField(element: HTMLElement): boolean {
  return element.getAttribute('mode') === 'field'
}

function followsContent(element: HTMLElement): boolean {
  return isField(element) || element.hasAttribute('autosize')
}

/** The frame's height in pixels: its content's where the element follows it, once that is known. */
export function heightOf(element: HTMLElement, content: number | undefined): number {
  if (content !== undefined && followsContent(element)) return content
  return isField(element) ? 64 : 640
}

/** What the attributes ask for. */
export function optionsOf(element: HTMLElement): EmbedOptions {
  // What the words mean is for the frame to judge.
  const word = (name: string) => (element.getAttribute(name) || undefined) as never
  const words = (name: string) => element.getAttribute(name)?.match(/[^\s,]+/g) as never
  const isSet = (name: string) => element.hasAttribute(name)
  return {
    lockVersion: word('lock-version'),
    groups: words('groups'),
    mode: word('mode'),
    title: element.title.slice(0, 500),
    cve: word('cve'),
    theme: word('theme'),
    lang: word('lang'),
    readOnly: isSet('read-only') || element.matches(':disabled'),
    buttons: words('buttons'),
    autosize: followsContent(element),
    lookups: isSet('lookups'),
  }
}
