import { qualitativeSeverityRatingScale } from '../severity.ts'
import type { VersionSpec } from '../spec.ts'

const exploitability = { group: 'base', subgroup: 'exploitability', mandatory: true } as const
const vulnerable = { group: 'base', subgroup: 'vulnerable-system', mandatory: true } as const
const subsequent = { group: 'base', subgroup: 'subsequent-system', mandatory: true } as const
const requirement = {
  group: 'environmental',
  subgroup: 'requirements',
  mandatory: false,
  section: '4.1',
  anchor: 'Confidentiality-Integrity-and-Availability-Requirements-CR-IR-AR',
  notDefinedAs: 'H',
  values: ['H', 'M', 'L'],
} as const
const modified = {
  group: 'environmental',
  subgroup: 'modified-base',
  mandatory: false,
  section: '4.2',
  anchor: 'Modified-Base-Metrics',
} as const
const supplemental = {
  group: 'supplemental',
  subgroup: 'supplemental',
  mandatory: false,
} as const

const AV = { values: ['N', 'A', 'L', 'P'] } as const
const AC = { values: ['L', 'H'] } as const
const AT = { values: ['N', 'P'] } as const
const PR = { values: ['N', 'L', 'H'] } as const
const UI = { values: ['N', 'P', 'A'] } as const
const impact = { values: ['H', 'L', 'N'] } as const
/** Safety exists only where a subsequent system's integrity or availability is modified. */
const impactWithSafety = { values: ['S', 'H', 'L', 'N'] } as const

/**
 * Specification sections 2 to 5; Table 23 gives the order.
 * Values of all scored metrics stand from most to least severe, so a value's place is its
 * severity level (§8.2).
 */
export const v4 = {
  version: '4.0',
  prefix: 'CVSS:4.0',
  notDefined: 'X',
  notDefinedFirst: true,
  ordered: true,
  severityScaleBy: 'FIRST',
  severityScale: qualitativeSeverityRatingScale,
  scoreNames: ['CVSS-B', 'CVSS-BT', 'CVSS-BE', 'CVSS-BTE'],
  explainedBy: 'macro-vector',
  document: 'https://www.first.org/cvss/v4-0/specification-document',
  metrics: [
    { ...exploitability, ...AV, key: 'AV', section: '2.1.1', anchor: 'Attack-Vector-AV' },
    { ...exploitability, ...AC, key: 'AC', section: '2.1.2', anchor: 'Attack-Complexity-AC' },
    { ...exploitability, ...AT, key: 'AT', section: '2.1.3', anchor: 'Attack-Requirements-AT' },
    { ...exploitability, ...PR, key: 'PR', section: '2.1.4', anchor: 'Privileges-Required-PR' },
    { ...exploitability, ...UI, key: 'UI', section: '2.1.5', anchor: 'User-Interaction-UI' },
    { ...vulnerable, ...impact, key: 'VC', section: '2.2.1', anchor: 'Confidentiality-VC-SC' },
    { ...vulnerable, ...impact, key: 'VI', section: '2.2.2', anchor: 'Integrity-VI-SI' },
    { ...vulnerable, ...impact, key: 'VA', section: '2.2.3', anchor: 'Availability-VA-SA' },
    { ...subsequent, ...impact, key: 'SC', section: '2.2.1', anchor: 'Confidentiality-VC-SC' },
    { ...subsequent, ...impact, key: 'SI', section: '2.2.2', anchor: 'Integrity-VI-SI' },
    { ...subsequent, ...impact, key: 'SA', section: '2.2.3', anchor: 'Availability-VA-SA' },
    {
      key: 'E',
      group: 'threat',
      subgroup: 'threat',
      mandatory: false,
      section: '3.1',
      notDefinedAs: 'A',
      values: ['A', 'P', 'U'],
    },
    { ...requirement, key: 'CR' },
    { ...requirement, key: 'IR' },
    { ...requirement, key: 'AR' },
    { ...modified, ...AV, key: 'MAV', modifies: 'AV' },
    { ...modified, ...AC, key: 'MAC', modifies: 'AC' },
    { ...modified, ...AT, key: 'MAT', modifies: 'AT' },
    { ...modified, ...PR, key: 'MPR', modifies: 'PR' },
    { ...modified, ...UI, key: 'MUI', modifies: 'UI' },
    { ...modified, ...impact, key: 'MVC', modifies: 'VC' },
    { ...modified, ...impact, key: 'MVI', modifies: 'VI' },
    { ...modified, ...impact, key: 'MVA', modifies: 'VA' },
    { ...modified, ...impact, key: 'MSC', modifies: 'SC' },
    { ...modified, ...impactWithSafety, key: 'MSI', modifies: 'SI' },
    { ...modified, ...impactWithSafety, key: 'MSA', modifies: 'SA' },
    { ...supplemental, key: 'S', section: '5.1', anchor: 'Safety-S', values: ['N', 'P'] },
    { ...supplemental, key: 'AU', section: '5.2', anchor: 'Automatable-AU', values: ['N', 'Y'] },
    { ...supplemental, key: 'R', section: '5.4', anchor: 'Recovery-R', values: ['A', 'U', 'I'] },
    { ...supplemental, key: 'V', section: '5.5', anchor: 'Value-Density-V', values: ['D', 'C'] },
    {
      ...supplemental,
      key: 'RE',
      section: '5.6',
      anchor: 'Vulnerability-Response-Effort-RE',
      values: ['L', 'M', 'H'],
    },
    {
      ...supplemental,
      key: 'U',
      section: '5.3',
      anchor: 'Provider-Urgency-U',
      values: ['Clear', 'Green', 'Amber', 'Red'],
    },
  ],
} as const satisfies VersionSpec
