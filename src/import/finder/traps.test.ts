import { describe, expect, it, test } from 'vitest'

import type { Finding } from '../finding.ts'
import { readWith, treeReaderFor } from '../gather.ts'

async function findingsIn(given: unknown): Promise<readonly Finding[]> {
  const text = typeof given === 'string' ? given : JSON.stringify(given)
  const { findings } = await readWith(treeReaderFor(text), text)
  return findings
}

const finding = { id: 'CVE-2021-44228', severity: 'High', package: 'log4j', version: '2.14.1' }

describe('an ID is no finding', () => {
  it.each([
    [
      'among references',
      {
        id: 'X',
        references: [
          { url: 'https://nvd.nist.gov/vuln/detail/CVE-2021-44228', name: 'CVE-2021-44228' },
        ],
      },
    ],
    ['in a description', { name: 'app', description: 'Fixes CVE-2021-44228.' }],
    [
      'of what a patch in an SBOM resolves',
      {
        bomFormat: 'CycloneDX',
        specVersion: '1.5',
        components: [
          {
            name: 'a',
            version: '1',
            pedigree: {
              patches: [
                {
                  type: 'backport',
                  resolves: [
                    {
                      type: 'security',
                      id: 'CVE-2021-44228',
                      name: 'CVE-2021-44228',
                      description: 'd',
                    },
                  ],
                },
              ],
            },
          },
        ],
      },
    ],
    [
      'in a scanner’s settings',
      { settings: { ignore: [{ vulnerability: 'CVE-2021-44228', reason: 'x' }] } },
    ],
    [
      'of a rule that nothing refers to',
      {
        runs: [
          {
            tool: {
              driver: {
                name: 'x',
                rules: [{ id: 'CVE-2021-44228', shortDescription: { text: 'd' } }],
              },
            },
            results: [],
          },
        ],
      },
    ],
    ['of a check that was passed', '<testsuite><testcase name="CVE-2021-44228"/></testsuite>'],
    [
      'of components without vulnerabilities',
      { components: [{ name: 'a', version: '1', purl: 'pkg:npm/a@1', vulnerabilities: [] }] },
    ],
    [
      'in a package list',
      { name: 'app', version: '1.0.0', dependencies: { 'cve-2021-44228': '1' } },
    ],
    [
      'of secrets and misconfigurations',
      {
        Results: [
          {
            Target: 'x',
            Misconfigurations: [{ ID: 'DS001', Title: 'root user', Severity: 'HIGH' }],
            Secrets: [{ RuleID: 'aws', Title: 'key', Severity: 'CRITICAL' }],
          },
        ],
      },
    ],
  ])('%s', async (_, given) => expect(await findingsIn(given)).toEqual([]))
})

describe('a status', () => {
  it.each([
    [
      'of VEX',
      { ...finding, analysis: { state: 'not_affected', justification: 'code_not_reachable' } },
      { meaning: 'not-affected', justification: 'code_not_reachable' },
    ],
    [
      'that a flag agrees with',
      { ...finding, analysis: { state: 'NOT_AFFECTED', isSuppressed: true } },
      { meaning: 'not-affected' },
    ],
    ['by a flag', { ...finding, isSuppressed: true }, { meaning: 'accepted' }],
    [
      'that says a fix is there',
      { ...finding, Status: 'fixed', FixedVersion: '2.15.0' },
      { meaning: 'open', written: 'fixed' },
    ],
    [
      'of a fix alone',
      { ...finding, fix: { state: 'fixed', versions: ['2.15.0'] } },
      { meaning: 'open', written: undefined },
    ],
    ['by a date', { ...finding, fixed_at: '2025-01-20T10:00:00Z' }, { meaning: 'fixed' }],
    [
      'by a withdrawal',
      { ...finding, withdrawn: '2025-01-20T10:00:00Z' },
      { meaning: 'not-affected' },
    ],
    [
      'of products',
      { cve: 'CVE-2021-44228', product_status: { fixed: ['a'], known_affected: ['b'] } },
      { meaning: 'open', written: 'fixed:1, known_affected:1' },
    ],
    ['of a false positive', { ...finding, is_false_positive: true }, { meaning: 'not-affected' }],
  ])('%s', async (_, given, status) =>
    expect(await findingsIn({ vulnerabilities: [given] })).toMatchObject([{ status }]),
  )

  it('of the part in which findings stand', async () =>
    expect(
      await findingsIn({
        vulnerabilities: [finding],
        filtered: { ignore: [{ ...finding, id: 'CVE-2020-8161' }] },
      }),
    ).toMatchObject([{ status: { meaning: 'open' } }, { status: { meaning: 'accepted' } }]))
})

