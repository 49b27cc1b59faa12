import { atPath, isObject, type Tree } from '../tree/tree.ts'

/** What a file is, and who claims its scores where it names nobody. */
export type Format = { readonly name: string; readonly source?: string | undefined }

type Sign = readonly [path: string, pattern?: RegExp]

/** Products and formats by what stands in them, the surest first. Only names: what is read does not depend on it. */
const signs: readonly (readonly [Format, ...Sign[]])[] = [
  [{ name: 'CycloneDX JSON' }, ['bomFormat', /CycloneDX/]],
  [{ name: 'SPDX JSON' }, ['spdxVersion']],
  [{ name: 'CSAF 2.1' }, ['document.csaf_version', /^2\.1/]],
  [{ name: 'CSAF 2.0' }, ['document.csaf_version']],
  [{ name: 'OpenVEX' }, ['@context', /openvex/]],
  [{ name: 'SARIF' }, ['runs.tool.driver.name']],
  [{ name: 'CVE record', source: 'CNA' }, ['cveMetadata.cveId']],
  [{ name: 'NVD API', source: 'NVD' }, ['vulnerabilities.cve.sourceIdentifier']],
  [{ name: 'NVD data feed', source: 'NVD' }, ['CVE_data_type']],
  [{ name: 'EUVD API', source: 'EUVD' }, ['items.enisaUuid']],
  [{ name: 'EUVD API', source: 'EUVD' }, ['enisaUuid']],
  [{ name: 'Grype JSON' }, ['descriptor.name', /grype/i]],
  [{ name: 'Grype JSON' }, ['matches.vulnerability.id'], ['matches.artifact']],
  [{ name: 'Trivy Kubernetes JSON' }, ['ClusterName'], ['Vulnerabilities']],
  [{ name: 'Trivy Kubernetes JSON' }, ['ClusterName'], ['Resources']],
  [{ name: 'Trivy JSON' }, ['Results.Target']],
  [{ name: 'Trivy JSON' }, ['Target', /./], ['Vulnerabilities']],
  [
    { name: 'Harbor JSON', source: 'Harbor' },
    ['application/vnd.security.vulnerability.report; version=1.1'],
  ],
  [
    { name: 'Snyk JSON', source: 'Snyk' },
    ['vulnerabilities.semver'],
    ['vulnerabilities.packageManager'],
  ],
  [{ name: 'npm audit JSON', source: 'npm' }, ['auditReportVersion']],
  [{ name: 'npm audit JSON', source: 'npm' }, ['advisories'], ['metadata']],
  [{ name: 'yarn audit', source: 'GitHub' }, ['type', /^audit/], ['data']],
  [{ name: 'cargo audit JSON', source: 'RustSec' }, ['vulnerabilities.list'], ['lockfile']],
  [{ name: 'pip-audit JSON' }, ['vulns'], ['name']],
  [{ name: 'pip-audit JSON' }, ['dependencies.vulns']],
  [{ name: 'govulncheck JSON' }, ['config.scanner_name', /govulncheck/]],
  [{ name: 'OSV-Scanner JSON', source: 'OSV' }, ['results.packages.package']],
  [{ name: 'OSV record', source: 'OSV' }, ['schema_version'], ['affected']],
  [{ name: 'Dependency-Track JSON' }, ['meta.application', /Dependency-Track/]],
  [{ name: 'Dependency-Check JSON', source: 'NVD' }, ['reportSchema'], ['dependencies']],
  [{ name: 'OSS Index JSON', source: 'OSS Index' }, ['coordinates', /^pkg:/], ['vulnerabilities']],
  [{ name: 'Sonatype IQ JSON', source: 'Sonatype' }, ['components.componentIdentifier']],
  [
    { name: 'Amazon Inspector JSON', source: 'Amazon Inspector' },
    ['findings.packageVulnerabilityDetails'],
  ],
  [{ name: 'AWS Security Hub JSON', source: 'AWS' }, ['Findings.ProductArn']],
  [{ name: 'GitHub alerts JSON', source: 'GitHub' }, ['data.repository.vulnerabilityAlerts']],
  [
    { name: 'GitHub alerts JSON', source: 'GitHub' },
    ['security_advisory'],
    ['security_vulnerability'],
  ],
  [{ name: 'GitLab report JSON', source: 'GitLab' }, ['scan.scanner'], ['vulnerabilities']],
  [{ name: 'JFrog Xray JSON', source: 'JFrog' }, ['rows.vulnerable_component']],
  [{ name: 'JFrog Xray JSON', source: 'JFrog' }, ['data.component_versions']],
  [{ name: 'Google Artifact Analysis JSON', source: 'Google' }, ['package_vulnerability_summary']],
  [{ name: 'Nuclei JSON', source: 'Nuclei' }, ['template-id']],
  [{ name: 'Clair JSON' }, ['unapproved'], ['vulnerabilities']],
  [{ name: 'NeuVector JSON', source: 'NeuVector' }, ['report.vulnerabilities.package_name']],
  [{ name: 'Yocto cve-check JSON', source: 'NVD' }, ['package.issue']],
  [{ name: 'Cyberwatch JSON', source: 'Cyberwatch' }, ['cves.cve_code']],
  [{ name: 'MSRC CVRF JSON', source: 'Microsoft' }, ['Vulnerability.CVSSScoreSets']],
]

/** What some trees are: those of one file. */
export function formatOf(trees: readonly Tree[]): Format {
  const [first] = trees
  const tree = Array.isArray(first) ? first[0] : first
  if (!isObject(tree)) return { name: 'JSON' }
  const found = signs.find(([, ...all]) =>
    all.every(([path, pattern]) =>
      meets(path.includes(';') ? tree[path] : atPath(tree, path), pattern),
    ),
  )
  const publisher = atPath(tree, 'document.publisher.name') ?? atPath(tree, 'runs.tool.driver.name')
  if (typeof publisher === 'string') return { name: found?.[0].name ?? 'CSAF', source: publisher }
  return found?.[0] ?? { name: 'JSON' }
}

function meets(value: Tree | undefined, pattern: RegExp | undefined): boolean {
  if (value === undefined || value === null) return false
  return pattern === undefined || (typeof value === 'string' && pattern.test(value))
}
