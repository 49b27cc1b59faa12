// Compressed siblings of what is served, for hosts that give these.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TEXT_FILE = /\.(html|js|css|svg|json|txt|webmanifest)$/

/** Writes them beside a text, or beside every one in a folder and below. */
export function compress(path: string): void {
  if (!statSync(path).isDirectory()) return compressFile(path)
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && TEXT_FILE.test(entry.name))
      compressFile(join(entry.parentPath, entry.name))
}

function compressFile(file: string): void {
  const text = readFileSync(file)
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  )
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }))
}
