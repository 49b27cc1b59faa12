import { existsSync, readFileSync } from 'node:fs'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Reader } from './finding.ts'
import { corpus, readWith, treeReaderFor } from './gather.ts'
import { jsonReader } from './json/read-json.ts'
import { treeReaders } from './trees.ts'
import { xmlReader } from './xml/read-xml.ts'
import { yamlReader } from './yaml/read-yaml.ts'

async function readBy(reader: Reader, text: string, pieceLength = 65_536) {
  const { findings, remarks } = await readWith(reader, text, { pieceLength })
  const codes = remarks.map((each) => (each.kind === 'not-read' ? each.code : each.kind))
  return { findings, remarks, codes }
}

const finding = '{"id":"CVE-2021-44228","severity":"High","package":"log4j"}'
const element = '<vulnerability><id>CVE-2021-44228</id><severity>High</severity></vulnerability>'

describe('whatever comes', () => {
  it('is read without a throw, and what gives nothing is said', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.json(),
      fc.stringMatching(/^[[\]{}"':,<>/!&;=a-c0-9\s-]{0,200}$/),
      fc.json().map((json) => `{"vulnerabilities":[${json},${finding}]}`),
    )
    await fc.assert(
      fc.asyncProperty(anything, fc.integer({ min: 1, max: 50 }), async (text, length) => {
        for (const reader of treeReaders) {
          const { findings, codes } = await readBy(reader, text, length)
          expect(findings.length > 0 || codes.length > 0).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is the same in parts of any length', async () => {
    const text = `\uFEFF// made by\n{"note":"a \\u0041\\n\\"b\\"","vulnerabilities":[${finding},{"id":"CVE-2020-8161","score":7.5e0,"vector":null,},],}`
    const whole = await readBy(jsonReader, text)
    expect(whole.findings.map(({ cves }) => cves[0])).toEqual(['CVE-2021-44228', 'CVE-2020-8161'])
    expect(whole.codes).toEqual([])
    for (let length = 1; length < 40; length += 1)
      expect(await readBy(jsonReader, text, length)).toEqual(whole)
  })

  it('may be nested 100,000 levels deep', async () => {
    const deep = 100_000
    const json = `{"x":${'['.repeat(deep)}${']'.repeat(deep)},"y":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)},"vulnerabilities":[${finding}]}`
    const read = await readBy(jsonReader, json)
    expect(read.findings).toHaveLength(1)
    expect(read.codes).toEqual(['too-deep', 'too-deep'])
    const xml = `<r>${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}${element}</r>`
    expect(await readBy(xmlReader, xml)).toMatchObject({ codes: ['too-deep'], findings: [{}] })
  })

  it('may name what every object has', async () => {
    const json = `{"__proto__":{"severity":"x"},"constructor":{"prototype":{"polluted":1}},"vulnerabilities":[{"__proto__":{"id":"CVE-2000-0001"},"toString":1,"hasOwnProperty":"x","id":"CVE-2021-44228","severity":"Low"}]}`
    const { findings } = await readBy(jsonReader, json)
    expect(findings).toMatchObject([{ severity: 'Low' }])
    expect('polluted' in {}).toBe(false)
    const xml = `<r><vulnerability __proto__="a" constructor="b"><id>CVE-2021-44228</id><toString>1</toString><hasOwnProperty/></vulnerability></r>`
    expect((await readBy(xmlReader, xml)).findings).toHaveLength(1)
  })

  it('may hold a text of 30 million characters', async () => {
    const long = 'AV:N/'.repeat(6_000_000)
    const json = `{"vulnerabilities":[{"id":"CVE-2021-44228","description":"${long}","cvss":"x"},${finding}]}`
    expect((await readBy(jsonReader, json)).findings).toHaveLength(2)
    const xml = `<r><vulnerability><id>CVE-2021-44228</id><description>${long}</description></vulnerability>${element}</r>`
    expect((await readBy(xmlReader, xml)).findings).toHaveLength(2)
  })

  it('may be built to keep a reader busy', async () => {
    for (const text of [
      ' '.repeat(65_536),
      `/*${'x'.repeat(65_000)}`,
      '- '.repeat(30_000),
      '['.repeat(65_000),
    ])
      for (const reader of treeReaders) reader.recognises(text)
    const comment = `{"vulnerabilities":[${finding}],/*${'x'.repeat(10_000_000)}`
    expect((await readBy(jsonReader, comment)).codes).toEqual(['breaks-off'])
    const title = JSON.stringify({
      id: 'CVE-2021-44228',
      severity: 'High',
      description: '<'.repeat(900_000),
    })
    expect((await readBy(jsonReader, `{"vulnerabilities":[${title}]}`)).findings).toHaveLength(1)
    const nested = `${'{"vulnerabilities":['.repeat(80)}${finding}${']}'.repeat(80)}`
    expect((await readBy(jsonReader, nested)).codes).toContain('too-deep')
  })

  it('may be a million fields or attributes', async () => {
    const fields = Array.from({ length: 100_000 }, (_, at) => `"f${at}":${at}`).join()
    const json = `{"vulnerabilities":[{"id":"CVE-2021-44228","severity":"High",${fields}}]}`
    expect((await readBy(jsonReader, json)).findings).toHaveLength(1)
    const elements = Array.from({ length: 30_000 }, (_, at) => `<f${at}/>`).join('')
    const xml = `<r><vulnerability><id>CVE-2021-44228</id><severity>High</severity>${elements}</vulnerability></r>`
    expect((await readBy(xmlReader, xml)).findings).toHaveLength(1)
  })

  it('expands no entity, and says why nothing is read', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><r>${element}<x>&b;</x></r>`
    const { findings, remarks } = await readBy(xmlReader, laughs)
    expect(findings).toEqual([])
    expect(remarks).toMatchObject([
      { code: 'unknown-format', text: expect.stringContaining('entities') as string },
    ])
  })
})

describe('YAML', () => {
  it('is bounded, and says what is wrong', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (let at = 0; at < 12; at += 1)
      bomb.push(`b${at}: &b${at} [${`*${at === 0 ? 'a' : `b${at - 1}`}, `.repeat(9)}x]`)
    expect((await readBy(yamlReader, bomb.join('\n'))).codes).toContain('broken-line')
    const deep = `x: ${'['.repeat(20_000)}`
    expect((await readBy(yamlReader, deep)).codes.length).toBeGreaterThan(0)
    const broken = `# list\nvulnerabilities:\n  - id: CVE-2021-44228\n    severity: High\n  - id: CVE-2020-8161\n    severity: "Low\n`
    const { findings, codes } = await readBy(yamlReader, broken)
    expect(findings.map(({ cves }) => cves[0])).toContain('CVE-2021-44228')
    expect(codes).toContain('broken-line')
  })
})

describe('a file that breaks off', () => {
  it('gives what is whole, wherever that is', async () => {
    const text = `{"source":{"target":"app"},"matches":[${[finding, finding, finding].join()}]}`
    for (let end = 1; end < text.length; end += 1) {
      const { findings, codes } = await readBy(jsonReader, text.slice(0, end))
      const wholes = text.slice(0, end).split('"package":"log4j"}').length - 1
      expect([end, findings.length]).toEqual([end, wholes])
      expect(codes).toContain('breaks-off')
    }
  })

  it
    .skipIf(!existsSync(corpus))
    .each([
      'trivy-image.json',
      'csaf-sick-sca-2025-0007.json',
      'yarn-audit.ndjson.json',
      'sarif-dependency_check.sarif',
      'outpost24.xml',
      'dependency-check.xml',
    ])('%s, at every thousandth character', async (name) => {
    const text = readFileSync(new URL(`files/${name}`, corpus), 'utf8')
    const reader = treeReaderFor(text)
    const whole = await readBy(reader, text)
    let before = 0
    for (let end = 1_000; end < text.length; end += 1_000) {
      const { findings, codes } = await readBy(reader, text.slice(0, end))
      expect(findings.length).toBeGreaterThanOrEqual(before)
      expect(findings.length).toBeLessThanOrEqual(whole.findings.length)
      expect(codes.length).toBeGreaterThan(0)
      before = findings.length
    }
    expect(before).toBeGreaterThan(0)
  })
})

describe('lines of JSON', () => {
  it('are read without one that is broken, which is named', async () => {
    const { findings, remarks } = await readBy(
      jsonReader,
      `${finding}\n{"id":"CVE-2020-8\n${finding}\n{"id": oops}\n${finding}\n`,
    )
    expect(findings.map(({ place }) => place.within)).toEqual(['line 1', 'line 3', 'line 5'])
    expect(remarks).toMatchObject([
      { code: 'broken-line', place: { within: 'line 2' } },
      { code: 'broken-line', place: { within: 'line 4' } },
    ])
  })
})

describe('what a tool says first', () => {
  it('is passed over', async () => {
    const text = `Found 2 known vulnerabilities in 1 package\n{"vulnerabilities":[${finding}]}`
    expect(jsonReader.recognises(text)).toBeGreaterThan(0)
    const { findings, codes } = await readBy(jsonReader, text)
    expect(findings).toHaveLength(1)
    expect(codes).toEqual(['broken-line'])
  })
})

describe('a file without findings', () => {
  it('tells which IDs it mentions', async () => {
    const { findings, remarks } = await readBy(
      jsonReader,
      '{"note":"as CVE-2021-44228 and CVE-2020-8161 did"}',
    )
    expect(findings).toEqual([])
    expect(remarks).toMatchObject([
      { code: 'no-findings' },
      { kind: 'mentioned', text: 'CVE-2021-44228 CVE-2020-8161' },
    ])
  })
})

describe('a large file', () => {
  it('is told as it comes and not kept', async () => {
    const record = JSON.stringify({
      ...(JSON.parse(finding) as object),
      description: 'x'.repeat(2_000),
    })
    let told = 0
    let toldBeforeEnd = 0
    async function* text() {
      yield '{"image":"app:1","components":[{"bom-ref":"a","name":"b"}],"vulnerabilities":['
      for (let count = 0; count < 20_000; count += 1) yield `${record},`
      toldBeforeEnd = told
      yield `${record}],"end":1}`
    }
    const places: string[] = []
    await jsonReader.read(text(), ['file'], {
      finding: ({ place, asset }) => {
        told += 1
        if (asset === 'app:1') places.push(place.within)
      },
      remark: () => undefined,
      recognised: () => undefined,
      isCancelled: () => false,
    })
    expect(told).toBe(20_001)
    expect(toldBeforeEnd).toBeGreaterThan(19_000)
    expect([places[0], places.at(-1), new Set(places).size]).toEqual([
      'vulnerabilities[0]',
      'vulnerabilities[20000]',
      20_001,
    ])
  })

  it('of lines, too', async () => {
    const line = `${JSON.stringify({ ...(JSON.parse(finding) as object), description: 'x'.repeat(2_000) })}\n`
    const { findings, codes } = await readBy(jsonReader, `${line.repeat(6_000)}oops\n${line}`)
    expect(findings.map(({ place }) => place.within)).toEqual(
      Array.from({ length: 6_002 }, (_, at) => `line ${at + 1}`).toSpliced(6_000, 1),
    )
    expect(codes).toEqual(['broken-line'])
  })

  it('of XML, too', async () => {
    const item = `<ReportItem severity="3" port="1" protocol="tcp"><cve>CVE-2021-44228</cve><risk_factor>High</risk_factor><plugin_output>${'x'.repeat(2_000)}</plugin_output></ReportItem>`
    const { findings } = await readBy(
      xmlReader,
      `<NessusClientData_v2><Report><ReportHost name="h">${item.repeat(6_000)}</ReportHost></Report></NessusClientData_v2>`,
    )
    expect(findings).toHaveLength(6_000)
    expect(findings.at(-1)).toMatchObject({
      asset: 'h:1/tcp',
      place: { within: 'Report.ReportHost[0].ReportItem[5999]' },
    })
  })
})
