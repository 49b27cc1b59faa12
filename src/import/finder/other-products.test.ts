import { describe, expect, it } from 'vitest'

import type { Finding } from '../finding.ts'
import { readWith, treeReaderFor } from '../gather.ts'

/**
 * Reports of products of which the corpus has none, written from memory and shortened: nothing in the
 * finder knows them. Of each finding: IDs, component, asset, severity, status, vectors and scores.
 */
const samples: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'anchore.json',
    `{"imageDigest":"sha256:abc","vulnerability_type":"all","vulnerabilities":[{"feed":"vulnerabilities","feed_group":"debian:9","fix":"None","nvd_data":[{"cvss_v2":{"base_score":6.8,"exploitability_score":8.6,"impact_score":6.4},"cvss_v3":{"base_score":7.8,"exploitability_score":1.8,"impact_score":5.9},"id":"CVE-2011-3389"}],"package":"gnutls-3.5.8-5+deb9u4","package_cpe":"None","package_name":"gnutls","package_path":"None","package_type":"dpkg","package_version":"3.5.8-5+deb9u4","severity":"Medium","url":"https://security-tracker.debian.org/tracker/CVE-2011-3389","vendor_data":[],"vuln":"CVE-2011-3389"}]}`,
    ['CVE-2011-3389 | gnutls@3.5.8-5+deb9u4 |  | Medium | open | 2.0 6.8 | 3.x 7.8'],
  ],
  [
    'aqua.json',
    `{"image":"nginx:1.19","registry":"docker","scan_started":{},"resources":[{"resource":{"format":"apk","name":"busybox","version":"1.31.1-r9","arch":"x86","path":"/bin"},"scanned":true,"vulnerabilities":[{"name":"CVE-2020-28928","description":"In musl libc","nvd_score":2.1,"nvd_score_version":"CVSS v2","nvd_vectors":"AV:L/AC:L/Au:N/C:N/I:N/A:P","nvd_severity":"low","nvd_url":"https://web.nvd.nist.gov/view/vuln/detail?vulnId=CVE-2020-28928","vendor_score":2.1,"vendor_score_version":"CVSS v2","vendor_vectors":"","vendor_severity":"low","publish_date":"2020-11-24","fix_version":"1.31.1-r10","nvd_score_v3":5.5,"nvd_vectors_v3":"CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H","nvd_severity_v3":"medium","aqua_score":5.5,"aqua_severity":"medium","aqua_vectors":"CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H","aqua_scoring_system":"CVSS V3"}]}],"vulnerability_summary":{"total":1,"low":1}}`,
    [
      'CVE-2020-28928 | busybox@1.31.1-r9 | nginx:1.19 | low | open | 2.0 AV:L/AC:L/Au:N/C:N/I:N/A:P 2.1 | 3.1 CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H 5.5',
    ],
  ],
  [
    'asff.json',
    `{"Findings":[{"SchemaVersion":"2018-10-08","Id":"arn:aws:inspector2:eu-west-1:1:finding/x","ProductArn":"arn:aws:securityhub:eu-west-1::product/aws/inspector","GeneratorId":"AWSInspector","AwsAccountId":"1","Types":["Software and Configuration Checks/Vulnerabilities/CVE"],"Severity":{"Label":"HIGH","Normalized":70},"Title":"CVE-2022-3643 - kernel","Description":"An issue","Resources":[{"Type":"AwsEc2Instance","Id":"arn:aws:ec2:eu-west-1:1:instance/i-1"}],"WorkflowState":"NEW","Workflow":{"Status":"NEW"},"RecordState":"ACTIVE","Vulnerabilities":[{"Id":"CVE-2022-3643","VulnerablePackages":[{"Name":"kernel","Version":"5.10.144","Epoch":"0"}],"Cvss":[{"BaseScore":6.5,"BaseVector":"CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:C/C:N/I:N/A:H","Version":"3.1","Source":"NVD"}],"Vendor":{"Name":"NVD","Url":"https://nvd.nist.gov"}}]}]}`,
    [
      'CVE-2022-3643 | kernel@5.10.144 | arn:aws:ec2:eu-west-1:1:instance/i-1 | HIGH | open | 3.1 CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:C/C:N/I:N/A:H 6.5 NVD',
    ],
  ],
  [
    'blackduck-api.json',
    `{"totalCount":1,"items":[{"componentName":"Apache Log4j","componentVersionName":"2.14.1","componentVersion":"https://bd/api/components/x","vulnerabilityWithRemediation":{"vulnerabilityName":"BDSA-2021-3731","description":"d","baseScore":10,"overallScore":9,"exploitabilitySubscore":10,"impactSubscore":10,"source":"BDSA","severity":"CRITICAL","remediationStatus":"NEW","cweId":"CWE-502","relatedVulnerability":"https://bd/api/vulnerabilities/CVE-2021-44228"}}]}`,
    ['CVE-2021-44228 BDSA-2021-3731 | Apache Log4j@2.14.1 |  | CRITICAL | open | ? 10 BDSA'],
  ],
  [
    'bundler.json',
    `{"version":"0.9.1","created_at":"2022-05-01 00:00:00 +0000","results":[{"type":"unpatched_gem","gem":{"name":"actionpack","version":"5.2.0"},"advisory":{"path":"/home/x/gems/actionpack/CVE-2020-8164.yml","id":"CVE-2020-8164","url":"https://groups.google.com/x","title":"Possible Strong Parameters Bypass","date":"2020-05-18","description":"There is a strong parameters bypass","cvss_v2":null,"cvss_v3":7.5,"cve":"2020-8164","osvdb":null,"ghsa":"8727-m6gj-mc37","criticality":"high"}}]}`,
    ['CVE-2020-8164 GHSA-8727-m6gj-mc37 | actionpack@5.2.0 |  | high | open | 3.x 7.5'],
  ],
  [
    'burp.xml',
    `<?xml version="1.0"?>
<!DOCTYPE issues [
<!ELEMENT issues (issue*)>
<!ATTLIST issues burpVersion CDATA "">
]>
<issues burpVersion="2.1" exportTime="x"><issue><serialNumber>123</serialNumber><type>2097920</type><name>Cross-site scripting (reflected)</name><host ip="10.0.0.2">https://app.example.org</host><path><![CDATA[/search]]></path><location><![CDATA[/search [q parameter]]]></location><severity>High</severity><confidence>Certain</confidence><issueBackground><![CDATA[<p>Reflected</p>]]></issueBackground></issue><issue><serialNumber>124</serialNumber><type>1</type><name>Email addresses disclosed</name><host ip="10.0.0.2">https://app.example.org</host><path><![CDATA[/]]></path><severity>Information</severity></issue></issues>`,
    [' |  | https://app.example.org | High | open'],
  ],
  [
    'cdx14.xml',
    `<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.4" version="1"><components><component type="library" bom-ref="a"><name>jackson-databind</name><version>2.9.4</version><purl>pkg:maven/com.fasterxml/jackson-databind@2.9.4</purl></component></components><vulnerabilities><vulnerability bom-ref="x"><id>CVE-2018-7489</id><source><name>NVD</name><url>https://nvd.nist.gov</url></source><ratings><rating><source><name>NVD</name></source><score>9.8</score><severity>critical</severity><method>CVSSv3</method><vector>AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H</vector></rating></ratings><analysis><state>exploitable</state></analysis><affects><target><ref>a</ref></target></affects></vulnerability></vulnerabilities></bom>`,
    [
      'CVE-2018-7489 | jackson-databind@2.9.4 |  | critical | open | 3.0 CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 9.8 NVD',
    ],
  ],
  [
    'cdx15.json',
    `{"bomFormat":"CycloneDX","specVersion":"1.5","metadata":{"component":{"type":"application","name":"app","version":"1","bom-ref":"root"}},"components":[{"type":"library","bom-ref":"pkg:npm/lodash@4.17.20","name":"lodash","version":"4.17.20","purl":"pkg:npm/lodash@4.17.20"},{"type":"library","bom-ref":"b","name":"minimist","version":"1.2.5"}],"vulnerabilities":[{"bom-ref":"v1","id":"GHSA-35jh-r3h4-6jhm","source":{"name":"GitHub","url":"https://github.com/advisories"},"references":[{"id":"CVE-2021-23337","source":{"name":"NVD"}}],"ratings":[{"source":{"name":"NVD"},"score":7.2,"severity":"high","method":"CVSSv31","vector":"CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H"},{"source":{"name":"GitHub"},"severity":"high","method":"other"},{"source":{"name":"x"},"score":8.1,"method":"CVSSv4","vector":"CVSS:4.0/AV:N/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"}],"cwes":[77],"description":"d","affects":[{"ref":"pkg:npm/lodash@4.17.20"},{"ref":"b"}],"analysis":{"state":"not_affected","justification":"code_not_reachable","response":["will_not_fix"],"detail":"z"}}]}`,
    [
      'CVE-2021-23337 GHSA-35jh-r3h4-6jhm | lodash@4.17.20 |  | high | not-affected | 3.1 CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H 7.2 NVD | 4.0 CVSS:4.0/AV:N/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 8.1 x',
      'CVE-2021-23337 GHSA-35jh-r3h4-6jhm | minimist@1.2.5 |  | high | not-affected | 3.1 CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H 7.2 NVD | 4.0 CVSS:4.0/AV:N/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 8.1 x',
    ],
  ],
  [
    'checkmarx-sca.json',
    `{"scanId":"x","results":[{"type":"sca","label":"sca","id":"CVE-2021-23337","similarityId":"1","status":"RECURRENT","state":"TO_VERIFY","severity":"HIGH","created":"c","firstFoundAt":"2022-01-01T00:00:00Z","description":"d","data":{"packageIdentifier":"Npm-lodash-4.17.20","publishedAt":"p","recommendations":"u","recommendedVersion":"4.17.21","packageData":[{"type":"Advisory","url":"https://nvd.nist.gov/vuln/detail/CVE-2021-23337"}]},"vulnerabilityDetails":{"cweId":"CWE-77","cvssScore":7.2,"cveName":"CVE-2021-23337","CVSS":{"version":3,"attackVector":"NETWORK","attackComplexity":"LOW","confidentiality":"HIGH","availability":"HIGH","integrityImpact":"HIGH","scope":"UNCHANGED","privilegesRequired":"HIGH","userInteraction":"NONE"}}}],"totalCount":1}`,
    [
      'CVE-2021-23337 | Npm-lodash-4.17.20@ |  | HIGH | unknown | 3.x CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H - | ? 7.2',
    ],
  ],
  [
    'clair4.json',
    `{"manifest_hash":"sha256:3b","packages":{"10":{"id":"10","name":"libapt-pkg5.0","version":"1.6.11","kind":"binary"}},"distributions":{},"environments":{},"vulnerabilities":{"356835":{"id":"356835","updater":"ubuntu","name":"CVE-2009-5155","description":"In the GNU C Library","links":"https://cve.mitre.org","severity":"Low","normalized_severity":"Low","package":{"id":"","name":"glibc"},"fixed_in_version":"v0.0.1"}},"package_vulnerabilities":{"10":["356835"]}}`,
    ['CVE-2009-5155 | glibc@ |  | Low | open'],
  ],
  [
    'codeql.sarif',
    `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"CodeQL","rules":[{"id":"js/sql-injection","name":"js/sql-injection","shortDescription":{"text":"Database query built from user-controlled sources"},"defaultConfiguration":{"level":"error"},"properties":{"security-severity":"8.8","tags":["security","external/cwe/cwe-089"]}}]}},"results":[{"ruleId":"js/sql-injection","ruleIndex":0,"message":{"text":"This query depends on a user-provided value."},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"src/db.js"},"region":{"startLine":5}}}],"suppressions":[{"kind":"inSource"}]}]}]}`,
    ['js/sql-injection |  | src/db.js | error | accepted | ? 8.8 CodeQL'],
  ],
  [
    'composer.json',
    `{"advisories":{"guzzlehttp/psr7":[{"advisoryId":"PKSA-ssks-xvj8-mbxv","packageName":"guzzlehttp/psr7","affectedVersions":">=1.0.0,<1.9.1","title":"Improper header validation","cve":"CVE-2023-29197","link":"https://github.com/guzzle/psr7/security/advisories/GHSA-wxmh-65f7-jcvw","reportedAt":"2023-04-17T00:00:00+00:00","severity":"medium","sources":[{"name":"GitHub","remoteId":"GHSA-wxmh-65f7-jcvw"}]}]},"abandoned":[]}`,
    ['CVE-2023-29197 PKSA-ssks-xvj8-mbxv | guzzlehttp/psr7@ |  | medium | open'],
  ],
  [
    'crowdstrike.json',
    `{"meta":{"pagination":{"limit":1,"total":50}},"resources":[{"id":"abc_def","cid":"c","aid":"a","created_timestamp":"2021","status":"open","apps":[{"product_name_version":"openssl 1.1.1","sub_status":"open"}],"cve":{"id":"CVE-2021-3711","base_score":9.8,"severity":"CRITICAL","vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H","exprt_rating":"HIGH","cisa_info":{"is_cisa_kev":false}},"host_info":{"hostname":"srv1","local_ip":"10.0.0.7","os_version":"Ubuntu"}}]}`,
    [
      'CVE-2021-3711 |  | srv1 | CRITICAL | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 9.8',
    ],
  ],
  [
    'csaf21.json',
    `{"document":{"category":"csaf_security_advisory","csaf_version":"2.1","publisher":{"name":"Example","category":"vendor"},"title":"t","tracking":{"id":"EX-1"}},"product_tree":{"full_product_names":[{"name":"Prod A 1.0","product_id":"P1"}]},"vulnerabilities":[{"cve":"CVE-2024-12345","metrics":[{"content":{"cvss_v3":{"version":"3.1","vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H","baseScore":9.8,"baseSeverity":"CRITICAL"},"cvss_v4":{"version":"4.0","vectorString":"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N","baseScore":9.3,"baseSeverity":"CRITICAL"},"epss":{"percentile":"0.9","probability":"0.5","timestamp":"x"}},"products":["P1"],"source":"https://example.com"}],"product_status":{"known_affected":["P1"]},"title":"x"}]}`,
    [
      'CVE-2024-12345 | Prod A 1.0@ |  |  | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 9.8 Example | 4.0 CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 9.3 Example',
    ],
  ],
  [
    'cve5.json',
    `{"dataType":"CVE_RECORD","dataVersion":"5.1","cveMetadata":{"cveId":"CVE-2024-3094","assignerOrgId":"53f830b8","state":"PUBLISHED","assignerShortName":"redhat"},"containers":{"cna":{"title":"Xz: malicious code in distributed source","metrics":[{"other":{"content":{"value":"Critical"},"type":"Red Hat severity rating"}},{"cvssV3_1":{"attackComplexity":"LOW","attackVector":"NETWORK","availabilityImpact":"HIGH","baseScore":10,"baseSeverity":"CRITICAL","confidentialityImpact":"HIGH","integrityImpact":"HIGH","privilegesRequired":"NONE","scope":"CHANGED","userInteraction":"NONE","vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H","version":"3.1"},"format":"CVSS"}],"descriptions":[{"lang":"en","value":"Malicious code was discovered"}],"affected":[{"vendor":"tukaani","product":"xz","versions":[{"status":"affected","version":"5.6.0"}]}],"references":[{"url":"https://access.redhat.com/security/cve/CVE-2024-3094"}],"providerMetadata":{"orgId":"x","shortName":"redhat"}},"adp":[{"title":"CISA ADP Vulnrichment","metrics":[{"other":{"type":"ssvc","content":{"id":"CVE-2024-3094","role":"CISA Coordinator","options":[{"Exploitation":"none"}]}}}],"providerMetadata":{"shortName":"CISA-ADP"}},{"title":"CVE Program Container","providerMetadata":{"shortName":"CVE"},"references":[{"url":"https://x"}]}]}}`,
    [
      'CVE-2024-3094 | xz@ |  |  | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H 10 redhat',
    ],
  ],
  [
    'defectdojo.json',
    `{"name":"x","findings":[{"title":"test title with endpoints as dict","description":"Some very long description","severity":"Medium","mitigation":"fix","date":"2021-01-06","cve":"CVE-2020-36234","cwe":261,"cvssv3":"CVSS:3.1/AV:N/AC:L/PR:H/UI:R/S:C/C:L/I:L/A:N","cvssv3_score":4.8,"file_path":"src/first.cpp","line":13,"endpoints":[{"host":"exmaple.com"}],"component_name":"jira","component_version":"7"},{"title":"second","severity":"Low","description":"x","vulnerability_ids":["CVE-2020-36235","GHSA-jfh8-c2jp-5v3q"],"active":false,"false_p":true}]}`,
    [
      'CVE-2020-36234 | jira@7 | exmaple.com | Medium | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:H/UI:R/S:C/C:L/I:L/A:N 4.8',
      'CVE-2020-36235 GHSA-jfh8-c2jp-5v3q |  |  | Low | not-affected',
    ],
  ],
  [
    'depcheck.json',
    `{"reportSchema":"1.1","scanInfo":{"engineVersion":"6.5"},"projectInfo":{"name":"app","reportDate":"2022"},"dependencies":[{"isVirtual":false,"fileName":"log4j-core-2.14.1.jar","filePath":"/app/log4j-core-2.14.1.jar","packages":[{"id":"pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1","confidence":"HIGH"}],"vulnerabilities":[{"source":"NVD","name":"CVE-2021-44228","severity":"CRITICAL","cvssv2":{"score":9.3,"accessVector":"NETWORK","accessComplexity":"MEDIUM","authenticationr":"NONE","confidentialImpact":"COMPLETE","integrityImpact":"COMPLETE","availabilityImpact":"COMPLETE","severity":"HIGH"},"cvssv3":{"baseScore":10,"attackVector":"NETWORK","attackComplexity":"LOW","privilegesRequired":"NONE","userInteraction":"NONE","scope":"CHANGED","confidentialityImpact":"HIGH","integrityImpact":"HIGH","availabilityImpact":"HIGH","baseSeverity":"CRITICAL","version":"3.1"},"cwes":["CWE-502"],"description":"x","references":[{"source":"MISC","url":"u","name":"n"}],"vulnerableSoftware":[{"software":{"id":"cpe:2.3:a:apache:log4j:*","versionEndExcluding":"2.15.0"}}]}]},{"fileName":"b.jar","filePath":"/b.jar"}]}`,
    [
      'CVE-2021-44228 | log4j-core@2.14.1 |  | CRITICAL | open | 2.0 AV:N/AC:M/Au:N/C:C/I:C/A:C 9.3 NVD | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H 10 NVD',
    ],
  ],
  [
    'dependabot-rest.json',
    `[{"number":2,"state":"dismissed","dependency":{"package":{"ecosystem":"pip","name":"django"},"manifest_path":"requirements.txt","scope":"runtime"},"security_advisory":{"ghsa_id":"GHSA-rf4j-j272-fj86","cve_id":"CVE-2018-6188","summary":"Information exposure","description":"x","vulnerabilities":[{"package":{"ecosystem":"pip","name":"django"},"severity":"high","vulnerable_version_range":">= 2.0.0, < 2.0.2","first_patched_version":{"identifier":"2.0.2"}},{"package":{"ecosystem":"pip","name":"django"},"severity":"high","vulnerable_version_range":">= 1.11.8","first_patched_version":{"identifier":"1.11.10"}}],"severity":"high","cvss":{"vector_string":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N","score":7.5},"cvss_severities":{"cvss_v3":{"vector_string":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N","score":7.5},"cvss_v4":{"vector_string":null,"score":0}},"cwes":[{"cwe_id":"CWE-200","name":"x"}],"identifiers":[{"type":"GHSA","value":"GHSA-rf4j-j272-fj86"},{"type":"CVE","value":"CVE-2018-6188"}],"references":[{"url":"https://nvd.nist.gov/vuln/detail/CVE-2018-6188"}]},"security_vulnerability":{"package":{"ecosystem":"pip","name":"django"},"severity":"high","vulnerable_version_range":">= 2.0.0","first_patched_version":{"identifier":"2.0.2"}},"url":"https://api.github.com/repos/octocat/hello/dependabot/alerts/2","dismissed_at":"2022-08-23T14:29:47Z","dismissed_reason":"tolerable_risk"}]`,
    [
      'CVE-2018-6188 GHSA-rf4j-j272-fj86 | django@ |  | high | accepted | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N 7.5 GitHub',
    ],
  ],
  [
    'docker-scout.sarif',
    `{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{"tool":{"driver":{"fullName":"Docker Scout","name":"docker scout","rules":[{"id":"CVE-2023-44487","name":"OsPackageVulnerability","shortDescription":{"text":"CVE-2023-44487"},"helpUri":"https://scout.docker.com/v/CVE-2023-44487","help":{"text":"x","markdown":"y"},"properties":{"affected_version":"<1.57.0-1","cvssV3":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H","cvssV3_severity":"HIGH","fixed_version":"1.57","purls":["pkg:deb/debian/nghttp2@1.52.0-1?os_name=debian"],"security-severity":"7.5","tags":["HIGH"]}}],"version":"1.0"}},"results":[{"ruleId":"CVE-2023-44487","ruleIndex":0,"kind":"fail","level":"error","message":{"text":"Vulnerability : CVE-2023-44487\\nSeverity : HIGH"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"/var/lib/dpkg/status"}}}]}]}]}`,
    [
      'CVE-2023-44487 | nghttp2@1.52.0-1 | /var/lib/dpkg/status | error | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H 7.5 docker scout',
    ],
  ],
  [
    'edgescan.json',
    `[{"id":21581,"asset_id":17989,"name":"Cross-site scripting (reflected)","severity":3,"threat":3,"risk":3,"cvss_score":5.9,"cvss_vector":"CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:N","cves":[],"cwes":["CWE-79"],"status":"open","date_opened":"2014-12-05","location":"192.168.1.1","description_text":"x"}]`,
    ['21581 |  | 192.168.1.1 | 3 | open | 3.0 CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:N 5.9'],
  ],
  [
    'generic.json',
    `{"report":{"host":"db1","entries":[{"CVE":"CVE-2019-0708","CVSS v3":"9,8","CVSS v2":"10.0","Title":"BlueKeep","State":"open"},{"CVE":"CVE-2017-0144","CVSS v3":"-1","CVSS v2":"","Title":"EternalBlue","State":"patched"}]}}`,
    ['CVE-2019-0708 |  | db1 |  | open | 3.x 9.8 | 2.0 10', 'CVE-2017-0144 |  | db1 |  | fixed'],
  ],
  [
    'ghsa-rest.json',
    `[{"ghsa_id":"GHSA-pjwm-cr36-mwv3","cve_id":"CVE-2024-26128","url":"https://api.github.com/advisories/GHSA-pjwm-cr36-mwv3","html_url":"h","summary":"baserCMS XSS","description":"d","type":"reviewed","severity":"medium","source_code_location":"https://github.com/x","identifiers":[{"value":"GHSA-pjwm-cr36-mwv3","type":"GHSA"},{"value":"CVE-2024-26128","type":"CVE"}],"references":["https://x"],"published_at":"p","withdrawn_at":null,"vulnerabilities":[{"package":{"ecosystem":"composer","name":"baserproject/basercms"},"vulnerable_version_range":"<= 5.0.8","first_patched_version":"5.0.9","vulnerable_functions":[]}],"cvss":{"vector_string":"CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N","score":5.4},"cwes":[{"cwe_id":"CWE-79"}],"epss":{"percentage":0.00044,"percentile":0.1}}]`,
    [
      'CVE-2024-26128 GHSA-pjwm-cr36-mwv3 | baserproject/basercms@ |  | medium | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N 5.4',
    ],
  ],
  [
    'grype-ignored.json',
    `{"matches":[{"vulnerability":{"id":"GHSA-jfh8-c2jp-5v3q","severity":"Critical","cvss":[{"version":"3.1","vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H","metrics":{"baseScore":10}}],"fix":{"versions":["2.15.0"],"state":"fixed"}},"relatedVulnerabilities":[{"id":"CVE-2021-44228","severity":"Critical","cvss":[{"version":"2.0","vector":"AV:N/AC:M/Au:N/C:C/I:C/A:C","metrics":{"baseScore":9.3}}]}],"artifact":{"name":"log4j-core","version":"2.14.1","locations":[{"path":"/app/log4j.jar"}],"purl":"pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1"}}],"ignoredMatches":[{"vulnerability":{"id":"CVE-2020-8161","severity":"High"},"artifact":{"name":"rack","version":"1"},"appliedIgnoreRules":[{"vulnerability":"CVE-2020-8161","reason":"","namespace":"vex","vex-status":"not_affected","vex-justification":"component_not_present"}]}],"source":{"type":"directory","target":"/app"},"descriptor":{"name":"grype","version":"0.8"}}`,
    [
      'CVE-2021-44228 GHSA-jfh8-c2jp-5v3q | log4j-core@2.14.1 | /app | Critical | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H 10 | 2.0 AV:N/AC:M/Au:N/C:C/I:C/A:C 9.3',
      'CVE-2020-8161 | rack@1 | /app | High | not-affected',
    ],
  ],
  [
    'jfrog-old.json',
    `{"total_count":1,"data":[{"id":"","severity":"Critical","summary":"Perl regex overflow","issue_type":"security","provider":"JFrog","component":"debian:stretch:libperl5.24","source_id":"deb://debian:stretch:libperl5.24","source_comp_id":"deb://debian:stretch:libperl5.24:5.24.1","component_versions":{"id":"debian:stretch:libperl5.24","vulnerable_versions":["< 5.24.1-3+deb9u5"],"fixed_versions":["≥ 5.24"],"more_details":{"cves":[{"cve":"CVE-2018-18311","cwe":["CWE-190"],"cvss_v2":"7.5/AV:N/AC:L/Au:N/C:P/I:P/A:P","cvss_v3":"9.8/CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],"description":"x","provider":"JFrog"}}}]}`,
    [
      'CVE-2018-18311 | debian:stretch:libperl5.24@ |  | Critical | open | 2.0 AV:N/AC:L/Au:N/C:P/I:P/A:P 7.5 JFrog | 3.0 CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 9.8 JFrog',
    ],
  ],
  [
    'junit.xml',
    `<?xml version="1.0"?><testsuites><testsuite name="app (debian)" tests="2" failures="1"><testcase classname="apt-1.8" name="[HIGH] CVE-2011-3374" time=""><failure message="It was found that apt-key" type="description">desc</failure></testcase><testcase classname="b" name="[LOW] CVE-2019-0001"/></testsuite></testsuites>`,
    ['CVE-2011-3374 |  |  |  | open'],
  ],
  [
    'kubehunter.json',
    `{"nodes":[{"type":"Node/Master","location":"10.0.0.1"}],"vulnerabilities":[{"location":"10.0.0.1:6443","vid":"KHV002","category":"Information Disclosure","severity":"medium","vulnerability":"K8s Version Disclosure","description":"d","evidence":"v1.18","avd_reference":"https://avd.aquasec.com/kube-hunter/khv002/","hunter":"Api"}]}`,
    ['KHV002 |  | 10.0.0.1:6443 | medium | open'],
  ],
  [
    'mend.json',
    `{"vulnerabilities":[{"name":"CVE-2019-9658","type":"CVE","severity":"medium","score":"5.0","cvss3_severity":"MEDIUM","cvss3_score":"5.3","scoreMetadataVector":"CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N","publishDate":"2019-03-11","url":"https://vuln.whitesourcesoftware.com/vulnerability/CVE-2019-9658","description":"Checkstyle before 8.18 loads external DTDs by default.","project":"mender","product":"server","cvss3Attributes":{"attackVector":"NETWORK"},"library":{"keyUuid":"x","filename":"checkstyle-5.0.jar","name":"checkstyle","groupId":"com.puppycrawl.tools","artifactId":"checkstyle","version":"5.0","type":"JAVA_ARCHIVE"},"topFix":{"vulnerability":"CVE-2019-9658","type":"UPGRADE_VERSION","origin":"https://github.com/checkstyle","url":"x","fixResolution":"8.18"}}]}`,
    [
      'CVE-2019-9658 | com.puppycrawl.tools:checkstyle@5.0 |  | medium | open | 3.0 CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N 5.3 | 2.0 5',
    ],
  ],
  [
    'ms-defender.json',
    `{"@odata.context":"https://api.securitycenter.microsoft.com","value":[{"id":"mach1-_-CVE-2021-40444-_-microsoft-_-windows","cveId":"CVE-2021-40444","machineId":"abc","fixingKbId":"500","productName":"windows_10","productVendor":"microsoft","productVersion":"10.0.19043.1","severity":"High"}]}`,
    [
      'CVE-2021-40444 mach1-_-CVE-2021-40444-_-microsoft-_-windows | windows_10@10.0.19043.1 | abc | High | open',
    ],
  ],
  [
    'msrc.json',
    `{"DocumentTitle":{"Value":"Security Updates"},"DocumentType":{"Value":"Security Update"},"DocumentTracking":{"Identification":{"ID":{"Value":"2024-Jan"}}},"ProductTree":{"FullProductName":[{"ProductID":"11568","Value":"Windows 10 Version 1809"},{"ProductID":"11569","Value":"Windows Server 2019"}]},"Vulnerability":[{"Title":{"Value":"Windows Kerberos Security Feature Bypass Vulnerability"},"Notes":[{"Title":"Description","Type":2,"Ordinal":"0"}],"ProductStatuses":[{"ProductID":["11568","11569"],"Type":3}],"Threats":[{"Description":{"Value":"Security Feature Bypass"},"ProductID":["11568"],"Type":0},{"Description":{"Value":"Critical"},"ProductID":["11568"],"Type":3}],"CVSSScoreSets":[{"BaseScore":9,"TemporalScore":7.8,"Vector":"CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:U/RL:O/RC:C","ProductID":["11568"]},{"BaseScore":9,"TemporalScore":7.8,"Vector":"CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:U/RL:O/RC:C","ProductID":["11569"]}],"CVE":"CVE-2024-20674","Ordinal":"1"}]}`,
    [
      'CVE-2024-20674 | Windows 10 Version 1809; Windows Server 2019@ |  | Critical | open | 3.1 CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:U/RL:O/RC:C 9 Microsoft',
    ],
  ],
  [
    'nexpose.xml',
    `<?xml version="1.0" encoding="UTF-8"?>
<NexposeReport version="2.0"><scans><scan id="1" name="full"/></scans><nodes><node address="10.0.0.1" status="alive" device-id="1"><names><name>host.example.org</name></names><tests><test id="ssh-cbc-ciphers" status="vulnerable-exploited" pci-compliance-status="fail"><Paragraph>x</Paragraph></test></tests><endpoints><endpoint protocol="tcp" port="22" status="open"><services><service name="SSH"><tests><test id="openssh-cve-2018-15473" status="vulnerable-version"><Paragraph>y</Paragraph></test><test id="not-vuln" status="not-vulnerable"/></tests></service></services></endpoint></endpoints></node></nodes><VulnerabilityDefinitions><vulnerability id="openssh-cve-2018-15473" title="OpenSSH user enumeration" severity="5" pciSeverity="3" cvssScore="5.0" cvssVector="(AV:N/AC:L/Au:N/C:P/I:N/A:N)" published="2018" added="2018" modified="2018"><references><reference source="CVE">CVE-2018-15473</reference></references></vulnerability><vulnerability id="ssh-cbc-ciphers" title="CBC" severity="4" cvssScore="2.6" cvssVector="(AV:N/AC:H/Au:N/C:P/I:N/A:N)"></vulnerability></VulnerabilityDefinitions></NexposeReport>`,
    [
      'ssh-cbc-ciphers |  | 10.0.0.1 | 4 | open | 2.0 AV:N/AC:H/Au:N/C:P/I:N/A:N 2.6 Nexpose',
      'CVE-2018-15473 openssh-cve-2018-15473 |  | 10.0.0.1:22/tcp | 5 | open | 2.0 AV:N/AC:L/Au:N/C:P/I:N/A:N 5 Nexpose',
    ],
  ],
  [
    'nvd1.json',
    `{"CVE_data_type":"CVE","CVE_data_numberOfCVEs":"1","CVE_Items":[{"cve":{"CVE_data_meta":{"ID":"CVE-2019-0001","ASSIGNER":"sirt@juniper.net"},"references":{"reference_data":[{"url":"https://x/CVE-2018-9999","name":"CVE-2018-9999"}]},"description":{"description_data":[{"lang":"en","value":"Receipt of a malformed packet"}]}},"impact":{"baseMetricV3":{"cvssV3":{"version":"3.0","vectorString":"CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:N/A:H","baseScore":5.9,"baseSeverity":"MEDIUM"},"exploitabilityScore":2.2},"baseMetricV2":{"cvssV2":{"version":"2.0","vectorString":"AV:N/AC:M/Au:N/C:N/I:N/A:C","baseScore":7.1},"severity":"HIGH"}},"publishedDate":"2019"}]}`,
    [
      'CVE-2019-0001 |  |  | HIGH | open | 3.0 CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:N/A:H 5.9 NVD | 2.0 AV:N/AC:M/Au:N/C:N/I:N/A:C 7.1 NVD',
    ],
  ],
  [
    'ort.json',
    `{"advisor":{"results":{"advisor_results":{"Maven:com.h2database:h2:1.4":[{"advisor":{"name":"OSV"},"summary":{},"vulnerabilities":[{"id":"CVE-2021-42392","references":[{"url":"https://x","scoring_system":"CVSS:3.1","severity":"CRITICAL","score":9.8,"vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}]}]}]}}}}`,
    [
      'CVE-2021-42392 | com.h2database:h2@1.4 |  | CRITICAL | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 9.8',
    ],
  ],
  [
    'osv-list.json',
    `{"vulns":[{"id":"GHSA-vrjv-mxr7-vjf8","summary":"Null dereference","aliases":["CVE-2021-29559"],"affected":[{"package":{"name":"tensorflow","ecosystem":"PyPI","purl":"pkg:pypi/tensorflow"},"severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:L"}]}],"related":["CVE-2000-0001"],"references":[{"type":"WEB","url":"u"}],"database_specific":{"severity":"LOW"}}]}`,
    [
      'CVE-2021-29559 GHSA-vrjv-mxr7-vjf8 | tensorflow@ |  | LOW | open | 3.1 CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:L -',
    ],
  ],
  [
    'pnpm.json',
    `{"actions":[],"advisories":{"1096353":{"findings":[{"version":"4.17.15","paths":[".>lodash"]}],"found_by":null,"deleted":null,"references":"- https://nvd.nist.gov/vuln/detail/CVE-2020-8203","created":"2020","id":1096353,"npm_advisory_id":null,"overview":"Versions of lodash","reported_by":null,"title":"Prototype Pollution in lodash","metadata":null,"cves":["CVE-2020-8203"],"access":"public","severity":"high","module_name":"lodash","vulnerable_versions":">=3.7.0 <4.17.19","github_advisory_id":"GHSA-p6mc-m468-83gw","recommendation":"Upgrade","patched_versions":">=4.17.19","updated":"x","cvss":{"score":7.4,"vectorString":"CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:H/A:H"},"cwe":["CWE-770"],"url":"https://github.com/advisories/GHSA-p6mc-m468-83gw"}},"muted":[],"metadata":{"vulnerabilities":{"info":0,"low":0,"moderate":0,"high":1,"critical":0},"dependencies":10}}`,
    [
      'CVE-2020-8203 GHSA-p6mc-m468-83gw | lodash@4.17.15 |  | high | open | 3.1 CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:H/A:H 7.4 npm',
    ],
  ],
  [
    'qualys.xml',
    `<?xml version="1.0"?><ASSET_DATA_REPORT><HEADER><COMPANY>x</COMPANY></HEADER><HOST_LIST><HOST><IP>10.1.1.1</IP><DNS>h.example.org</DNS><VULN_INFO_LIST><VULN_INFO><QID id="qid_38628">38628</QID><TYPE>Vuln</TYPE><PORT>443</PORT><PROTOCOL>tcp</PROTOCOL><RESULT>TLSv1.0 supported</RESULT><FIRST_FOUND>2020</FIRST_FOUND><VULN_STATUS>Active</VULN_STATUS><CVSS_FINAL>2.6</CVSS_FINAL></VULN_INFO></VULN_INFO_LIST></HOST></HOST_LIST><GLOSSARY><VULN_DETAILS_LIST><VULN_DETAILS id="qid_38628"><QID id="qid_38628">38628</QID><TITLE>SSL Server supports TLSv1.0</TITLE><SEVERITY>3</SEVERITY><CVE_ID_LIST><CVE_ID><ID>CVE-2011-3389</ID><URL>http://cve.mitre.org</URL></CVE_ID></CVE_ID_LIST><CVSS_SCORE><CVSS_BASE source="service">2.6</CVSS_BASE><CVSS_TEMPORAL>2.3</CVSS_TEMPORAL></CVSS_SCORE><CVSS3_SCORE><CVSS3_BASE>6.5</CVSS3_BASE><CVSS3_TEMPORAL>5.9</CVSS3_TEMPORAL></CVSS3_SCORE></VULN_DETAILS></VULN_DETAILS_LIST></GLOSSARY></ASSET_DATA_REPORT>`,
    ['CVE-2011-3389 qid_38628 |  | 10.1.1.1:443/tcp | 3 | open | ? 2.6 service | 3.x 6.5 Qualys'],
  ],
  [
    'quay.json',
    `{"status":"scanned","data":{"Layer":{"Name":"sha256:x","Features":[{"Name":"openssl","VersionFormat":"","Version":"1.0.1","Vulnerabilities":[{"Severity":"High","NamespaceName":"RHEL7","Link":"https://access.redhat.com/errata/RHSA-2014:0376","FixedBy":"0:1.0.1e","Description":"x","Name":"CVE-2014-0160","Metadata":{"NVD":{"CVSSv3":{"Score":7.5,"Vectors":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"}}}}]}]}}}`,
    [
      'CVE-2014-0160 | openssl@1.0.1 |  | High | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N 7.5',
    ],
  ],
  [
    'redhat-cve.json',
    `{"threat_severity":"Critical","public_date":"2021-12-10T02:01:00Z","bugzilla":{"description":"CVE-2021-44228 log4j-core: RCE","id":"2030932","url":"https://bugzilla.redhat.com/show_bug.cgi?id=2030932"},"cvss3":{"cvss3_base_score":"9.8","cvss3_scoring_vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H","status":"verified"},"cwe":"CWE-20","details":["A flaw was found"],"statement":"x","affected_release":[{"product_name":"OpenShift Logging 5.0","release_date":"2021-12-14","advisory":"RHSA-2021:5137","cpe":"cpe:/a:redhat:logging:5.0::el8","package":"openshift-logging/elasticsearch6-rhel8:v5"}],"package_state":[{"product_name":"A-MQ Clients 2","fix_state":"Not affected","package_name":"log4j","cpe":"cpe:/a:redhat:a_mq_clients:2"}],"name":"CVE-2021-44228","csaw":true}`,
    [
      'CVE-2021-44228 | log4j@ |  | Critical | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 9.8',
    ],
  ],
  [
    'redhat-list.json',
    `[{"CVE":"CVE-2024-10001","severity":"moderate","public_date":"2024-01-01","advisories":[],"bugzilla":"1","bugzilla_description":"kernel: x","cvss_score":null,"cvss_scoring_vector":null,"CWE":"CWE-1","affected_packages":[],"resource_url":"https://access.redhat.com/hydra/rest/securitydata/cve/CVE-2024-10001.json","cvss3_scoring_vector":"CVSS:3.1/AV:L/AC:H/PR:L/UI:N/S:U/C:N/I:N/A:H","cvss3_score":"4.7"}]`,
    [
      'CVE-2024-10001 |  |  | moderate | open | 3.1 CVSS:3.1/AV:L/AC:H/PR:L/UI:N/S:U/C:N/I:N/A:H 4.7',
    ],
  ],
  [
    'redhat-vex.json',
    `{"document":{"aggregate_severity":{"namespace":"https://x","text":"Important"},"category":"csaf_vex","csaf_version":"2.0","publisher":{"category":"vendor","name":"Red Hat Product Security","namespace":"https://www.redhat.com"},"title":"t","tracking":{"id":"CVE-2023-0002","status":"final","version":"1"}},"product_tree":{"branches":[{"branches":[{"category":"product_name","name":"RHEL 8","product":{"name":"Red Hat Enterprise Linux 8","product_id":"red_hat_enterprise_linux_8"}}],"category":"vendor","name":"Red Hat"}],"relationships":[{"category":"default_component_of","full_product_name":{"name":"kernel as a component of RHEL 8","product_id":"red_hat_enterprise_linux_8:kernel"},"product_reference":"kernel","relates_to_product_reference":"red_hat_enterprise_linux_8"}]},"vulnerabilities":[{"cve":"CVE-2023-0002","flags":[{"label":"vulnerable_code_not_present","product_ids":["red_hat_enterprise_linux_8:kernel"]}],"ids":[{"system_name":"Red Hat Bugzilla ID","text":"2162119"}],"notes":[{"category":"description","text":"A flaw","title":"Vulnerability description"}],"product_status":{"known_not_affected":["red_hat_enterprise_linux_8:kernel"]},"scores":[{"cvss_v3":{"attackComplexity":"LOW","baseScore":7.8,"baseSeverity":"HIGH","vectorString":"CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H","version":"3.1"},"products":["red_hat_enterprise_linux_8:kernel"]}],"threats":[{"category":"impact","details":"Important","product_ids":["x"]}],"title":"kernel: flaw"}]}`,
    [
      'CVE-2023-0002 | kernel as a component of RHEL 8@ |  | Important | not-affected | 3.1 CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H 7.8 Red Hat Product Security',
    ],
  ],
  [
    'retire.json',
    `{"version":"4.0.1","data":[{"file":"/app/js/jquery-1.8.js","results":[{"version":"1.8.0","component":"jquery","detection":"filename","vulnerabilities":[{"info":["http://bugs.jquery.com/ticket/11290"],"below":"1.9.0b1","severity":"medium","identifiers":{"CVE":["CVE-2012-6708"],"bug":"11290","summary":"Selector interpreted as HTML"}},{"info":["https://x"],"below":"3.4.0","severity":"low","identifiers":{"CVE":["CVE-2019-11358"],"summary":"prototype pollution"}}]}]}]}`,
    [
      'CVE-2012-6708 | jquery@1.8.0 | /app/js/jquery-1.8.js | medium | open',
      'CVE-2019-11358 | jquery@1.8.0 | /app/js/jquery-1.8.js | low | open',
    ],
  ],
  [
    'stackhawk.json',
    `{"service":"StackHawk","scanCompleted":{"scan":{"id":"1","env":"Dev","application":"App"},"findings":[{"pluginId":"90027","pluginName":"Cookie Slack Detector","severity":"Low","host":"http://localhost:9000","paths":[{"path":"/","status":"NEW"}],"pathStats":[]}]}}`,
    ['90027 |  | http://localhost:9000 | Low | open'],
  ],
  [
    'symfony.json',
    `{"symfony/http-foundation":{"version":"v2.8.20","advisories":[{"title":"CVE-2018-11386: Denial of service when using PDOSessionHandler","link":"https://symfony.com/cve-2018-11386","cve":"CVE-2018-11386"},{"title":"CVE-2018-14773: Remove support for legacy","link":"https://symfony.com/blog/cve-2018-14773","cve":"CVE-2018-14773"}]}}`,
    [
      'CVE-2018-11386 | symfony/http-foundation@v2.8.20 |  |  | open',
      'CVE-2018-14773 | symfony/http-foundation@v2.8.20 |  |  | open',
    ],
  ],
  [
    'sysdig.json',
    `{"data":[{"vuln":{"name":"CVE-2020-8908","severity":2,"cvssVersion":"3.1","cvssScore":3.3,"disclosureDate":"2020"},"package":{"name":"com.google.guava:guava","version":"29.0","type":"java","path":"/a.jar"},"exploitable":false,"fixAvailable":true}],"page":{"total":1}}`,
    ['CVE-2020-8908 | com.google.guava:guava@29.0 |  | 2 | open | 3.1 3.3'],
  ],
  [
    'tenableio.json',
    `[{"asset":{"device_type":"general-purpose","fqdn":"web01.example.org","hostname":"10.0.0.5","uuid":"cf165808-6a31-48e1-9cf3-c6c3174df51d","ipv4":"10.0.0.5","operating_system":["Linux"]},"output":"The observed version","plugin":{"cve":["CVE-2019-0211"],"cvss_base_score":7.2,"cvss_temporal_score":6.3,"cvss_vector":{"access_complexity":"Low","access_vector":"Local","authentication":"None required","availability_impact":"Complete","confidentiality_impact":"Complete","integrity_impact":"Complete","raw":"AV:L/AC:L/Au:N/C:C/I:C/A:C"},"cvss3_base_score":7.8,"cvss3_vector":{"raw":"AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H"},"description":"x","family":"Web Servers","id":123642,"name":"Apache 2.4.x < 2.4.39 Multiple Vulnerabilities","risk_factor":"High","solution":"Upgrade","synopsis":"The remote web server is affected"},"port":{"port":80,"protocol":"TCP","service":"www"},"scan":{"uuid":"x"},"severity":"high","severity_id":3,"state":"OPEN","first_found":"2019-04-05T00:00:00Z"}]`,
    [
      'CVE-2019-0211 |  | web01.example.org:80/tcp | high | open | 2.0 AV:L/AC:L/Au:N/C:C/I:C/A:C 7.2 | 3.x CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H 7.8',
    ],
  ],
  [
    'trivy-operator.json',
    `{"apiVersion":"aquasecurity.github.io/v1alpha1","kind":"VulnerabilityReport","metadata":{"labels":{"trivy-operator.container.name":"nginx"},"name":"replicaset-nginx-6d4cf56db6-nginx","namespace":"default"},"report":{"artifact":{"repository":"library/nginx","tag":"1.16"},"registry":{"server":"index.docker.io"},"scanner":{"name":"Trivy","vendor":"Aqua Security","version":"0.30.0"},"summary":{"criticalCount":1},"updateTimestamp":"2022-08-01T00:00:00Z","vulnerabilities":[{"fixedVersion":"0.9.1-2+deb10u1","installedVersion":"0.9.1-2","links":[],"primaryLink":"https://avd.aquasec.com/nvd/cve-2019-20367","resource":"libbsd0","score":9.1,"severity":"CRITICAL","target":"nginx (debian 10.3)","title":"nlist.c has out-of-bounds read","vulnerabilityID":"CVE-2019-20367"}]}}`,
    ['CVE-2019-20367 | libbsd0@0.9.1-2 | nginx (debian 10.3) | CRITICAL | open | ? 9.1'],
  ],
  [
    'trivy.sarif',
    `{"version":"2.1.0","runs":[{"tool":{"driver":{"fullName":"Trivy Vulnerability Scanner","name":"Trivy","rules":[{"id":"CVE-2021-36159","name":"OsPackageVulnerability","shortDescription":{"text":"libfetch out of bound read"},"fullDescription":{"text":"x"},"defaultConfiguration":{"level":"error"},"helpUri":"https://avd.aquasec.com/nvd/cve-2021-36159","help":{"text":"Vulnerability CVE-2021-36159"},"properties":{"precision":"very-high","security-severity":"9.1","tags":["vulnerability","security","CRITICAL"]}}]}},"results":[{"ruleId":"CVE-2021-36159","ruleIndex":0,"level":"error","message":{"text":"Package: apk-tools\\nInstalled Version: 2.10.6-r0\\nVulnerability CVE-2021-36159\\nSeverity: CRITICAL\\nFixed Version: 2.10.7-r0"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"library/alpine","uriBaseId":"ROOTPATH"}}}]}]}]}`,
    ['CVE-2021-36159 | apk-tools@2.10.6-r0 | library/alpine | error | open | ? 9.1 Trivy'],
  ],
  [
    'twistlock.json',
    `{"results":[{"id":"sha256:aa","name":"registry/app:1","distro":"Debian","vulnerabilities":[{"id":"CVE-2020-24977","status":"fixed in 2.9.10-r4","cvss":6.5,"vector":"CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:L","description":"GNOME project libxml2","severity":"medium","packageName":"libxml2","packageVersion":"2.9.10-r3","link":"https://nvd.nist.gov/vuln/detail/CVE-2020-24977","riskFactors":["Has fix","Medium severity"]}],"vulnerabilityDistribution":{"critical":0,"high":0,"medium":1,"low":0,"total":1},"complianceDistribution":{"critical":0},"compliances":[{"id":"41","title":"image should be created with a non-root user","severity":"high"}]}]}`,
    [
      'CVE-2020-24977 | libxml2@2.9.10-r3 | registry/app:1 | medium | open | 3.0 CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:L 6.5',
    ],
  ],
  [
    'veracode-sca.json',
    `{"_embedded":{"issues":[{"id":"9e3a","issue_type":"vulnerability","severity":9,"created_date":"2023-01-01T00:00:00Z","issue_status":"open","project_name":"app","library":{"id":"maven:log4j:log4j-core:2.14:","name":"log4j-core","version":"2.14.1"},"vulnerability":{"id":"V-123","title":"Remote Code Execution","cve":"2021-44228","cvss3_score":10,"cvss2_score":9.3,"cvss3_vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H"}}]},"page":{"size":20,"total_elements":1}}`,
    [
      'CVE-2021-44228 V-123 | log4j-core@2.14.1 | app |  | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H 10 | ? 9 | 2.0 9.3',
    ],
  ],
  [
    'vulncheck.json',
    `{"_benchmark":0.1,"_meta":{"timestamp":"x","index":"nist-nvd2","limit":100,"total_documents":1,"page":1},"data":[{"id":"CVE-2021-44228","sourceIdentifier":"security@apache.org","vulnStatus":"Modified","metrics":{"cvssMetricV31":[{"source":"nvd@nist.gov","type":"Primary","cvssData":{"version":"3.1","vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H","baseScore":10,"baseSeverity":"CRITICAL"},"exploitabilityScore":3.9,"impactScore":6}],"cvssMetricV2":[{"source":"nvd@nist.gov","cvssData":{"version":"2.0","vectorString":"AV:N/AC:M/Au:N/C:C/I:C/A:C","baseScore":9.3},"baseSeverity":"HIGH","exploitabilityScore":8.6}]},"weaknesses":[{"source":"nvd@nist.gov","description":[{"lang":"en","value":"CWE-20"}]}]}]}`,
    [
      'CVE-2021-44228 |  |  |  | unknown | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H 10 nvd@nist.gov | 2.0 AV:N/AC:M/Au:N/C:C/I:C/A:C 9.3 nvd@nist.gov',
    ],
  ],
  [
    'wazuh.json',
    `{"data":{"affected_items":[{"severity":"Critical","updated":"2022-05-01T00:00:00Z","version":"2.9.4","type":"PACKAGE","name":"libxml2","external_references":["https://nvd.nist.gov/vuln/detail/CVE-2017-1111"],"condition":"Package less than 2.10","detection_time":"2023-02-08T11:55:10Z","cvss3_score":9.8,"published":"2017-02-01","architecture":"amd64","cve":"CVE-2017-1111","status":"VALID","title":"libxml2 issue","cvss2_score":7.5,"agent_ip":"10.1.1.1","agent_name":"ip-10-1-1-1"}],"total_affected_items":1,"total_failed_items":0,"failed_items":[]},"message":"All selected vulnerabilities were returned","error":0}`,
    ['CVE-2017-1111 | libxml2@2.9.4 | ip-10-1-1-1 | Critical | unknown | 3.x 9.8 | 2.0 7.5'],
  ],
  [
    'wiz.json',
    `{"data":{"vulnerabilityFindings":{"nodes":[{"id":"a1","portalUrl":"https://app.wiz.io","name":"CVE-2022-41721","CVEDescription":"x","CVSSSeverity":"HIGH","score":7.5,"exploitabilityScore":3.9,"impactScore":3.6,"hasExploit":false,"hasCisaKevExploit":true,"status":"OPEN","vendorSeverity":"MEDIUM","firstDetectedAt":"2023-01-01T00:00:00Z","detailedName":"golang.org/x/net","version":"0.1.0","fixedVersion":"0.2.0","detectionMethod":"LIBRARY","epssProbability":0.001,"epssPercentile":10,"epssSeverity":"LOW","vulnerableAsset":{"id":"v","type":"CONTAINER_IMAGE","name":"registry/app@sha256:1","region":"eu"}}],"pageInfo":{"hasNextPage":true},"totalCount":900}}}`,
    ['CVE-2022-41721 | golang.org/x/net@0.1.0 | registry/app@sha256:1 | MEDIUM | open | ? 7.5'],
  ],
  [
    'wpscan.json',
    `{"banner":{"description":"WordPress Security Scanner","version":"3.8.2"},"target_url":"http://wp.example/","target_ip":"10.0.0.9","version":{"number":"5.0","status":"insecure","vulnerabilities":[{"title":"WordPress <= 5.0 - Authenticated File Delete","fixed_in":"5.0.1","references":{"cve":["2018-20147"],"url":["https://wordpress.org"],"wpvulndb":["9169"]}}]},"plugins":{"akismet":{"slug":"akismet","version":{"number":"3.0"},"vulnerabilities":[{"title":"Akismet 2.5.0-3.1.4 - XSS","cvss":{"score":"6.1","vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N"},"references":{"cve":["2015-9357"]}}]}}}`,
    [
      'CVE-2018-20147 |  | http://wp.example/ |  | open',
      'CVE-2015-9357 |  | http://wp.example/ |  | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N 6.1',
    ],
  ],
  [
    'zap.json',
    `{"@version":"2.11","site":[{"@name":"https://example.org","@host":"example.org","@port":"443","alerts":[{"pluginid":"10202","alertRef":"10202","alert":"Absence of Anti-CSRF Tokens","name":"Absence of Anti-CSRF Tokens","riskcode":"1","confidence":"1","riskdesc":"Low (Low)","desc":"<p>No Anti-CSRF</p>","instances":[{"uri":"https://example.org/a","method":"GET"}],"count":"1","solution":"x","cweid":"352","wascid":"9"}]}]}`,
    ['10202 |  | example.org:443 | Low (Low) | open'],
  ],
  [
    'acunetix360.json',
    `{"Generated":"x","Target":{"Url":"http://php.testsparker.com/"},"Vulnerabilities":[{"Classification":{"Cvss":null,"Cvss31":{"BaseScore":{"Value":10},"Vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H"},"Cvss40":{"BaseScore":{"Value":9.3},"Vector":"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"}},"Name":"Code Evaluation (PHP)","Severity":"Critical","State":"Present, Ignored","Url":"http://php.testsparker.com/p"}]}`,
    [
      ' |  | http://php.testsparker.com/p | Critical | accepted | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H 10 | 4.0 CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 9.3',
    ],
  ],
  [
    'cvrf12.xml',
    `<?xml version="1.0"?><cvrf:cvrfdoc xmlns:cvrf="http://docs.oasis-open.org/csaf/ns/csaf-cvrf/v1.2/cvrf" xmlns:vuln="v"><cvrf:DocumentTitle>t</cvrf:DocumentTitle><cvrf:DocumentTracking><cvrf:Identification><cvrf:ID>cisco-sa-1</cvrf:ID></cvrf:Identification></cvrf:DocumentTracking><prod:ProductTree xmlns:prod="p"><prod:FullProductName ProductID="CVRFPID-1">IOS 1.0</prod:FullProductName></prod:ProductTree><vuln:Vulnerability Ordinal="1"><vuln:Title>Cisco bug</vuln:Title><vuln:ID SystemName="Cisco Bug ID">CSCwa1</vuln:ID><vuln:CVE>CVE-2022-20759</vuln:CVE><vuln:ProductStatuses><vuln:Status Type="Known Affected"><vuln:ProductID>CVRFPID-1</vuln:ProductID></vuln:Status></vuln:ProductStatuses><vuln:CVSSScoreSets><vuln:ScoreSetV3><vuln:BaseScoreV3>8.8</vuln:BaseScoreV3><vuln:VectorV3>CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H</vuln:VectorV3></vuln:ScoreSetV3></vuln:CVSSScoreSets></vuln:Vulnerability></cvrf:cvrfdoc>`,
    [
      'CVE-2022-20759 CSCwa1 | IOS 1.0@ |  |  | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H 8.8 CVRF',
    ],
  ],
  [
    'depcheck-suppressed.xml',
    `<?xml version="1.0"?><analysis xmlns="https://jeremylong.github.io/DependencyCheck/dependency-check.2.5.xsd"><projectInfo><name>p</name></projectInfo><dependencies><dependency isVirtual="false"><fileName>a-1.0.jar</fileName><filePath>/a-1.0.jar</filePath><identifiers><package confidence="HIGH"><id>pkg:maven/g/a@1.0</id></package></identifiers><vulnerabilities><vulnerability source="NVD"><name>CVE-2019-12086</name><severity>HIGH</severity><cvssV2><score>5.0</score><accessVector>NETWORK</accessVector><accessComplexity>LOW</accessComplexity><authenticationr>NONE</authenticationr><confidentialImpact>PARTIAL</confidentialImpact><integrityImpact>NONE</integrityImpact><availabilityImpact>NONE</availabilityImpact><severity>MEDIUM</severity></cvssV2><cvssV3><baseScore>7.5</baseScore><attackVector>NETWORK</attackVector><attackComplexity>LOW</attackComplexity><privilegesRequired>NONE</privilegesRequired><userInteraction>NONE</userInteraction><scope>UNCHANGED</scope><confidentialityImpact>HIGH</confidentialityImpact><integrityImpact>NONE</integrityImpact><availabilityImpact>NONE</availabilityImpact><baseSeverity>HIGH</baseSeverity><version>3.1</version></cvssV3><cwes><cwe>CWE-502</cwe></cwes><description>d</description></vulnerability><suppressedVulnerability source="NVD"><name>CVE-2018-1000873</name><severity>MEDIUM</severity><notes>fp</notes></suppressedVulnerability></vulnerabilities></dependency></dependencies></analysis>`,
    [
      'CVE-2019-12086 | a@1.0 |  | HIGH | open | 2.0 AV:N/AC:L/Au:N/C:P/I:N/A:N 5 NVD | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N 7.5 NVD',
      'CVE-2018-1000873 | a@1.0 |  | MEDIUM | accepted',
    ],
  ],
  [
    'devaudit.json',
    `{"Packages":[{"Package":{"pm":"nuget","name":"jQuery","version":"2.0.0"},"Vulnerabilities":[{"id":"3ff","coordinates":"x","title":"[CVE-2019-11358] XSS","description":"d","cvssScore":6.1,"cvssVector":"CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N","cve":"CVE-2019-11358","reference":"u"}]}]}`,
    [
      'CVE-2019-11358 | jQuery@2.0.0 |  |  | open | 3.0 CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N 6.1',
    ],
  ],
  [
    'generic-dt-vuln.json',
    `[{"vulnId":"CVE-2020-13956","source":"NVD","severity":"MEDIUM","cvssV2BaseScore":5,"cvssV2Vector":"(AV:N/AC:L/Au:N/C:N/I:P/A:N)","cvssV3BaseScore":5.3,"cvssV3Vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:L/A:N","affectedProjectCount":3}]`,
    [
      'CVE-2020-13956 |  |  | MEDIUM | open | 2.0 AV:N/AC:L/Au:N/C:N/I:P/A:N 5 NVD | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:L/A:N 5.3 NVD',
    ],
  ],
  [
    'ghgraph.json',
    `{"data":{"securityVulnerabilities":{"totalCount":1,"nodes":[{"severity":"HIGH","updatedAt":"x","package":{"name":"lodash","ecosystem":"NPM"},"vulnerableVersionRange":"< 4.17","firstPatchedVersion":{"identifier":"4.17"},"advisory":{"ghsaId":"GHSA-35jh-r3h4-6jhm","summary":"Command Injection","identifiers":[{"type":"CVE","value":"CVE-2021-23337"}],"cvss":{"score":7.2,"vectorString":"CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H"}}}]}}}`,
    [
      'CVE-2021-23337 GHSA-35jh-r3h4-6jhm | lodash@ |  | HIGH | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H 7.2',
    ],
  ],
  [
    'gitlab-dep15.json',
    `{"version":"15.0.6","vulnerabilities":[{"id":"d2c2","name":"Regular Expression Denial of Service","description":"debug","severity":"Critical","solution":"Upgrade","location":{"file":"yarn.lock","dependency":{"package":{"name":"debug"},"version":"1.0.5"}},"cvss_vectors":[{"vendor":"NVD","vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}],"identifiers":[{"type":"gemnasium","name":"Gemnasium-37283ed4","value":"37283ed4","url":"u"},{"type":"cve","name":"CVE-2017-16137","value":"CVE-2017-16137","url":"u"},{"type":"cwe","name":"CWE-400","value":"400"}],"links":[{"url":"u"}],"details":{}}],"scan":{"analyzer":{"id":"gemnasium","name":"Gemnasium","version":"3"},"scanner":{"id":"gemnasium","name":"Gemnasium"},"type":"dependency_scanning","status":"success"}}`,
    [
      'CVE-2017-16137 | debug@1.0.5 | yarn.lock | Critical | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H - NVD',
    ],
  ],
  [
    'huskyci.json',
    `{"RID":"x","huskyciresults":{"pythonresults":{"safetyoutput":{"highvulns":[{"language":"Python","securitytool":"Safety","severity":"High","title":"Vulnerable Dependency: django <1.8.10","details":"Django CVE-2016-2512 bug","file":"requirements.txt","code":"django","version":"1.2"}]}}}}`,
    ['CVE-2016-2512 |  | requirements.txt | High | open'],
  ],
  [
    'kev.json',
    `{"title":"CISA Catalog","catalogVersion":"2024","count":1,"vulnerabilities":[{"cveID":"CVE-2021-27104","vendorProject":"Accellion","product":"FTA","vulnerabilityName":"Accellion FTA OS Command Injection","dateAdded":"2021-11-03","shortDescription":"Accellion FTA","requiredAction":"Apply","dueDate":"2021-11-17","knownRansomwareCampaignUse":"Known","notes":"https://nvd.nist.gov/vuln/detail/CVE-2021-27104"}]}`,
    ['CVE-2021-27104 | FTA@ |  |  | open'],
  ],
  [
    'meterian.json',
    `{"timestamp":"2021","reports":{"security":{"assessment":[{"language":"python","dependencies":1,"reports":{"pip":{"x":1}}}],"reports":[{"language":"nodejs","reports":[{"dependency":{"name":"date-and-time","version":"0.6.3"},"safeVersions":{"latestPatch":""},"advices":[{"id":"8b9d4a0f","library":{"name":"date-and-time"},"description":"date-and-time is vulnerable","cve":"CVE-2020-26289","cwe":"CWE-400","cvss":7.5,"severity":"HIGH","links":[{"type":"CVE","url":"https://nvd.nist.gov/vuln/detail/CVE-2020-26289"}]}]}]}]}}}`,
    ['CVE-2020-26289 8b9d4a0f | date-and-time@0.6.3 |  | HIGH | open | ? 7.5'],
  ],
  [
    'netsparker.json',
    `{"Generated":"2021","Target":{"ScanId":"x","Url":"https://example.com/"},"Vulnerabilities":[{"Certainty":100,"Classification":{"Capec":"1","Cvss":{"BaseScore":{"Severity":3,"Type":0,"Value":6.1},"EnvironmentalScore":{"Severity":3,"Type":2,"Value":6.1},"TemporalScore":{"Severity":3,"Type":1,"Value":5.9},"Vector":"CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N"},"Cwe":"79"},"Confirmed":true,"Description":"<p>XSS</p>","Name":"Cross-site Scripting","Severity":"High","Type":"Xss","State":"Present","Url":"https://example.com/a?b=1","LookupId":"abc"}]}`,
    [
      ' |  | https://example.com/a?b=1 | High | open | 3.0 CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N 6.1',
    ],
  ],
  [
    'nikto.json',
    `{"host":"a.org","ip":"10.0.0.1","port":"443","banner":"x","vulnerabilities":[{"id":"999957","OSVDB":"0","method":"GET","url":"/","msg":"The anti-clickjacking X-Frame-Options header is not present."}]}`,
    ['999957 |  | a.org/ |  | open'],
  ],
  [
    'npm6.json',
    `{"actions":[{"action":"install","resolves":[{"id":577,"path":"a","dev":false}]}],"advisories":{"9":{"findings":[{"version":"1.0","paths":["x"]}],"id":9,"title":"Insecure","module_name":"fresh","cves":[],"overview":"o","severity":"high","url":"u"},"577":{"findings":[{"version":"4.17.4","paths":["a>lodash"]}],"id":577,"created":"2018","title":"Prototype Pollution","found_by":{"name":"x"},"module_name":"lodash","cves":["CVE-2018-3721"],"vulnerable_versions":"<4.17.5","patched_versions":">=4.17.5","overview":"o","severity":"low","cwe":"CWE-471","url":"https://npmjs.com/advisories/577"}},"metadata":{"vulnerabilities":{"low":1}}}`,
    ['9 | fresh@1.0 | u | high | open', 'CVE-2018-3721 | lodash@4.17.4 |  | low | open'],
  ],
  [
    'nvd20full.json',
    `{"resultsPerPage":1,"totalResults":1,"format":"NVD_CVE","version":"2.0","vulnerabilities":[{"cve":{"id":"CVE-2021-44228","sourceIdentifier":"security@apache.org","vulnStatus":"Analyzed","cisaExploitAdd":"2021-12-10","cisaVulnerabilityName":"Apache Log4j2","descriptions":[{"lang":"en","value":"Apache Log4j2 2.0-beta9"}],"metrics":{"cvssMetricV40":[{"source":"a@b","type":"Secondary","cvssData":{"version":"4.0","vectorString":"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:X/CR:X","baseScore":9.3,"baseSeverity":"CRITICAL","attackVector":"NETWORK","attackComplexity":"LOW"}}],"cvssMetricV31":[{"source":"nvd@nist.gov","type":"Primary","cvssData":{"version":"3.1","vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H","baseScore":10,"baseSeverity":"CRITICAL"},"exploitabilityScore":3.9,"impactScore":6}],"cvssMetricV2":[{"source":"nvd@nist.gov","type":"Primary","cvssData":{"version":"2.0","vectorString":"AV:N/AC:M/Au:N/C:C/I:C/A:C","baseScore":9.3},"baseSeverity":"HIGH"}]},"weaknesses":[{"source":"s","description":[{"lang":"en","value":"CWE-20"}]}],"configurations":[{"nodes":[{"operator":"OR","cpeMatch":[{"vulnerable":true,"criteria":"cpe:2.3:o:siemens:x","matchCriteriaId":"BD64FC36-CC7B-4FD7-9845-7EA1DDB0E627"}]}]}],"references":[{"url":"http://x/CVE-2020-0001","source":"s","tags":["x"]}]}}]}`,
    [
      'CVE-2021-44228 |  |  |  | unknown | 4.0 CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 9.3 a@b | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H 10 nvd@nist.gov | 2.0 AV:N/AC:M/Au:N/C:C/I:C/A:C 9.3 nvd@nist.gov',
    ],
  ],
  [
    'openvas2.xml',
    `<get_reports_response status="200"><report id="a"><report id="b"><results start="1"><result id="r1"><name>Vuln A</name><host>10.0.0.1<asset asset_id="x"/><hostname>h1</hostname></host><port>443/tcp</port><nvt oid="1.3.6.1.4.1.25623.1.0.1"><type>nvt</type><name>Vuln A</name><family>F</family><cvss_base>7.5</cvss_base><severities><severity type="cvss_base_v3"><origin>NVD</origin><score>75</score><value>CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N</value></severity></severities><tags>cvss_base_vector=AV:N/AC:L/Au:N/C:P/I:P/A:P|summary=s</tags><refs><ref type="cve" id="CVE-2020-0001"/><ref type="url" id="http://x/CVE-2019-0001"/></refs></nvt><threat>High</threat><severity>7.5</severity><qod><value>80</value></qod></result><result id="b87d3a32-8ff8-4010-aada-4b4f578b084d"><name>Log thing</name><host>10.0.0.1</host><port>general/tcp</port><nvt oid="1.2"><name>Log thing</name><cvss_base>0.0</cvss_base><refs/></nvt><threat>Log</threat><severity>0.0</severity></result></results></report></report></get_reports_response>`,
    [
      'CVE-2020-0001 |  | 10.0.0.1:443/tcp | High | open | 2.0 AV:N/AC:L/Au:N/C:P/I:P/A:P 7.5 OpenVAS | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N - NVD',
    ],
  ],
  [
    'openvex-new.json',
    `{"@context":"https://openvex.dev/ns/v0.2.0","@id":"x","author":"a","timestamp":"t","version":1,"statements":[{"vulnerability":{"@id":"https://nvd","name":"CVE-2023-11111","aliases":["GHSA-jfh8-c2jp-5v3q"]},"products":[{"@id":"pkg:oci/app@sha256:1","subcomponents":[{"@id":"pkg:npm/lodash@4"}]},{"@id":"pkg:oci/app2@sha256:2"}],"status":"affected","action_statement":"update"},{"vulnerability":"CVE-2023-22222","products":["pkg:apk/a@1"],"status":"fixed"}]}`,
    [
      'CVE-2023-11111 GHSA-jfh8-c2jp-5v3q | app@sha256:1 |  |  | open',
      'CVE-2023-11111 GHSA-jfh8-c2jp-5v3q | app2@sha256:2 |  |  | open',
      'CVE-2023-22222 | a@1 |  |  | fixed',
    ],
  ],
  [
    'ossindex.json',
    `[{"coordinates":"pkg:nuget/Newtonsoft.Json@12.0.1","reference":"r","vulnerabilities":[{"id":"sonatype-2018-0001","displayName":"sonatype-2018-0001","title":"DoS","description":"d","cvssScore":7.5,"cvssVector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H","cwe":"CWE-1","reference":"u","externalReferences":["https://x"]}]}]`,
    [
      'sonatype-2018-0001 | Newtonsoft.Json@12.0.1 |  |  | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H 7.5 OSS Index',
    ],
  ],
  [
    'php-symfony.json',
    `{"monolog/monolog":{"version":"1.11.0","advisories":{"monolog/monolog/2014-12-29-1.yaml":{"title":"Header injection in NativeMailerHandler","link":"https://github.com/Seldaek/monolog/pull/448","cve":""}}},"symfony/symfony":{"version":"v2.5.2","advisories":{"symfony/symfony/CVE-2014-4931.yaml":{"title":"Code injection","link":"x","cve":"CVE-2014-4931"}}}}`,
    ['CVE-2014-4931 | symfony/symfony@v2.5.2 |  |  | open'],
  ],
  [
    'redhat-satellite.json',
    `{"total":1,"subtotal":1,"page":1,"per_page":20,"results":[{"id":16,"pulp_id":"p","title":"Critical: grub2 security update","errata_id":"RHSA-2020:1234","issued":"2020","updated":"2020","severity":"Critical","description":"grub2","solution":"x","summary":"An update for grub2","reboot_suggested":false,"name":"RHSA-2020:1234","type":"security","cves":[{"cve_id":"CVE-2020-10713","href":"u"},{"cve_id":"CVE-2020-14308","href":"u"}],"bugs":[{"bug_id":"1","href":"u"}],"packages":["grub2-2.02"],"hosts_available_count":1,"hosts_applicable_count":3}]}`,
    ['CVE-2020-10713 CVE-2020-14308 RHSA-2020:1234 |  |  | Critical | open'],
  ],
  [
    'scantist.json',
    `[{"id":12,"Component":"urllib3","Component Version":"1.24","Vulnerability ID":"CVE-2018-20060","CVSS Score":9.8,"Risk Level":"Critical","Description":"urllib3 before 1.23"}]`,
    ['CVE-2018-20060 | urllib3@1.24 |  | Critical | open | ? 9.8'],
  ],
  [
    'semgrep-sca.json',
    `{"version":"1.0","errors":[],"results":[{"check_id":"ssc-1","path":"poetry.lock","start":{"line":1},"extra":{"message":"requests is vulnerable CVE-2023-32681","severity":"WARNING","metadata":{"sca-severity":"MEDIUM","sca-vuln-database-identifier":"CVE-2023-32681"},"sca_info":{"dependency_match":{"found_dependency":{"package":"requests","version":"2.25.0","ecosystem":"pypi"}}}}}]}`,
    ['CVE-2023-32681 ssc-1 | requests@2.25.0 | poetry.lock | MEDIUM | open'],
  ],
  [
    'sonar.json',
    `{"total":1,"p":1,"ps":100,"issues":[{"key":"AX1","rule":"java:S2076","severity":"BLOCKER","component":"proj:src/A.java","project":"proj","line":5,"status":"OPEN","message":"Make sure","type":"VULNERABILITY"}],"components":[{"key":"proj"}]}`,
    [' | proj:src/A.java@ |  | BLOCKER | open'],
  ],
  [
    'trivy-mixed.json',
    `{"SchemaVersion":2,"ArtifactName":"app","Results":[{"Target":"Dockerfile","Class":"config","MisconfSummary":{"Failures":1},"Misconfigurations":[{"ID":"DS002","Title":"root user","Severity":"HIGH","Status":"FAIL"}]},{"Target":"key","Class":"secret","Secrets":[{"RuleID":"aws","Severity":"CRITICAL","Title":"AWS"}]},{"Target":"x.lock","Class":"lang-pkgs","Vulnerabilities":[{"VulnerabilityID":"CVE-2022-12345","PkgName":"a"}],"Licenses":[{"Severity":"LOW","Name":"GPL"}],"Packages":[{"Name":"b","Version":"1"}]}]}`,
    ['CVE-2022-12345 | a@ | x.lock |  | open'],
  ],
  [
    'trivy-old.json',
    `[{"Target":"alpine:3.10 (alpine 3.10.1)","Vulnerabilities":[{"VulnerabilityID":"CVE-2019-14697","PkgName":"musl","InstalledVersion":"1.1.22-r2","FixedVersion":"1.1.22-r3","Severity":"CRITICAL","Title":"musl libc","Status":"fixed"}]},{"Target":"x","Vulnerabilities":null}]`,
    ['CVE-2019-14697 | musl@1.1.22-r2 | alpine:3.10 (alpine 3.10.1) | CRITICAL | open'],
  ],
  [
    'veracode.xml',
    `<?xml version="1.0"?><detailedreport xmlns="https://www.veracode.com/schema/reports/export/1.0" app_name="App" report_format_version="1.5"><severity level="5"><category categoryid="18" categoryname="Command Injection"><cwe cweid="78"><staticflaws><flaw severity="5" categoryname="Improper Neutralization" cweid="78" issueid="1" module="a.war" sourcefile="A.java" line="5" remediation_status="New" description="d"/></staticflaws></cwe></category></severity><software_composition_analysis><vulnerable_components><component component_id="x" file_name="commons.jar" library="commons" version="1.2" vendor="apache"><file_paths><file_path value="/a"/></file_paths><vulnerabilities><vulnerability cve_id="CVE-2014-0114" cvss_score="7.5" severity="4" cwe_id="CWE-20" first_found_date="2020" cve_summary="Apache Commons" mitigation="false"/></vulnerabilities></component></vulnerable_components></software_composition_analysis></detailedreport>`,
    ['CVE-2014-0114 | commons@1.2 |  | 4 | open | ? 7.5 Veracode'],
  ],
  [
    'zap.xml',
    `<?xml version="1.0"?><OWASPZAPReport version="2.7" generated="x"><site name="https://e.org" host="e.org" port="443" ssl="true"><alerts><alertitem><pluginid>10021</pluginid><alert>X-Content-Type-Options Header Missing</alert><name>X-Content-Type-Options Header Missing</name><riskcode>1</riskcode><confidence>2</confidence><riskdesc>Low (Medium)</riskdesc><desc>d</desc><instances><instance><uri>https://e.org/</uri><method>GET</method></instance></instances><cweid>16</cweid></alertitem></alerts></site></OWASPZAPReport>`,
    ['10021 |  | e.org:443 | Low (Medium) | open'],
  ],
  [
    'azure.json',
    `[{"id":"/subscriptions/x/subAssessments/y","name":"y","type":"Microsoft.Security/assessments/subAssessments","properties":{"displayName":"Debian Security Update for curl","id":"178430","status":{"code":"Unhealthy","cause":"","severity":"High","description":"x"},"resourceDetails":{"source":"Azure","id":"/repositories/app/images/sha256:1"},"additionalData":{"assessedResourceType":"ContainerRegistryVulnerability","cve":[{"title":"CVE-2020-8231","link":"u"},{"title":"CVE-2020-8284","link":"u"}],"cvss":{"2.0":{"base":5},"3.0":{"base":7.5}},"patchable":true}}}]`,
    [
      'CVE-2020-8231 CVE-2020-8284 |  | /repositories/app/images/sha256:1 | High | open | 2.0 5 | 3.0 7.5',
    ],
  ],
  [
    'cve5-adp.json',
    `{"dataType":"CVE_RECORD","dataVersion":"5.1","cveMetadata":{"cveId":"CVE-2024-21413","assignerShortName":"microsoft","state":"PUBLISHED"},"containers":{"cna":{"title":"Outlook RCE","affected":[{"vendor":"Microsoft","product":"Office 2019","versions":[{"version":"19.0.0","status":"affected","lessThan":"x"}]},{"vendor":"Microsoft","product":"Office 2016","versions":[]}],"descriptions":[{"value":"d","lang":"en-US"}],"problemTypes":[{"descriptions":[{"cweId":"CWE-20"}]}],"providerMetadata":{"shortName":"microsoft"},"references":[{"url":"u"}],"metrics":[{"format":"CVSS","scenarios":[{"lang":"en-US","value":"GENERAL"}],"cvssV3_1":{"version":"3.1","baseSeverity":"CRITICAL","baseScore":9.8,"vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U/RL:O/RC:C"}}]},"adp":[{"title":"CISA ADP Vulnrichment","metrics":[{"other":{"type":"ssvc","content":{"id":"CVE-2024-21413"}}},{"other":{"type":"kev","content":{"dateAdded":"2025-02-06","reference":"u"}}},{"cvssV3_1":{"version":"3.1","baseScore":9.1,"vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N"}}],"providerMetadata":{"shortName":"CISA-ADP"}}]}}`,
    [
      'CVE-2024-21413 | Office 2019@ |  |  | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U/RL:O/RC:C 9.8 microsoft | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N 9.1 CISA-ADP',
    ],
  ],
  [
    'cve5-rejected.json',
    `{"dataType":"CVE_RECORD","cveMetadata":{"cveId":"CVE-2024-0001","state":"REJECTED","assignerShortName":"x"},"containers":{"cna":{"rejectedReasons":[{"lang":"en","value":"duplicate of CVE-2024-0002"}],"replacedBy":["CVE-2024-0002"],"providerMetadata":{"shortName":"x"}}}}`,
    ['CVE-2024-0001 |  |  |  | not-affected'],
  ],
  [
    'ecr.json',
    `{"imageScanFindings":{"findings":[{"name":"CVE-2018-12886","description":"stack_protect_prologue","uri":"http://people.ubuntu.com/~ubuntu-security/cve/CVE-2018-12886","severity":"MEDIUM","attributes":[{"key":"package_version","value":"8-20180414-1ubuntu2"},{"key":"package_name","value":"gcc-8"},{"key":"CVSS2_VECTOR","value":"AV:N/AC:M/Au:N/C:P/I:P/A:P"},{"key":"CVSS2_SCORE","value":"6.8"}]}],"imageScanCompletedAt":1.6,"vulnerabilitySourceUpdatedAt":1.6,"findingSeverityCounts":{"MEDIUM":1}},"registryId":"123","repositoryName":"hello","imageId":{"imageDigest":"sha256:1","imageTag":"latest"},"imageScanStatus":{"status":"COMPLETE"}}`,
    [
      'CVE-2018-12886 | gcc-8@8-20180414-1ubuntu2 | hello | MEDIUM | open | 2.0 AV:N/AC:M/Au:N/C:P/I:P/A:P 6.8',
    ],
  ],
  [
    'generic-kv.json',
    `{"assets":[{"hostname":"web1","findings":[{"cve":"CVE-2020-1","score":"9.8"},{"cve":"CVE-2020-12345","score":"n/a","vector":"AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H","cvss_version":3.1}]},{"hostname":"web2","findings":[]}]}`,
    [
      'CVE-2020-1 |  | web1 |  | open | ? 9.8',
      'CVE-2020-12345 |  | web1 |  | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H -',
    ],
  ],
  [
    'insightvm.json',
    `{"resources":[{"id":"openssl-cve-2014-0160","title":"OpenSSL Heartbleed","cves":["CVE-2014-0160"],"cvss":{"v2":{"accessVector":"N","accessComplexity":"L","authentication":"N","confidentialityImpact":"P","integrityImpact":"N","availabilityImpact":"N","score":5,"exploitScore":10,"vector":"AV:N/AC:L/Au:N/C:P/I:N/A:N"},"v3":{"attackVector":"N","score":7.5,"exploitScore":3.9,"vector":"CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"}},"severity":"Severe","severityScore":5,"riskScore":600.1}],"page":{"number":0,"totalResources":4000}}`,
    [
      'CVE-2014-0160 openssl-cve-2014-0160 |  |  | Severe | open | 2.0 AV:N/AC:L/Au:N/C:P/I:N/A:N 5 | 3.0 CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N 7.5',
    ],
  ],
  [
    'lacework.json',
    `{"data":[{"vulnId":"CVE-2021-28831","severity":"High","status":"VULNERABLE","featureKey":{"name":"busybox","namespace":"alpine:v3.12","version":"1.31.1-r9"},"evalCtx":{"image_info":{"repo":"docker.io/app","tags":["1"],"id":"sha256:x"}},"cveProps":{"description":"d","link":"u","metadata":{"NVD":{"CVSSv2":{"Score":5,"Vectors":"AV:N/AC:L/Au:N/C:N/I:N/A:P"},"CVSSv3":{"Score":7.5,"Vectors":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}}}},"fixInfo":{"fix_available":1,"fixed_version":"1.31.1-r10"}}]}`,
    [
      'CVE-2021-28831 | busybox@1.31.1-r9 | docker.io/app | High | open | 2.0 AV:N/AC:L/Au:N/C:N/I:N/A:P 5 | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H 7.5',
    ],
  ],
  [
    'map-cve.json',
    `{"CVE-2021-44228":{"cvss":10,"severity":"critical"},"CVE-2020-8161":{"cvss":7.5,"severity":"high"}}`,
    ['CVE-2021-44228 |  |  | critical | open | ? 10', 'CVE-2020-8161 |  |  | high | open | ? 7.5'],
  ],
  [
    'nessus4.nessus.xml',
    `<?xml version="1.0"?><NessusClientData_v2><Policy><policyName>p</policyName><Preferences><ServerPreferences><preference><name>x</name><value>CVE-2000-0001</value></preference></ServerPreferences></Preferences></Policy><Report name="r"><ReportHost name="10.0.0.3"><HostProperties><tag name="host-fqdn">h.example.org</tag></HostProperties><ReportItem port="445" svc_name="cifs" protocol="tcp" severity="4" pluginID="97833" pluginName="MS17-010" pluginFamily="Windows"><cve>CVE-2017-0144</cve><cvss3_base_score>8.1</cvss3_base_score><cvss3_temporal_score>7.7</cvss3_temporal_score><cvss3_temporal_vector>CVSS:3.0/E:H/RL:O/RC:C</cvss3_temporal_vector><cvss3_vector>CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H</cvss3_vector><cvss4_base_score>9.2</cvss4_base_score><cvss4_vector>CVSS:4.0/AV:N/AC:H/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N</cvss4_vector><cvss_base_score>9.3</cvss_base_score><cvss_temporal_score>8.1</cvss_temporal_score><cvss_vector>CVSS2#AV:N/AC:M/Au:N/C:C/I:C/A:C</cvss_vector><cisa-known-exploited>2022/05/03</cisa-known-exploited><epss_score>0.97</epss_score><risk_factor>High</risk_factor><see_also>u</see_also><vpr_score>9.8</vpr_score><xref>CISA-KNOWN-EXPLOITED:2022/05/03</xref></ReportItem></ReportHost></Report></NessusClientData_v2>`,
    [
      'CVE-2017-0144 |  | 10.0.0.3:445/tcp | High | open | 3.0 CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H/E:H/RL:O/RC:C 8.1 Nessus | 4.0 CVSS:4.0/AV:N/AC:H/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 9.2 Nessus | 2.0 AV:N/AC:M/Au:N/C:C/I:C/A:C 9.3 Nessus',
    ],
  ],
  [
    'own-list.json',
    `[{"vector":"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N","title":"SQL injection in login","score":9.3},{"vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N","title":"XSS"},"CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H"]`,
    [
      ' |  |  |  | open | 4.0 CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 9.3',
      ' |  |  |  | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N -',
    ],
  ],
  [
    'qualys-scan.xml',
    `<?xml version="1.0"?><SCAN value="scan/1"><HEADER><KEY value="TITLE">x</KEY></HEADER><IP value="10.0.0.1" name="h.org"><OS>Linux</OS><VULNS><CAT value="Web" port="80" protocol="tcp"><VULN number="86477" severity="3"><TITLE>Apache vuln</TITLE><CVSS_BASE>7.5</CVSS_BASE><CVSS_TEMPORAL>5.5</CVSS_TEMPORAL><CVSS3_BASE>9.8</CVSS3_BASE><CVE_ID_LIST><CVE_ID><ID>CVE-2006-3747</ID><URL>u</URL></CVE_ID></CVE_ID_LIST><DIAGNOSIS>d</DIAGNOSIS></VULN></CAT></VULNS></IP></SCAN>`,
    ['CVE-2006-3747 |  | h.org:80/tcp | 3 | open | 2.0 7.5 Qualys | 3.x 9.8 Qualys'],
  ],
  [
    'qualys-vm.xml',
    `<?xml version="1.0"?><HOST_LIST_VM_DETECTION_OUTPUT><RESPONSE><HOST_LIST><HOST><ID>1</ID><IP>10.1.1.2</IP><DNS>x.org</DNS><DETECTION_LIST><DETECTION><QID>38170</QID><TYPE>Confirmed</TYPE><SEVERITY>2</SEVERITY><PORT>443</PORT><PROTOCOL>tcp</PROTOCOL><RESULTS>r</RESULTS><STATUS>Active</STATUS></DETECTION></DETECTION_LIST></HOST></HOST_LIST></RESPONSE></HOST_LIST_VM_DETECTION_OUTPUT>`,
    ['38170 |  | 10.1.1.2:443/tcp | 2 | open'],
  ],
  [
    'snyk-issue-api.json',
    `{"jsonapi":{"version":"1.0"},"data":[{"id":"a4","type":"issue","attributes":{"key":"SNYK-JS-LODASH-590103","title":"Prototype Pollution","type":"package_vulnerability","effective_severity_level":"high","status":"open","ignored":false,"created_at":"2023-01-01T00:00:00Z","problems":[{"id":"CVE-2020-8203","source":"NVD","type":"vulnerability"},{"id":"SNYK-JS-LODASH-590103","source":"SNYK","type":"vulnerability"},{"id":"CWE-1321","source":"CWE","type":"weakness"}],"severities":[{"source":"Snyk","level":"high","score":8.2,"vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:L/A:H","version":"3.1"}],"coordinates":[{"representations":[{"dependency":{"package_name":"lodash","package_version":"4.17.15"}}]}]},"relationships":{"scan_item":{"data":{"id":"s","type":"project"}}}}]}`,
    [
      'CVE-2020-8203 SNYK-JS-LODASH-590103 | lodash@4.17.15 |  | high | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:L/A:H 8.2 Snyk',
    ],
  ],
  [
    'stackrox.json',
    `{"id":"sha256:x","name":{"registry":"docker.io","remote":"library/nginx","tag":"1.19","fullName":"docker.io/library/nginx:1.19"},"scan":{"components":[{"name":"openssl","version":"1.1.1d","vulns":[{"cve":"CVE-2021-3449","cvss":5.9,"summary":"crash","link":"https://security-tracker.debian.org/tracker/CVE-2021-3449","severity":"MODERATE_VULNERABILITY_SEVERITY","scoreVersion":"V3","cvssV2":{"vector":"AV:N/AC:M/Au:N/C:N/I:N/A:P","score":4.3,"attackVector":"ATTACK_NETWORK"},"cvssV3":{"vector":"CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:N/A:H","score":5.9},"state":"OBSERVED","fixedBy":"1.1.1d-0+deb10u6"}]}]}}`,
    [
      'CVE-2021-3449 | openssl@1.1.1d | docker.io/library/nginx:1.19 | MODERATE_VULNERABILITY_SEVERITY | open | 2.0 AV:N/AC:M/Au:N/C:N/I:N/A:P 4.3 | 3.1 CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:N/A:H 5.9',
    ],
  ],
  [
    'strings.json',
    `["CVE-2021-44228","CVE-2020-8161"]`,
    ['CVE-2021-44228 |  |  |  | open', 'CVE-2020-8161 |  |  |  | open'],
  ],
  [
    'sysdig-new.json',
    `{"result":{"type":"docker","metadata":{"pullString":"nginx:1.19","imageID":"sha256:1"},"packages":[{"type":"os","name":"libxml2","version":"2.9.4","path":"/var/lib/dpkg","suggestedFix":"2.9.5","vulns":[{"name":"CVE-2017-16932","severity":{"value":"High","sourceName":"vulndb"},"cvssScore":{"value":{"version":"3.0","score":7.5,"vector":"CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"},"sourceName":"nvd"},"disclosureDate":"2017","exploitable":false,"fixedInVersion":"2.9.5"}]}],"vulnTotalBySeverity":{"high":1}}}`,
    [
      'CVE-2017-16932 | libxml2@2.9.4 | nginx:1.19 | High | open | 3.0 CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H 7.5 nvd',
    ],
  ],
  [
    'tenablesc.json',
    `{"type":"regular","response":{"totalRecords":"500","results":[{"pluginID":"156032","severity":{"id":"4","name":"Critical","description":"Critical Severity"},"ip":"10.0.0.4","dnsName":"a.example.org","port":"443","protocol":"TCP","pluginName":"Apache Log4Shell","cve":"CVE-2021-44228,CVE-2021-45046","riskFactor":"Critical","baseScore":"9.3","temporalScore":"8.1","cvssVector":"AV:N/AC:M/Au:N/C:C/I:C/A:C/E:H/RL:OF/RC:C","cvssV3BaseScore":"10.0","cvssV3TemporalScore":"9.5","cvssV3Vector":"AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:H/RL:O/RC:C","vprScore":"10.0","synopsis":"s"}]}}`,
    [
      'CVE-2021-44228 CVE-2021-45046 |  | a.example.org:443/tcp | Critical | open | 2.0 AV:N/AC:M/Au:N/C:C/I:C/A:C/E:H/RL:OF/RC:C 9.3 | 3.x CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:H/RL:O/RC:C 10',
    ],
  ],
  [
    'trivy-cdx.json',
    `{"$schema":"http://cyclonedx.org/schema/bom-1.6.schema.json","bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"bom-ref":"img","type":"container","name":"python:3.4"}},"components":[{"bom-ref":"pkg:deb/debian/apt@1.8.2?arch=amd64","type":"library","name":"apt","version":"1.8.2","purl":"pkg:deb/debian/apt@1.8.2?arch=amd64"}],"vulnerabilities":[{"id":"CVE-2011-3374","source":{"name":"debian","url":"u"},"ratings":[{"source":{"name":"debian"},"severity":"low"},{"source":{"name":"nvd"},"score":4.3,"severity":"medium","method":"CVSSv2","vector":"AV:N/AC:M/Au:N/C:N/I:P/A:N"},{"source":{"name":"nvd"},"score":3.7,"severity":"low","method":"CVSSv31","vector":"CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:L/A:N"}],"cwes":[347],"description":"d","advisories":[{"url":"u"}],"affects":[{"ref":"pkg:deb/debian/apt@1.8.2?arch=amd64","versions":[{"version":"1.8.2","status":"affected"}]}]}]}`,
    [
      'CVE-2011-3374 | apt@1.8.2 |  | low | open | 2.0 AV:N/AC:M/Au:N/C:N/I:P/A:N 4.3 nvd | 3.1 CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:L/A:N 3.7 nvd',
    ],
  ],
  [
    'wazuh5.json',
    `{"hits":{"total":{"value":900},"hits":[{"_index":"wazuh","_id":"001_abc","_source":{"agent":{"id":"001","name":"srv"},"host":{"os":{"name":"Ubuntu"}},"package":{"name":"vim","version":"8.1","type":"deb"},"vulnerability":{"category":"Packages","classification":"CVSS","description":"d","detected_at":"2024-01-01T00:00:00Z","enumeration":"CVE","id":"CVE-2022-1674","reference":"u","score":{"base":5.5,"version":"3.1"},"severity":"Medium","under_evaluation":false}}}]}}`,
    ['CVE-2022-1674 001_abc | vim@8.1 | srv | Medium | open | 3.1 5.5'],
  ],
  [
    'xccdf-fail.xml',
    `<?xml version="1.0"?><Benchmark xmlns="http://checklists.nist.gov/xccdf/1.2" id="b"><Rule id="r1" severity="high"><title>RHSA-2019:1234: kernel (Important)</title><ident system="http://cve.mitre.org">CVE-2019-1111</ident><ident system="http://cve.mitre.org">CVE-2019-2222</ident></Rule><Rule id="r2" severity="low"><title>t2</title><ident system="x">CVE-2019-3333</ident></Rule><TestResult id="t"><target>host1</target><rule-result idref="r1" severity="high"><result>fail</result><ident system="http://cve.mitre.org">CVE-2019-1111</ident><ident system="http://cve.mitre.org">CVE-2019-2222</ident></rule-result><rule-result idref="r2" severity="low"><result>pass</result><ident system="x">CVE-2019-3333</ident></rule-result></TestResult></Benchmark>`,
    ['CVE-2019-1111 CVE-2019-2222 |  | host1 | high | open'],
  ],
  [
    'xray-scan.json',
    `[{"scan_id":"x","vulnerabilities":[{"cves":[{"cve":"CVE-2021-3711","cvss_v2_score":"7.5","cvss_v2_vector":"CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P","cvss_v3_score":"9.8","cvss_v3_vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],"summary":"SM2 overflow","severity":"High","components":{"deb://debian:buster:openssl:1.1.1d":{"package_name":"debian:buster:openssl","package_version":"1.1.1d","fixed_versions":["[1.1.1l]"],"impact_paths":[[{"component_id":"docker://app:1"}]]}},"issue_id":"XRAY-185012","references":["u"],"extended_information":{"jfrog_research_severity":"Medium"}}],"component_id":"docker://app:1","package_type":"Docker","status":"completed"}]`,
    [
      'CVE-2021-3711 XRAY-185012 | debian:buster:openssl@1.1.1d |  | High | open | 2.0 AV:N/AC:L/Au:N/C:P/I:P/A:P 7.5 | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 9.8',
    ],
  ],
  [
    'anchorectl.json',
    `[{"detectedAt":"2022-09-20T08:13:28Z","feed":"vulnerabilities","feedGroup":"alpine:3.12","fix":"5.2.5-r1","fixObservedAt":"x","nvd":[{"cvssV2":{"baseScore":-1,"exploitabilityScore":-1},"cvssV3":{"baseScore":8.8,"exploitabilityScore":2.8,"impactScore":5.9},"id":"CVE-2022-1271"}],"package":"xz-libs-5.2.5-r0","packageCpe":"None","packageName":"xz-libs","packagePath":"pkgdb","packageType":"APKG","packageVersion":"5.2.5-r0","severity":"High","url":"http://cve.mitre.org/cgi-bin/cvename.cgi?name=CVE-2022-1271","vendorData":[],"vuln":"CVE-2022-1271","willNotFix":false}]`,
    ['CVE-2022-1271 | xz-libs@5.2.5-r0 |  | High | open | 3.x 8.8'],
  ],
  [
    'appcheck.json',
    `[{"_id":{"$oid":"5d3b"},"title":"SQL Injection","cvss_v3_vector":"CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H","cvss_vector":"AV:N/AC:L/Au:N/C:P/I:P/A:P","cves":["CVE-2019-1000001"],"description":"d","host":"www.example.org","ip":"192.0.2.1","port":443,"impact_level":"high","status":"unfixed","category":"web_app","solution":"s"}]`,
    [
      'CVE-2019-1000001 |  | www.example.org:443 |  | open | 3.0 CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H - | 2.0 AV:N/AC:L/Au:N/C:P/I:P/A:P -',
    ],
  ],
  [
    'aqua2.json',
    `{"cves":[{"file":"/a.jar","name":"CVE-2020-10683","description":"dom4j","vendor_statement":"","nvd_cvss2_score":7.5,"nvd_cvss2_vectors":"AV:N/AC:L/Au:N/C:P/I:P/A:P","nvd_cvss3_severity":"critical","nvd_cvss3_score":9.8,"nvd_cvss3_vectors":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H","solution":"s"}],"image":"x:1"}`,
    [
      'CVE-2020-10683 |  | x:1 |  | open | 2.0 AV:N/AC:L/Au:N/C:P/I:P/A:P 7.5 | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 9.8',
    ],
  ],
  [
    'cyclonedx-ext.xml',
    `<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.3" xmlns:v="http://cyclonedx.org/schema/ext/vulnerability/1.0"><components><component type="library" bom-ref="a"><group>g</group><name>jackson</name><version>2.9.9</version><purl>pkg:maven/g/jackson@2.9.9</purl><v:vulnerabilities><v:vulnerability ref="a"><v:id>CVE-2018-7489</v:id><v:source name="NVD"><v:url>u</v:url></v:source><v:ratings><v:rating><v:score><v:base>9.8</v:base><v:impact>5.9</v:impact><v:exploitability>3.0</v:exploitability></v:score><v:severity>Critical</v:severity><v:method>CVSSv3</v:method><v:vector>AN/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H</v:vector></v:rating></v:ratings><v:cwes><v:cwe>184</v:cwe></v:cwes><v:description>d</v:description></v:vulnerability></v:vulnerabilities></component></components></bom>`,
    ['CVE-2018-7489 | jackson@2.9.9 |  | Critical | open | 3.0 ? 9.8 NVD'],
  ],
  [
    'gh-code.json',
    `[{"number":4,"state":"open","rule":{"id":"js/zipslip","severity":"error","security_severity_level":"high","description":"Arbitrary file write","name":"js/zipslip"},"tool":{"name":"CodeQL"},"most_recent_instance":{"location":{"path":"spec-main/a.ts","start_line":917},"message":{"text":"m"}},"url":"u"}]`,
    ['js/zipslip |  | u | high | open'],
  ],
  [
    'hackerone.json',
    `{"data":[{"id":"1","type":"report","attributes":{"title":"Sensitive account","state":"triaged","created_at":"2020-01-01T00:00:00Z","vulnerability_information":"v","cve_ids":["CVE-2020-11111"]},"relationships":{"severity":{"data":{"id":"7","type":"severity","attributes":{"rating":"high","author_type":"Team","score":8.6,"attack_vector":"network","attack_complexity":"low","privileges_required":"none","user_interaction":"none","scope":"changed","confidentiality":"high","integrity":"none","availability":"none"}}}}}]}`,
    [
      'CVE-2020-11111 |  |  | high | unknown | 3.x CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:N 8.6',
    ],
  ],
  [
    'msdefender2.json',
    `{"value":[{"id":"CVE-2024-3094","name":"CVE-2024-3094","description":"d","severity":"Critical","cvssV3":10,"cvssVector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:P/RL:O/RC:C","exposedMachines":3,"publicExploit":true,"tags":[],"epss":0.8}]}`,
    [
      'CVE-2024-3094 |  |  | Critical | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:P/RL:O/RC:C 10',
    ],
  ],
  [
    'nancy.json',
    `{"audited":[{"Coordinates":"pkg:golang/a/b@v1","Vulnerabilities":[]}],"exclusions":[],"num_audited":2,"vulnerable":[{"Coordinates":"pkg:golang/golang.org/x/crypto@v0.0.1","Reference":"r","Vulnerabilities":[{"ID":"CVE-2020-9283","Title":"[CVE-2020-9283]  Improper Verification","Description":"d","CvssScore":"7.5","CvssVector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H","Cve":"CVE-2020-9283","Cwe":"","Reference":"u","Excluded":false}]}]}`,
    [
      'CVE-2020-9283 | crypto@v0.0.1 |  |  | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H 7.5',
    ],
  ],
  [
    'nexus-lifecycle.json',
    `{"application":{"name":"app"},"components":[{"displayName":"log4j : log4j : 1.2.17","packageUrl":"pkg:maven/log4j/log4j@1.2.17?type=jar","violations":[{"policyName":"Security-High","policyThreatCategory":"SECURITY","policyThreatLevel":9,"constraints":[{"conditions":[{"conditionReason":"Found security vulnerability CVE-2019-17571 with severity >= 7 (severity = 9.8)."}]}]}],"securityData":{"securityIssues":[{"source":"cve","reference":"CVE-2019-17571","severity":9.8,"url":"u","threatCategory":"critical"}]}}]}`,
    ['CVE-2019-17571 | log4j@1.2.17 | app | critical | open | ? 9.8'],
  ],
  [
    'pip-audit2.json',
    `{"dependencies":[{"name":"flask","version":"0.5","vulns":[{"id":"PYSEC-2019-179","fix_versions":["1.0"],"aliases":["CVE-2019-1010083","GHSA-5wv5-4vpf-pj6m"],"description":"d"}]},{"name":"x","skip_reason":"y"}],"fixes":[]}`,
    ['CVE-2019-1010083 GHSA-5wv5-4vpf-pj6m PYSEC-2019-179 | flask@0.5 |  |  | open'],
  ],
  [
    'reversinglabs.json',
    `{"report":{"info":{"file":{"name":"app.zip","purl":"pkg:rl/a@1"}},"metadata":{"components":{"c1":{"name":"openssl","version":"1.0.1","vulnerabilities":{"active":["CVE-2014-0160"]}}},"vulnerabilities":{"CVE-2014-0160":{"cvss":{"baseScore":7.5},"exploit":["EXISTS"],"name":"Heartbleed"}}}}}`,
    ['CVE-2014-0160 |  |  |  | open | ? 7.5'],
  ],
  [
    'safety.json',
    `{"report_meta":{"scan_target":"files","packages_found":2},"scanned_packages":{"django":{"name":"django","version":"2.2"}},"vulnerabilities":[{"vulnerability_id":"38100","package_name":"django","ignored":{},"vulnerable_spec":["<2.2.24"],"analyzed_version":"2.2","advisory":"Django before 2.2.24 has a potential directory traversal. See CVE-2021-33203.","is_transitive":false,"published_date":"2021","fixed_versions":["2.2.24"],"CVE":"CVE-2021-33203","severity":{"source":"CVE-2021-33203","cvssv2":{"base_score":4,"impact_score":2.9,"vector_string":"AV:N/AC:L/Au:S/C:P/I:N/A:N"},"cvssv3":{"base_score":4.9,"impact_score":3.6,"base_severity":"MEDIUM","vector_string":"CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:N/A:N"}},"more_info_url":"https://pyup.io/v/38100/f17"}],"ignored_vulnerabilities":[]}`,
    [
      'CVE-2021-33203 | django@2.2 |  |  | open | 2.0 AV:N/AC:L/Au:S/C:P/I:N/A:N 4 | 3.1 CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:N/A:N 4.9',
    ],
  ],
  [
    'snyk-multi.json',
    `[{"vulnerabilities":[{"CVSSv3":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P","cvssScore":9.8,"id":"SNYK-JS-A-1","identifiers":{"CVE":["CVE-2021-11111"],"CWE":[]},"packageName":"a","version":"1.0.0","name":"a","severity":"critical","title":"RCE","from":["p@1","a@1.0.0"],"semver":{"vulnerable":["<2"]},"cvssSources":[{"assigner":"NVD","cvssVersion":"3.1","baseScore":9.8,"vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H","severity":"critical","type":"secondary"},{"assigner":"Snyk","cvssVersion":"4.0","baseScore":9.2,"vector":"CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P","type":"primary"}]}],"ok":false,"packageManager":"npm","projectName":"p","displayTargetFile":"package.json","path":"/w"},{"vulnerabilities":[],"ok":true,"projectName":"q"}]`,
    [
      'CVE-2021-11111 SNYK-JS-A-1 | a@1.0.0 | package.json | critical | open | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P 9.8 | 3.1 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 9.8 NVD | 4.0 CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P 9.2 Snyk',
    ],
  ],
  [
    'trivy-vex.json',
    `{"SchemaVersion":2,"ArtifactName":"img:1","Results":[{"Target":"img:1 (alpine)","Vulnerabilities":[{"VulnerabilityID":"CVE-2024-11111","PkgName":"a","InstalledVersion":"1","Severity":"HIGH","CVSS":{"nvd":{"V40Vector":"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N","V40Score":9.3}}}],"ExperimentalModifiedFindings":[{"Type":"vulnerability","Status":"not_affected","Statement":"vulnerable_code_not_present","Source":"vex.json","Finding":{"VulnerabilityID":"CVE-2024-22222","PkgName":"b","InstalledVersion":"2","FixedVersion":"3","Severity":"LOW"}}]}]}`,
    [
      'CVE-2024-11111 | a@1 | img:1 (alpine) | HIGH | open | 4.0 CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 9.3 nvd',
      'CVE-2024-22222 | b@2 | img:1 (alpine) | LOW | not-affected',
    ],
  ],
  [
    'vulners-audit.json',
    `{"result":"OK","data":{"packages":{"curl 7.50":{"RHSA-2020:1":[{"package":"curl 7.50","providedVersion":"7.50","bulletinID":"RHSA-2020:1234","cvelist":["CVE-2020-8177"],"cvss":{"score":7.8,"vector":"AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H"}}]}},"vulnerabilities":["RHSA-2020:1234"],"cvelist":["CVE-2020-8177"]}}`,
    [
      'CVE-2020-8177 RHSA-2020:1 | curl 7.50@ |  |  | open | 3.x CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H 7.8',
    ],
  ],
]

function lineOf({ ids, component, asset, severity, status, vectors, scores }: Finding): string {
  return [
    ids.join(' '),
    component ? `${component.name}@${component.version ?? ''}` : '',
    asset ?? '',
    severity ?? '',
    status.meaning,
    ...vectors.map((each) =>
      `${each.version} ${each.vector ?? '?'} ${each.score ?? '-'} ${each.source ?? ''}`.trim(),
    ),
    ...scores.map((each) => `${each.version ?? '?'} ${each.score} ${each.source ?? ''}`.trim()),
  ].join(' | ')
}

describe('products that nothing was written for', () => {
  it.each(samples)('%s', async (_, text, expected) => {
    const { findings } = await readWith(treeReaderFor(text), text)
    expect(findings.map(lineOf)).toEqual(expected)
  })
})
