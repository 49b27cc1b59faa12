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

/** Characters of an option that the frame is told; it takes none so long, and names what it was. */
const longestAttribute = 1_000

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
  const word = (name: string) =>
    (element.getAttribute(name)?.slice(0, longestAttribute) || undefined) as never
  // A list without end is told as the one word it is not: the frame would refuse all else with it.
  const words = (name: string) => {
    const text = element.getAttribute(name)?.slice(0, longestAttribute)
    const all = text?.match(/[^\s,]+/g)
    return (all && all.length > 100 ? text : all) as never
  }
  const isSet = (name: string) => element.hasAttribute(name)
  return {
    lockVersion: word('lock-version'),
    groups: words('groups'),
    mode: word('mode'),
    title: element.title.slice(0, longestAttribute),
    cve: word('cve'),
    theme: word('theme'),
    lang: word('lang'),
    readOnly: isSet('read-only') || element.matches(':disabled'),
    buttons: words('buttons'),
    autosize: followsContent(element),
    lookups: isSet('lookups'),
  }
}
