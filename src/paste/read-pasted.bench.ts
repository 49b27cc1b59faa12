/** Prints what the worst texts cost, and how the cost grows with their length: 10 is linear. */

import { readPasted } from './read-pasted.ts'

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

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
  'E P ',
  'xE:P E:Px ',
  'AV:N/PR:Nx/RL:O ',
  'RL:O/CVSS:3.1/AV:N ',
  `${vector}\n`,
  `9.8RL:O/${vector}\n`,
  `https://plumb.example/#${vector}&text=abcx\n`,
  `https://a.example/?u=https%3A%2F%2Fb.example%2F%23${encodeURIComponent(vector)}\n`,
  `https://a.example/#CVSS:3.1/AV:N/AC:L${'&v=CVSS:4.0/AV:N/AC:H'.repeat(150)}\n`,
  `https://a.example/#CVSS:3.1/AV:N/AC:L${'&or=AV:N,AV:L'.repeat(200)}\n`,
]

/** A vector in another place of the space for each number. */
function vectorAt(place: number): string {
  const of = (power: number, letters: string) =>
    letters.charAt(Math.floor(((place * 7919) % 6561) / 3 ** power) % 3)
  return `AV:${of(0, 'NAL')}/AC:L/PR:${of(1, 'NLH')}/UI:N/S:U/C:${of(2, 'NLH')}/I:${of(3, 'NLH')}/A:${of(4, 'NLH')}/E:${of(5, 'UPF')}/RL:${of(6, 'OTW')}/RC:${of(7, 'URC')}`
}

const many = Array.from({ length: 20_000 }, (_, place) => vectorAt(place))
const real = {
  'bare, on lines': many.join('\n'),
  'with IDs, as CSV': many.map((text, at) => `CVE-2024-${at + 1_000},${text}`).join('\n'),
  'links with IDs': many
    .map((text, at) => `https://x.example/#CVSS:3.1/${text}&cve=CVE-2024-${at + 1_000}`)
    .join('\n'),
}

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

console.log('\nreadPasted on a megabyte of vectors')
for (const [name, text] of Object.entries(real)) {
  const whole = text.slice(0, 1_000_000)
  const count = whole.split('AV:').length - 1
  console.log(
    `  ${name.padEnd(24)}${String(count).padStart(8)}${time(whole).toFixed(0).padStart(9)} ms`,
  )
}

console.log('\nreadPasted on hostile text        100 kB      1 MB   growth (10 is linear)')
for (const unit of units) {
  const small = time(unit.repeat(100_000 / unit.length))
  const large = time(unit.repeat(1_000_000 / unit.length))
  const figures = [`${small.toFixed(1)} ms`, `${large.toFixed(0)} ms`, (large / small).toFixed(1)]
  console.log(
    `  ${JSON.stringify(unit).slice(0, 90).padEnd(24)}${figures.map((text) => text.padStart(12)).join('')}`,
  )
}
