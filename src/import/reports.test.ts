import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { type Fields, fieldsOf, listOf, textOf } from '#untrusted/fields.ts'
import type { Finding } from './finding.ts'
import { corpus, readGiven } from './gather.ts'
import { readerFor } from './readers.ts'

const isThere = existsSync(corpus)
const own = /\.(?:csv|txt|md|mbox|xlsx|zip|yaml)$/

/** Where an expected file is wrong, and what is right. */
const wrong: ReadonlyMap<
  string,
  { readonly why: string; readonly mend: (expected: Fields) => Fields }
> = new Map([
  [
    'blackduck-binary-analysis.csv',
    {
      why: 'CVSS 0.0 with an empty v2 vector is absent, as PROVENANCE.tsv says, and absent is never 0',
      mend: withoutZero,
    },
  ],
  [
    'tenable-many_vuln.csv',
    {
      why: 'its column Vulnerability State says Active',
      mend: (expected) => ({ ...expected, status: 'Active' }),
    },
  ],
  [
    'linux-cve-2024-26581.mbox',
    {
      why: 'only who knows this list knows its component',
      mend: (expected) => ({ ...expected, component: null }),
    },
  ],
  [
    'derived-reports.zip',
    {
      why: 'a purl names the component and its version',
      mend: withPlainComponent,
    },
  ],
  [
    'derived-pentest-report.md',
    { why: 'its summary claims 0.0 under CVSS v3.1 for what it calls Info', mend: withZero },
  ],
])

/** The only finding without a score in the report's sections is given one in its summary. */
function withZero(expected: Fields): Fields {
  const isIt = expected['title'] === 'Verbose error pages'
  return isIt ? { ...expected, scores: [{ version: '3.1', score: 0 }] } : expected
}

function withPlainComponent(expected: Fields): Fields {
  const name = textOf(fieldsOf(expected['component'])['name'], 500)
  const [, plain = name] = /^pkg:\w+\/(?:[\w.-]+\/)*([^@/]+)@/.exec(name) ?? []
  return { ...expected, component: { name: plain } }
}

function withoutZero(expected: Fields): Fields {
  const scores = listOf(expected['scores']).filter((each) => fieldsOf(each)['score'] !== 0)
  return { ...expected, scores }
}

const files = isThere ? readdirSync(new URL('files/', corpus)).filter((name) => own.test(name)) : []

describe.skipIf(!isThere)(
  'real reports (skipped where ../shared/data/reports is not there)',
  () => {
    test.each(files)('%s', async (file) => {
      const expected = listOf(fieldsOf(readJson(`expected/${file}.json`))['findings']).map(fieldsOf)
      const mend = wrong.get(file)?.mend ?? ((each: Fields) => each)
      const data = new Blob([readFileSync(new URL(`files/${file}`, corpus))])
      const { findings } = await readGiven([{ name: file, data }])
      expect(findings.map(told)).toEqual(expected.map((each) => expectedOf(mend(each))))
    })
  },
)

describe.skipIf(!isThere)('real reports, cut anywhere', () => {
  test.each(files)('%s keeps what was read, and says that something is missing', async (file) => {
    const bytes = readFileSync(new URL(`files/${file}`, corpus))
    const whole = await readGiven([{ name: file, data: new Blob([bytes]) }])
    for (let part = 1; part < 8; part++) {
      const end = Math.floor((bytes.length * part) / 8) + part
      const data = new Blob([bytes.subarray(0, end)])
      const { findings, remarks } = await readGiven([{ name: file, data }])
      expect(findings.length).toBeLessThanOrEqual(whole.findings.length + 1)
      expect(findings.length + remarks.length).toBeGreaterThan(0)
    }
  })
})

/** The reader that each kind of file must come to, by its content alone. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['csv', 'delimited text'],
  ['json', 'JSON'],
  ['sarif', 'JSON'],
  ['xml', 'XML'],
  ['nessus', 'XML'],
  ['yaml', 'YAML'],
  ['md', 'text'],
  ['txt', 'text'],
  ['mbox', 'text'],
])
const texts = (isThere ? readdirSync(new URL('files/', corpus)) : []).flatMap((file) => {
  const kind = kinds.get(file.split('.').at(-1) ?? '')
  return kind === undefined ? [] : [[file, kind] as const]
})

describe.skipIf(!isThere)('the reader', () => {
  test.each(texts)('of %s is that of %s', (file, kind) => {
    const text = readFileSync(new URL(`files/${file}`, corpus)).toString()
    expect(readerFor(text.slice(0, 65_536)).name).toBe(kind)
  })
})

/** What is compared: an ID, vectors as written with version and claim, scores, a status where the file has one. */
function told({ cves, vectors, scores, severity, status, component }: Finding) {
  return {
    cves: cves.toSorted(),
    vectors: vectors.map(({ written, version, score }) => ({
      written: bare(written),
      version,
      score,
    })),
    scores: scores.map(({ version, score }) => ({ version, score })),
    severity,
    status: status.written,
    component: component?.name,
  }
}

function expectedOf(finding: Fields) {
  return {
    cves: listOf(finding['cves'])
      .map((each) => textOf(each, 30))
      .toSorted(),
    vectors: listOf(finding['vectors']).map((each) => {
      const { vector, version, score } = fieldsOf(each)
      return { written: bare(textOf(vector, 500)), version, score: score ?? undefined }
    }),
    scores: listOf(finding['scores']).map((each) => {
      const { version, score } = fieldsOf(each)
      return { version: version ?? undefined, score }
    }),
    severity: finding['severity'] ?? undefined,
    // '' says nothing.
    status: finding['status'] || undefined,
    component: textOf(fieldsOf(finding['component'])['name'], 500).trim() || undefined,
  }
}

/** The metrics of what was written, without a score or link around them. */
function bare(written: string): string {
  const metrics = /(?:CVSS[\d:.#]+\/?)?AV:[A-Z](?:\s*\/\s*[A-Z]{1,3}:[A-Z]{1,3})*/i
  return metrics.exec(written)?.[0].replace(/\s+/g, '') ?? written
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, corpus), 'utf8'))
}
