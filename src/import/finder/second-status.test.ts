import { describe, expect, it, test } from 'vitest'

import { delimitedReader } from '../delimited/read-delimited.ts'
import type { Status } from '../finding.ts'
import { readWith, treeReaderFor } from '../gather.ts'

/** Records of which a second field closes what the first leaves open, as products write them. */
const finding = { id: 'CVE-2021-44228', severity: 'High', package: 'log4j', version: '2.14.1' }

async function statusesIn(given: object): Promise<readonly (readonly unknown[])[]> {
  const text = JSON.stringify(given)
  const { findings } = await readWith(treeReaderFor(text), text)
  return findings.map(({ status }) => [status.meaning, status.written])
}

describe('a second field closes', () => {
  it.each<[object, Status['meaning'], string | undefined]>([
    [{ Workflow: { Status: 'RESOLVED' }, RecordState: 'ACTIVE' }, 'fixed', 'RESOLVED'],
    [{ Workflow: { Status: 'SUPPRESSED' }, RecordState: 'ACTIVE' }, 'accepted', 'SUPPRESSED'],
    [{ WorkflowState: 'NEW', RecordState: 'ARCHIVED' }, 'fixed', 'ARCHIVED'],
    [{ Workflow: { Status: 'NEW' }, Compliance: { Status: 'FAILED' } }, 'open', 'NEW'],
    [{ status: 'RESOLVED', resolution: 'FALSE-POSITIVE' }, 'not-affected', 'FALSE-POSITIVE'],
    [{ status: 'RESOLVED', resolution: 'WONTFIX' }, 'accepted', 'WONTFIX'],
    [{ status: 'CLOSED', resolution: 'FIXED' }, 'fixed', 'FIXED'],
    [{ status: 'REVIEWED', resolution: 'SAFE' }, 'not-affected', 'SAFE'],
    [{ status: 'Reopened', resolution: 'Fixed' }, 'open', 'Reopened'],
    [{ status: 'Fixed', retest: 'x', state: 'Open' }, 'fixed', 'Fixed'],
    [{ status: 'RECURRENT', state: 'NOT_EXPLOITABLE' }, 'not-affected', 'NOT_EXPLOITABLE'],
    [{ status: 'NEW', state: 'PROPOSED_NOT_EXPLOITABLE' }, 'open', 'NEW'],
    [{ remediation_status: 'Open', mitigation_status: 'accepted' }, 'accepted', 'accepted'],
    [{ remediation_status: 'New', mitigation_status: 'none' }, 'open', 'New'],
    [{ active: false, duplicate: true }, 'accepted', 'suppressed'],
    [{ active: false, out_of_scope: true }, 'accepted', 'suppressed'],
    [{ active: false, is_mitigated: true }, 'fixed', 'fixed'],
    [{ status: 'REJECTED', resolutionReason: 'FALSE_POSITIVE' }, 'not-affected', 'REJECTED'],
    [{ state: 'dismissed', dismissed_reason: 'false positive' }, 'not-affected', 'dismissed'],
    [{ state: 'dismissed', dismissed_reason: 'no bandwidth' }, 'accepted', 'dismissed'],
    [{ state: 'confirmed', resolvedOnDefaultBranch: true }, 'fixed', 'fixed'],
    [{ riskdesc: 'Medium (False Positive)' }, 'not-affected', 'Medium (False Positive)'],
    [{ mitigation: 'true' }, 'fixed', 'fixed'],
  ])('%j', async (fields, meaning, written) =>
    expect(await statusesIn({ vulnerabilities: [{ ...finding, ...fields }] })).toEqual([
      [meaning, written],
    ]),
  )

  it('in an object with a name, whatever the workflow of a tracker calls it', async () => {
    const issue = (status: object, resolution: object | null) => ({
      key: 'SEC-1',
      fields: { summary: 'CVE-2021-1001 in a', priority: { name: 'High' }, status, resolution },
    })
    const done = { name: 'Released', statusCategory: { key: 'done', name: 'Done' } }
    const issues = [
      issue(done, { name: "Won't Do" }),
      issue(done, { name: 'Done' }),
      issue({ name: 'Backlog', statusCategory: { key: 'new', name: 'To Do' } }, null),
      issue(done, { name: 'Cannot Reproduce' }),
    ]
    const meanings = (await statusesIn({ issues })).map(([meaning]) => meaning)
    expect(meanings).toEqual(['accepted', 'fixed', 'open', 'not-affected'])
  })
})

