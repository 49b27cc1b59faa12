import { download } from '#components/download.ts'

/** Characters that a file's name has on every system. */
const unusual = /[^\p{L}\p{N}._-]+/gu

/** Saves environments as a file of JSON. */
export function saveEnvironments(text: string, name: string): void {
  const plain = name.replaceAll(unusual, '-')
  download(`plumb-${plain}.json`, new Blob([text], { type: 'application/json' }))
}
