import type { FromFrame } from '#embed/protocol.ts'

/** Tells a page's author, once for each, of attributes that the frame has left out. */
export function attributeWarnings(element: HTMLElement) {
  const told = new Set<string>()
  return ({ option, message, value, allowed }: Extract<FromFrame, { type: 'error' }>): void => {
    const name = option?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const text = name
      ? `<cvss-calculator>: ${name}="${value}" is left out; ${name} takes ${allowed?.join(', ')}`
      : message
    if (told.has(text)) return
    told.add(text)
    // oxlint-disable-next-line no-console -- nothing else tells the page's author of a mistyped attribute
    console.warn(text, element)
  }
}
