import { expect, test } from 'vitest'

import { isPacked, lookOf } from './look-of-file.ts'

const daily = '#model_version:v2026.06.15,score_date:2026-08-14T12:03:41Z\ncve,epss,percentile\n'
const record = '{"dataType":"CVE_RECORD","cveMetadata":'

test.each([
  ['a.png', '\uFFFDPNG\r\n\u001A\n\0\0\0\rIHDR'],
  ['.DS_Store', '\0\0\0\u0001Bud1\0'],
  ['Thumbs.db', '\uFFFD\uFFFD\u0011\uFFFD\0'],
  ['readme.md', '# Read me\n\nEPSS scores of cve,epss,percentile\n'],
  ['README.md', '[![badge](https://example.com)](x)\n'],
  ['desktop.ini', '[.ShellClassInfo]\r\nIconResource=x\r\n'],
  ['page.html', '{{ template }}\n'],
  ['LICENSE', 'Apache License\n'],
  ['.gitkeep', ''],
  ['__MACOSX/kev/._kev.json', '\0\u0005\u0016\u0007\0\u0002'],
  ['photos/._epss_scores-2026-08-14.csv', '\0\u0005\u0016\u0007\0\u0002'],
  ['all.tar.gz', 'kev.json\0\0\0\0'],
  ['report.pdf', '%PDF-1.7\n'],
])('%s is no data by its look', (name, head) => {
  expect(lookOf(name, head)).toBe('none')
})

test.each([
  ['notes.csv', 'Dear team,\nnothing here.\n', 'lines'],
  ['scores.csv.gz', '', 'lines'],
  ['epss_scores-2026-08-14.txt', 'nothing', 'lines'],
  ['export', daily, 'lines'],
  ['.scores', `# from our mirror\n\n${daily}`, 'lines'],
  ['scores.txt', 'CVE-2024-0001,0.5,0.5\n', 'lines'],
  ['scores.txt', '\uFEFF"cve";"epss";"percentile"\n', 'lines'],
  ['cut.json', '{', 'json'],
  ['record', record, 'json'],
  ['answers.txt', `\n[\n ${record}`, 'json'],
  ['empty.json', '[]', 'json'],
  ['slip.json', "{'cve': 1}", 'json'],
  ['page.json', '<!doctype html>\n', 'no-json'],
  ['empty.json.gz', '', 'no-json'],
])('%s, beginning with %j, is meant as %s', (name, head, look) => {
  expect(lookOf(name, head)).toBe(look)
})

test('a document is no archive of data, whatever it is made of', () => {
  expect(['a.XLSX', 'x/b.docx', 'c.odt', 'd.jar'].every(isPacked)).toBe(true)
  expect(['a.zip', 'kev.json', 'xlsx'].some(isPacked)).toBe(false)
})
