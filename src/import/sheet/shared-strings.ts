import type { XmlEvents } from './xml.ts'

/** All texts of a workbook together may have so many characters. */
const mostCharacters = 300_000_000

/** Gathers the texts that the cells of a workbook point to. */
export function createSharedStrings() {
  const strings: string[] = []
  let current = ''
  let [isInText, isReading] = [false, false]
  let characters = 0
  const events: XmlEvents = {
    open(name) {
      if (name === 'si') current = ''
      // How a word is pronounced is none of it.
      else if (name === 'rPh') isReading = true
      else if (name === 't') isInText = true
    },
    text(text) {
      if (!isInText || isReading || characters > mostCharacters) return
      current += text
      characters += text.length
    },
    close(name) {
      if (name === 't') isInText = false
      else if (name === 'rPh') isReading = false
      else if (name === 'si') strings.push(current)
    },
  }
  return { strings, events, isFull: () => characters > mostCharacters }
}
