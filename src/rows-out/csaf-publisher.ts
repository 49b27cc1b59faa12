import { nameOf } from './parts-of-documents.ts'

/** Who publishes a document, under which ID; undefined or blank for what nobody has said. */
export type CsafPublisher = {
  readonly name?: string | undefined
  /** An address that the publisher owns. */
  readonly namespace?: string | undefined
  readonly trackingId?: string | undefined
}

/** What CSAF requires and a list does not know: it is assumed where nobody has said it. */
export const csafAssumed = {
  name: 'Publisher',
  namespace: 'https://www.example.com',
  trackingId: 'DRAFT-0001',
} as const

/** Who publishes, with what is assumed in place of what cannot be used. */
export function csafPublisher({ name, namespace = '', trackingId }: CsafPublisher) {
  const address = namespace.trim()
  const isAddress = /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(address) && URL.canParse(address)
  return {
    name: nameOf(name) ?? csafAssumed.name,
    namespace: isAddress ? address : csafAssumed.namespace,
    trackingId: nameOf(trackingId) ?? csafAssumed.trackingId,
  }
}

/** The name of the file, which follows from the tracking ID (CSAF 2.1 §5.1). */
export function csafFileName(publisher: CsafPublisher = {}): string {
  const { trackingId } = csafPublisher(publisher)
  return `${trackingId.toLowerCase().replaceAll(/[^+\-a-z0-9]+/g, '_')}.json`
}