test('a temporal score is kept beside the vector that it is of', async () => {
  const set = {
    BaseScore: '7.8',
    TemporalScore: '6.8',
    Vector: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H/E:U/RL:O/RC:C',
  }
  const [found] = await findingsIn({ vulnerabilities: [{ ...finding, ScoreSet: set }] })
  expect(found?.vectors).toMatchObject([{ score: 7.8, temporalScore: 6.8 }])
})

describe('scores', () => {
  const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
  const claims = async (given: object) => {
    const [found] = await findingsIn({ vulnerabilities: [{ ...finding, ...given }] })
    return [
      found?.vectors.map(({ version, score, source }) => [version, score, source]),
      found?.scores.map(({ version, score }) => [version, score]),
    ]
  }

  it.each([
    [{ cvss: 0 }, [], []],
    [{ cvss: '0.0', cvss_v3_score: '-1', baseScore: '' }, [], []],
    [{ score: 'N/A' }, [], []],
    [
      { kev: { score: 5 }, lev: { score: 0.3 }, ssvc: { score: 3 }, epssV4: { value: 3.3 } },
      [],
      [],
    ],
    [{ severity: '7', cvssScore: '7.5' }, [], [[undefined, 7.5]]],
    [{ name: 'log4j', version: '2.0', score: 7.5 }, [], [[undefined, 7.5]]],
    [
      { cvss: { version: '', score: '7.5' }, cvss_score_v3: 7.1 },
      [],
      [
        ['3.x', 7.1],
        [undefined, 7.5],
      ],
    ],
    [{ 'CVSS v3': '9,8' }, [], [['3.x', 9.8]]],
    [
      {
        epss: { score: 0.9 },
        epssScore: 0.5,
        riskScore: 7,
        priorityScore: 8,
        exploitabilityScore: 3.9,
        impactScore: 5.9,
      },
      [],
      [],
    ],
    [
      {
        cvss: {
          nvd: { V3Vector: vector, V3Score: 9.8 },
          redhat: { V3Vector: vector, V3Score: 8.1 },
        },
      },
      [
        ['3.1', 9.8, 'nvd'],
        ['3.1', 8.1, 'redhat'],
      ],
      [],
    ],
    [
      {
        cvss_v2_vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P',
        cvss_v2_score: 7.5,
        cvss_v3_vector: vector,
        cvss_v3_score: 9.8,
      },
      [
        ['2.0', 7.5, undefined],
        ['3.1', 9.8, undefined],
      ],
      [],
    ],
    [
      { vectorString: 'AV:N/AC:L/Au:N/C:P/I:P/A:P', scorev2: '7.5', scorev3: '0.0' },
      [['2.0', 7.5, undefined]],
      [],
    ],
    [
      { vector: 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', method: 'CVSSv31', score: 9.8 },
      [['3.1', 9.8, undefined]],
      [],
    ],
    [{ vector: 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 9.8 }, [['3.x', 9.8, undefined]], []],
    [
      { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', score: 0 },
      [['3.1', 0, undefined]],
      [],
    ],
    [
      {
        cvssV3: {
          attackVector: 'NETWORK',
          attackComplexity: 'LOW',
          privilegesRequired: 'NONE',
          userInteraction: 'NONE',
          scope: 'UNCHANGED',
          confidentialityImpact: 'HIGH',
          integrityImpact: 'HIGH',
          availabilityImpact: 'HIGH',
          baseScore: 9.8,
        },
      },
      [['3.x', 9.8, undefined]],
      [],
    ],
  ])('of %j', async (given, vectors, scores) =>
    expect(await claims(given)).toEqual([vectors, scores]),
  )

  it('of EUVD’s EPSS are percentages', async () => {
    const [euvd] = await findingsIn({
      items: [
        {
          id: 'EUVD-2024-16355',
          enisaUuid: 'x',
          aliases: 'CVE-2024-0562\n',
          epss: 0.02,
          baseScore: 7.8,
        },
      ],
    })
    expect(euvd).toMatchObject({ epss: 0.0002, cves: ['CVE-2024-0562'] })
    const [other] = await findingsIn({ vulnerabilities: [{ ...finding, epss: 0.02 }] })
    expect(other?.epss).toBe(0.02)
  })
})

describe('a result of SARIF', () => {
  const result = (more: object) => ({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'scan', rules: [] } },
        results: [
          {
            ruleId: 'CVE-2024-1111',
            level: 'error',
            message: { text: 'openssl 1.1.1 is vulnerable' },
            ...more,
          },
        ],
      },
    ],
  })

  it.each([
    [{}, 'open'],
    [{ kind: 'fail' }, 'open'],
    [{ kind: 'notApplicable' }, 'not-affected'],
    [{ baselineState: 'absent' }, 'fixed'],
    [{ baselineState: 'unchanged' }, 'open'],
  ])('with %j is %s', async (more, meaning) => {
    const findings = await findingsIn(result(more))
    expect(findings.map(({ status }) => status.meaning)).toEqual([meaning])
  })

  it('of a check that passed is no finding', async () => {
    expect(await findingsIn(result({ kind: 'pass' }))).toEqual([])
  })
})

