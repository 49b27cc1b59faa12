import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import type { Finding } from './finding.ts'
import { type Gathered, corpus, readWith, treeReaderFor } from './gather.ts'

const isThere = existsSync(corpus)
const reportText = (path: string): string => readFileSync(new URL(path, corpus), 'utf8')
const read = async (text: string): Promise<Gathered> => readWith(treeReaderFor(text), text)

type ExpectedVector = {
  vector: string
  version: string
  score: number | null
  source: string
  valid: boolean
}
type Expected = {
  ids: string[]
  cves: string[]
  component: { name: string; version: string | null } | null
  asset: string | null
  severity: string | null
  status: string | null
  vectors: ExpectedVector[]
  scores: { version: string | null; score: number }[]
}

/** Where what is expected is not right, or said otherwise, with the reason. */
const otherwise: Record<string, (expected: Expected) => Partial<Expected>> = {
  // A year 0 is in no CVE ID; it stays an ID. Its v2 metrics stand in fields of their own, as others in the file do.
  'dependency-check.xml': ({ cves, vectors }) =>
    cves.includes('CVE-0000-0001')
      ? {
          cves: [],
          vectors: [
            {
              vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P',
              version: '2.0',
              score: 7.5,
              source: 'NVD',
              valid: true,
            },
          ],
        }
      : { vectors },
  // `fix.state` says that a fix is there, and nothing of this system.
  'grype-many_vulns_with_epss_values.json': () => ({ status: null }),
  // Its own field says `new`.
  'immuniweb.xml': () => ({ status: 'new' }),
  // One of them has the metrics of v2, too.
  'gcloud-artifact.json': ({ cves, vectors }) => ({
    vectors: cves.includes('CVE-2022-23806')
      ? [
          ...vectors,
          {
            vector: 'AV:N/AC:L/Au:N/C:N/I:P/A:P',
            version: '2.0',
            score: 6.4,
            source: 'NVD',
            valid: true,
          },
        ]
      : vectors,
  }),
  // `level` is "error" for all; the product's own word stands in the properties.
  'sarif-dependency_check.sarif': () => ({ severity: '*' }),
  // The one number above the results is nobody's claim beside their own.
  'aws-inspector2.json': ({ vectors }) => ({
    vectors: vectors.map((each) => ({
      ...each,
      source: each.source.replace('Inspector (adjusted, NVD)', 'NVD, adjusted'),
    })),
  }),
}
/** Names for who claims a score that the files do not give. */
const ownNames =
  /^(?:OSV|OSS Index|RustSec|Snyk|JFrog|NeuVector|Cyberwatch|Nessus|Outpost24|Acunetix|ImmuniWeb|GitHub|GHSA|npm\/GHSA|nuclei template|CVRF ScoreSet|cvssv3 enum fields|longDescription text|OpenVAS result severity|vulners|NVD|redhat|GITHUB)$/
/** Files of which the product's title is expected as component, or the component without what the file says of it. */
const titlesAsComponents = new Set([
  'nessus-with_cvssv3.nessus',
  'nmap-vulners.xml',
  'dependency-check.xml',
  'euvd-list.json',
  'aws-inspector2.json',
])

const bare = (vector: string) =>
  /(?:CVSS2#|CVSS:2\.0\/)?(?:\bA?AV:[A-Z].*?)(?=[\s\])]|$)/
    .exec(vector)?.[0]
    .replace(/^CVSS2#|^CVSS:2\.0\//, '') ?? vector
const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).toSorted()

function sourceOf(source: string | undefined): string {
  return source === undefined ||
    ownNames.test(source) ||
    /^(?:Google|CVRF|Nuclei|npm)$/.test(source)
    ? ''
    : source
}

describe.skipIf(!isThere)('the reports that practitioners gave', () => {
  const files = isThere
    ? readdirSync(new URL('files/', corpus)).filter((name) =>
        /\.(?:json|xml|nessus|sarif|yaml)$/.test(name),
      )
    : []

  it.each(files.filter((name) => !name.includes('truncated')))('%s', async (name) => {
    const text = reportText(`files/${name}`)
    const { findings: all } = JSON.parse(reportText(`expected/${name}.json`)) as {
      findings: Expected[]
    }
    const expected = all.map((each) => ({ ...each, ...otherwise[name]?.(each) }))
    const { findings } = await read(text)
    expect(findings).toHaveLength(expected.length)
    for (const [at, finding] of findings.entries()) {
      const wanted = expected[at]!
      expect(sorted(finding.cves)).toEqual(sorted(wanted.cves))
      expect(
        sorted(
          finding.vectors.map(({ written, version, score, source }) => [
            bare(written),
            version,
            score ?? null,
            sourceOf(source),
          ]),
        ),
      ).toEqual(
        sorted(
          wanted.vectors.map(({ vector, version, score, source, valid }) => [
            bare(vector),
            version,
            valid || score !== 0 ? score : null,
            sourceOf(source),
          ]),
        ),
      )
      // 0 without a vector is no score.
      const claimed = wanted.scores
        .filter(({ score }) => score !== 0)
        .map(({ version, score }) => [version, score])
      expect(sorted(finding.scores.map(({ version, score }) => [version ?? null, score]))).toEqual(
        sorted(claimed),
      )
      expect([finding.severity ?? null, '*']).toContain(wanted.severity || null)
      expect(finding.status.written ?? null).toBe(wanted.status || null)
      // Port 0 is none.
      expect(finding.asset ?? null).toBe(wanted.asset?.replace(/:0\/\w+$/, '') || null)
      expect(titlesAsComponents.has(name) || isSame(finding, wanted)).toBe(true)
      for (const id of wanted.ids.filter((each) =>
        /^(?:CVE|GHSA|SNYK|RUSTSEC|PYSEC|GO|XRAY|DSA|NSWG|sonatype)-/.test(each),
      ))
        expect(finding.ids).toContain(id)
    }
  })

  it('keeps what is whole of a file that breaks off, and says where', async () => {
    const { findings, remarks } = await read(reportText('files/derived-grype-truncated.json'))
    expect(findings).toHaveLength(10)
    expect(remarks).toContainEqual({
      kind: 'not-read',
      code: 'breaks-off',
      place: { files: ['file'], within: 'matches[10].vulnerability.urls, line 1178' },
      text: '10',
    })
  })
})

/** Names may carry a group or be those of several products. */
function isSame({ component }: Finding, { component: wanted }: Expected): boolean {
  if (!wanted || !component) return (wanted ?? undefined) === component
  const [own, other] = [component.name.replace(' …', ''), wanted.name]
  return own.includes(other) || other.includes(own)
}
