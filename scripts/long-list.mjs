// Files of findings as long as anybody has them, the same in every run.

/** A repeatable sequence of numbers from 0 to 1. @param {number} seed @returns {() => number} */
function sequence(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const COMPONENTS = ['openssl', 'zlib', 'curl', 'glibc', 'libxml2', 'busybox', 'systemd', 'sqlite']
const WORDS = ['overflow', 'injection', 'traversal', 'bypass', 'use after free', 'leak', 'race']
const STATES = ['open', 'open', 'open', 'open', 'open', 'open', 'fixed', 'not affected']

/** @param {number} at */
function idAt(at) {
  return `CVE-${2015 + (at % 12)}-${10_000 + Math.floor(at / 12)}`
}

/** Lines of a spreadsheet, its head first; a third of the IDs come with several assets. @param {number} rows */
export function spreadsheetLines(rows) {
  const next = sequence(13)
  /** @template Value @param {readonly Value[]} values */
  const pick = (values) => values[Math.floor(next() * values.length)]
  const lines = ['CVE,Title,Component,Version,Asset,Severity,CVSS Score,CVSS Vector,Status']
  for (let row = 0; row < rows; row++) {
    const component = pick(COMPONENTS)
    const base = `AV:${pick(['N', 'A', 'L', 'P'])}/AC:${pick(['L', 'H'])}/PR:${pick(['N', 'L', 'H'])}/UI:${pick(['N', 'R'])}/S:${pick(['U', 'C'])}/C:${pick(['H', 'L'])}/I:${pick(['H', 'L', 'N'])}/A:${pick(['H', 'L', 'N'])}`
    const score = (1 + Math.floor(next() * 90) / 10).toFixed(1)
    lines.push(
      `${idAt(Math.floor(row * 0.75))},"A ${pick(WORDS)} in ${component}, number ${row}",${component},${1 + (row % 9)}.${row % 31}.${row % 17},host-${row % 4_000}.example,${pick(['Critical', 'High', 'Medium', 'Low'])},${score},CVSS:3.1/${base},${pick(STATES)}`,
    )
  }
  return lines
}

/** A report of a scanner in XML, of so many bytes or a few more. @param {number} bytes */
export function nessusReport(bytes) {
  const next = sequence(5)
  const parts = ['<?xml version="1.0" ?>\n<NessusClientData_v2><Report name="long">\n']
  let length = 0
  for (let at = 0; length < bytes; at++) {
    const part = `<ReportHost name="10.0.${at >> 8}.${at & 255}"><HostProperties><tag name="host-fqdn">host-${at}.example</tag></HostProperties>
${[0, 1, 2]
  .map((item) => {
    const number = at * 3 + item
    return `<ReportItem port="443" svc_name="www" protocol="tcp" severity="3" pluginID="${10_000 + number}" pluginName="A finding, number ${number}" pluginFamily="General">
<cve>${idAt(number)}</cve><cvss3_base_score>${(1 + Math.floor(next() * 90) / 10).toFixed(1)}</cvss3_base_score><cvss3_vector>CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:${next() < 0.5 ? 'H' : 'N'}/A:N</cvss3_vector>
<description>${'What a scanner says of it, in many words. '.repeat(8)}</description><risk_factor>High</risk_factor><solution>Update it.</solution></ReportItem>`
  })
  .join('\n')}
</ReportHost>\n`
    parts.push(part)
    length += part.length
  }
  return `${parts.join('')}</Report></NessusClientData_v2>\n`
}

/** EPSS's daily file, as long as that of August 2026. @param {number} rows */
export function dailyLines(rows) {
  const next = sequence(1)
  const lines = [
    '#model_version:v2026.06.15,score_date:2026-08-15T12:02:44Z',
    'cve,epss,percentile',
  ]
  for (let row = 0; row < rows; row++)
    lines.push(`${idAt(row)},${(next() ** 6).toFixed(5)},${next().toFixed(5)}`)
  return lines
}
