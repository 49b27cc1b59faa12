import type { Format } from '../finder/formats.ts'
import type { TreeObject } from '../tree/tree.ts'

/** Products by the name of their outermost element. */
const roots: Readonly<Record<string, Format>> = {
  NessusClientData_v2: { name: '.nessus', source: 'Nessus' },
  report: { name: 'OpenVAS XML', source: 'OpenVAS' },
  get_reports_response: { name: 'OpenVAS XML', source: 'OpenVAS' },
  nmaprun: { name: 'nmap XML', source: 'vulners' },
  analysis: { name: 'Dependency-Check XML', source: 'NVD' },
  bom: { name: 'CycloneDX XML' },
  cvrfdoc: { name: 'CVRF', source: 'CVRF' },
  ScanGroup: { name: 'Acunetix XML', source: 'Acunetix' },
  Vulnerabilities: { name: 'ImmuniWeb XML', source: 'ImmuniWeb' },
  main: { name: 'Outpost24 XML', source: 'Outpost24' },
  Benchmark: { name: 'XCCDF' },
  testsuites: { name: 'JUnit XML' },
  testsuite: { name: 'JUnit XML' },
  OWASPZAPReport: { name: 'ZAP XML', source: 'ZAP' },
  NexposeReport: { name: 'Nexpose XML', source: 'Nexpose' },
  detailedreport: { name: 'Veracode XML', source: 'Veracode' },
  SCAN: { name: 'Qualys XML', source: 'Qualys' },
  ASSET_DATA_REPORT: { name: 'Qualys XML', source: 'Qualys' },
}

/** What a file is by its outermost element. */
export function xmlFormatOf(root: string, node: TreeObject | undefined): Format {
  if (root === 'report' && node?.['type'] === 'security')
    return { name: 'Wapiti XML', source: 'Wapiti' }
  if (root === 'issues' && node?.['burpVersion'] !== undefined)
    return { name: 'Burp XML', source: 'Burp' }
  // Anybody's report is called so.
  const isOpenVas = ['results', 'report', 'format_id', 'scan_start'].some(
    (each) => each in (node ?? {}),
  )
  if (root === 'report' && !isOpenVas) return { name: 'XML' }
  return Object.hasOwn(roots, root) ? (roots[root] ?? { name: 'XML' }) : { name: 'XML' }
}
