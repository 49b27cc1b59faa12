/** What bytes are, where they are no text, by how they begin. */
export type BytesKind =
  | { readonly kind: 'zip' | 'gzip' | 'text' }
  /** Known, and not read: its name. */
  | { readonly kind: 'other'; readonly name: string }

import { isBinary } from './decode.ts'

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  // Also what is inside of a password.
  ['XLS, DOC', [0xd0, 0xcf, 0x11, 0xe0]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['XZ', [0xfd, 0x37, 0x7a, 0x58]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
]

const documents: ReadonlyMap<string, string> = new Map([
  ['xl/workbook.bin', 'XLSB'],
  ['word/document.xml', 'Word'],
  ['ppt/presentation.xml', 'PowerPoint'],
  ['content.xml', 'OpenDocument'],
])

/** What an archive is that is a document in itself, by the names of its files. */
export function documentOf(names: readonly string[]): string | undefined {
  const found = names.find((name) => documents.has(name))
  return found === undefined ? undefined : documents.get(found)
}

/** Tells what a file is by its first bytes. */
export function kindOfBytes(head: Uint8Array): BytesKind {
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte)
  if (begins([0x50, 0x4b, 3, 4]) || begins([0x50, 0x4b, 5, 6])) return { kind: 'zip' }
  if (begins([0x1f, 0x8b])) return { kind: 'gzip' }
  const known = signatures.find(([, bytes]) => begins(bytes))
  if (known) return { kind: 'other', name: known[0] }
  return isBinary(head) ? { kind: 'other', name: 'binary' } : { kind: 'text' }
}
