import { SaxesParser } from 'saxes'

/** What is told of an XML file as it is read; names come without their prefix. */
export type XmlEvents = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Reads an XML file of a workbook piece by piece; what is malformed in it is passed over. */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  events: XmlEvents,
  isDone: () => boolean = () => false,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  })
  parser.on('error', () => {})
  parser.on('opentag', ({ name, attributes }) => events.open?.(local(name), attributes))
  parser.on('text', (text) => events.text?.(text))
  parser.on('cdata', (text) => events.text?.(text))
  parser.on('closetag', ({ name }) => events.close?.(local(name)))
  const decoder = new TextDecoder()
  for await (const piece of pieces) {
    if (isDone()) return
    parser.write(decoder.decode(piece, { stream: true }))
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
