import { qualitativeSeverityRatingScale } from '../severity.ts'
import type { VersionSpec } from '../spec.ts'

const exploitability = { group: 'base', subgroup: 'exploitability', mandatory: true } as const
const impact = { group: 'base', subgroup: 'impact', mandatory: true } as const
const temporal = { group: 'temporal', subgroup: 'temporal', mandatory: false } as const
const requirement = {
  group: 'environmental',
  subgroup: 'requirements',
  mandatory: false,
  section: '4.1',
  notDefinedAs: 'M',
  values: ['H', 'M', 'L'],
  weights: [1.5, 1, 0.5],
} as const
const modified = {
  group: 'environmental',
  subgroup: 'modified-base',
  mandatory: false,
  section: '4.2',
  anchor: 'Modified-Base-Metrics',
} as const

const AV = { values: ['N', 'A', 'L', 'P'], weights: [0.85, 0.62, 0.55, 0.2] } as const
const AC = { values: ['L', 'H'], weights: [0.77, 0.44] } as const
const PR = {
  values: ['N', 'L', 'H'],
  weights: [0.85, 0.62, 0.27],
  weightsScopeChanged: [0.85, 0.68, 0.5],
} as const
const UI = { values: ['N', 'R'], weights: [0.85, 0.62] } as const
const S = { values: ['U', 'C'] } as const
const CIA = { values: ['H', 'L', 'N'], weights: [0.56, 0.22, 0] } as const

/** Specification sections 2 to 4 (metrics) and 7.4 or 8.4 (weights); Table 15 gives the order. */
const shared = {
  notDefined: 'X',
  notDefinedFirst: true,
  ordered: false,
  severityScaleBy: 'FIRST',
  severityScale: qualitativeSeverityRatingScale,
  scoreNames: ['base', 'temporal', 'environmental'],
  explainedBy: 'sub-scores',
  metrics: [
    { ...exploitability, ...AV, key: 'AV', section: '2.1.1', anchor: 'Attack-Vector-AV' },
    { ...exploitability, ...AC, key: 'AC', section: '2.1.2', anchor: 'Attack-Complexity-AC' },
    { ...exploitability, ...PR, key: 'PR', section: '2.1.3', anchor: 'Privileges-Required-PR' },
    { ...exploitability, ...UI, key: 'UI', section: '2.1.4', anchor: 'User-Interaction-UI' },
    { ...exploitability, ...S, key: 'S', section: '2.2', anchor: 'Scope-S' },
    { ...impact, ...CIA, key: 'C', section: '2.3.1' },
    { ...impact, ...CIA, key: 'I', section: '2.3.2' },
    { ...impact, ...CIA, key: 'A', section: '2.3.3' },
    {
      ...temporal,
      key: 'E',
      section: '3.1',
      anchor: 'Exploit-Code-Maturity-E',
      notDefinedAs: 'H',
      values: ['H', 'F', 'P', 'U'],
      weights: [1, 0.97, 0.94, 0.91],
    },
    {
      ...temporal,
      key: 'RL',
      section: '3.2',
      anchor: 'Remediation-Level-RL',
      notDefinedAs: 'U',
      values: ['U', 'W', 'T', 'O'],
      weights: [1, 0.97, 0.96, 0.95],
    },
    {
      ...temporal,
      key: 'RC',
      section: '3.3',
      anchor: 'Report-Confidence-RC',
      notDefinedAs: 'C',
      values: ['C', 'R', 'U'],
      weights: [1, 0.96, 0.92],
    },
    { ...requirement, key: 'CR' },
    { ...requirement, key: 'IR' },
    { ...requirement, key: 'AR' },
    { ...modified, ...AV, key: 'MAV', modifies: 'AV' },
    { ...modified, ...AC, key: 'MAC', modifies: 'AC' },
    { ...modified, ...PR, key: 'MPR', modifies: 'PR' },
    { ...modified, ...UI, key: 'MUI', modifies: 'UI' },
    { ...modified, ...S, key: 'MS', modifies: 'S' },
    { ...modified, ...CIA, key: 'MC', modifies: 'C' },
    { ...modified, ...CIA, key: 'MI', modifies: 'I' },
    { ...modified, ...CIA, key: 'MA', modifies: 'A' },
  ],
} as const

export const v30 = {
  ...shared,
  version: '3.0',
  prefix: 'CVSS:3.0',
  document: 'https://www.first.org/cvss/v3-0/specification-document',
} as const satisfies VersionSpec

export const v31 = {
  ...shared,
  version: '3.1',
  prefix: 'CVSS:3.1',
  document: 'https://www.first.org/cvss/v3-1/specification-document',
} as const satisfies VersionSpec
