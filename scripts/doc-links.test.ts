import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

import { expect, test } from 'vitest'

const documents = ['.', 'docs', 'src']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: folder === 'src', encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  .filter((file) => file.endsWith('.md'))

test('every document links to what is there', () => {
  expect(documents.length).toBeGreaterThan(20)
  const dead = documents.flatMap((file) => {
    const text = readFileSync(file, 'utf8').replace(/`[^`\n]*`/g, '')
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
    return links
      .map(([, link = '']) => link)
      .filter((link) => !existsSync(resolve(dirname(file), link)))
      .map((link) => `${file}: ${link}`)
  })
  expect(dead).toEqual([])
})