test('a check that was passed is none of the findings within it, whatever they are', async () => {
  const passed = {
    Title: 'CVE-2022-3646 - kernel',
    Severity: { Label: 'HIGH' },
    Workflow: { Status: 'NEW' },
    Compliance: { Status: 'PASSED' },
    Vulnerabilities: [{ Id: 'CVE-2022-3646' }],
  }
  expect(await statusesIn({ Findings: [passed] })).toEqual([])
})

test('what no other parent, job or tool says closes a finding', async () => {
  const around = { parent: { status: 'Done' }, job: { status: 'completed' } }
  expect(await statusesIn({ vulnerabilities: [{ ...finding, ...around }] })).toEqual([
    ['open', undefined],
  ])
})

describe('columns of a table', () => {
  it.each<[string, string, readonly (readonly [Status['meaning'], string | undefined])[]]>([
    [
      'Summary,CVE,Status,Status Category,Resolution',
      "a b,CVE-2021-1001,Live,Done,Won't Do\na b,CVE-2021-1002,Live,Done,Done\na b,CVE-2021-1003,Backlog,To Do,\na b,CVE-2021-1004,Open,To Do,Unresolved",
      [
        ['accepted', "Won't Do"],
        ['fixed', 'Done'],
        ['open', 'To Do'],
        ['open', 'Open'],
      ],
    ],
    [
      'CVE,Severity,Workflow Status,Record State',
      'CVE-2021-1001,HIGH,NEW,ARCHIVED\nCVE-2021-1002,HIGH,SUPPRESSED,ACTIVE\nCVE-2021-1003,HIGH,NEW,ACTIVE',
      [
        ['fixed', 'ARCHIVED'],
        ['accepted', 'SUPPRESSED'],
        ['open', 'NEW'],
      ],
    ],
    [
      'CVE,Result Severity,Result State,Result Status',
      'CVE-2021-1001,High,Not Exploitable,Recurrent\nCVE-2021-1002,High,Proposed Not Exploitable,New',
      [
        ['not-affected', 'Not Exploitable'],
        ['open', 'New'],
      ],
    ],
    [
      'CVE,active,duplicate,out_of_scope,title,severity',
      'CVE-2021-1001,True,False,False,a b,High\nCVE-2021-1002,False,True,False,a b,High\nCVE-2021-1003,False,False,True,a b,High',
      [
        ['open', undefined],
        ['accepted', 'duplicate'],
        ['accepted', 'out_of_scope'],
      ],
    ],
    [
      'CVE,Severity,Closed On',
      'CVE-2021-1001,High,2024-02-03\nCVE-2021-1002,High,',
      [
        ['fixed', 'Closed On: 2024-02-03'],
        ['open', undefined],
      ],
    ],
    [
      'CVE,Package,Installed Version,Fixed Version,Status',
      'CVE-2021-1001,apt,1,2,fixed\nCVE-2021-1002,apt,1,,will_not_fix',
      [
        ['open', 'fixed'],
        ['open', 'will_not_fix'],
      ],
    ],
    [
      'CVE,Package,Fixed Version,Status',
      'CVE-2021-1001,apt,2,Fixed\nCVE-2021-1002,apt,,Open',
      [
        ['fixed', 'Fixed'],
        ['open', 'Open'],
      ],
    ],
  ])('%s', async (header, rows, expected) => {
    const { findings } = await readWith(delimitedReader, `${header}\n${rows}\n`)
    expect(findings.map(({ status }) => [status.meaning, status.written])).toEqual(expected)
  })
})
