/** Prints what the worst texts cost, and how the cost grows with their length: 10 is linear. */

import { readPasted } from './read-pasted.ts'

const units = [
  'a:a/',
  'AV:N ',
  'CVSS:',
  '(',
  '%25',
  ':a/<b ',
  'https://a/#a:b&',
  'Attack Vector: Network\n',
  'Attack Vector: Network\nAttack Vector: Local\n',
  'vulnerable system attack ',
  'Scope: a\nCVSS:3.1/AV:N/AC:L/PR:N\n',
  'CVE-2024-1 ',
  'cve-20243094 ',
  'cve 2024 ',
  'AV=\n:N/',
  '=3D',
  '=3A=',
  'Severity: Low ',
  'low severity CVSS v4.0 CVSS:3.1/AV:N/AC:L/PR:N ',
  'SSVCv2/E:A/A:Y ',
  'SSVC ',
]

/** Median of some runs after a first one that does not count, in milliseconds. */
function time(text: string): number {
  readPasted(text, '4.0')
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now()
    readPasted(text, '4.0')
    return performance.now() - start
  })
  return runs.toSorted((a, b) => a - b)[2] ?? Number.NaN
}

console.log('\nreadPasted on hostile text        100 kB      1 MB   growth (10 is linear)')
for (const unit of units) {
  const small = time(unit.repeat(100_000 / unit.length))
  const large = time(unit.repeat(1_000_000 / unit.length))
  const figures = [`${small.toFixed(1)} ms`, `${large.toFixed(0)} ms`, (large / small).toFixed(1)]
  console.log(
    `  ${JSON.stringify(unit).padEnd(24)}${figures.map((text) => text.padStart(12)).join('')}`,
  )
}