describe('IDs', () => {
  it('of comments, exploits and whatever has a value are none of the finding', async () => {
    const beside = {
      comments: [{ id: 'CVE-2020-0001', text: 'see CVE-2020-0002' }],
      exploit: { name: 'CVE-2020-0003' },
      value: 'CVE-2020-0004',
      key: 'CVE-2020-0005',
      duplicateOf: 'CVE-2020-0006',
    }
    const [found] = await findingsIn({ findings: [{ ...finding, ...beside }] })
    expect(found?.ids).toEqual([finding.id])
    expect(found?.title).toBeUndefined()
  })

  it('that are none are told, and stay what names the finding', async () => {
    const text = JSON.stringify({ vulnerabilities: [{ ...finding, id: 'CVE-2024-1' }] })
    const { findings, remarks } = await readWith(treeReaderFor(text), text)
    expect(findings).toMatchObject([{ ids: ['CVE-2024-1'], cves: [] }])
    expect(remarks).toMatchObject([{ code: 'no-cve-id', text: 'CVE-2024-1' }])
  })
})

describe('maps in place of lists', () => {
  const advisory = (id: string, cve: string) => ({ advisoryId: id, cve, title: 'A bad thing' })
  const told = (findings: readonly Finding[]) =>
    findings.map(({ ids, component, status }) => [ids[0], component?.name, status.meaning])

  it('of packages, with lists that are numbered, empty or ignored', async () =>
    expect(
      told(
        await findingsIn({
          advisories: {
            'a/b': [advisory('PKSA-1', 'CVE-2024-11111')],
            'c/d': {
              0: advisory('PKSA-2', 'CVE-2024-11112'),
              2: advisory('P-3', 'CVE-2024-11113'),
            },
            'e/f': [],
          },
          'ignored-advisories': { 'g/h': [advisory('PKSA-4', 'CVE-2024-11114')] },
        }),
      ),
    ).toEqual([
      ['CVE-2024-11111', 'a/b', 'open'],
      ['CVE-2024-11112', 'c/d', 'open'],
      ['CVE-2024-11113', 'c/d', 'open'],
      ['CVE-2024-11114', 'g/h', 'accepted'],
    ]))

  it('of a package that is called as a part of a report is', async () => {
    const entry = { vulnerability_id: '39611', package_name: 'x', advisory: 'A bad thing' }
    const given = { vulnerabilities: { requests: [entry], flask: [entry, entry] } }
    expect(await findingsIn(given)).toHaveLength(3)
  })

  it('of packages with IDs, CVE or not, open where one release is', async () => {
    const releases = (first: string) => ({
      releases: { bookworm: { status: first }, sid: { status: 'resolved' } },
    })
    const given = {
      openssl: { 'CVE-2024-0727': releases('open'), 'TEMP-0000000-1A2B3C': releases('resolved') },
    }
    expect(told(await findingsIn(given))).toEqual([
      ['CVE-2024-0727', 'openssl', 'open'],
      ['TEMP-0000000-1A2B3C', 'openssl', 'fixed'],
    ])
  })
})

test('a test that was skipped did not pass', async () => {
  const text =
    '<testsuite><testcase name="CVE-2023-0287"><skipped/></testcase><testcase name="CVE-2023-0288"/></testsuite>'
  const { findings, remarks } = await readWith(treeReaderFor(text), text)
  expect(findings).toEqual([])
  expect(remarks).toContainEqual(expect.objectContaining({ code: 'skipped-records', count: 1 }))
  expect(remarks).toContainEqual(expect.objectContaining({ code: 'passed-records', count: 1 }))
})

test('checks of a configuration that failed or were skipped are findings by their names', async () => {
  const check = (id: string, result: string) => ({
    check_id: id,
    check_name: 'Bucket is public',
    check_result: { result },
    file_path: '/s3.tf',
    severity: null,
  })
  const results = {
    passed_checks: [check('CKV_1', 'PASSED')],
    failed_checks: [check('CKV_2', 'FAILED')],
    skipped_checks: [check('CKV_3', 'SKIPPED')],
  }
  const findings = await findingsIn({ check_type: 'terraform', results })
  expect(findings.map(({ ids, status }) => [ids[0], status.meaning])).toEqual([
    ['CKV_2', 'open'],
    ['CKV_3', 'accepted'],
  ])
})
