import { expect, test } from 'vitest'

import { readWith } from '../gather.ts'
import { delimitedReader } from '../delimited/read-delimited.ts'

/** Tables as other products and people write them: their first finding, by the names of their columns alone. */
const v3 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v2 = 'AV:N/AC:L/Au:N/C:P/I:P/A:P'
const cves = ['CVE-2021-1234']

test.each<[string, string, string, object]>([
  [
    'a scanner of networks, every name led by what the table is of',
    'Asset IP Address,Asset Names,Service Port,Vulnerability ID,Vulnerability CVE IDs,Vulnerability Severity Level,Vulnerability Title,Vulnerability CVSS Score,Vulnerability CVSS Vector,Vulnerability CVSSv3 Score,Vulnerability CVSSv3 Vector,Vulnerability Risk Score',
    `10.0.0.1,web1,443,x,CVE-2021-1234,5,Sweet32,5,(${v2}),7.5,${v3},623.5`,
    {
      cves,
      title: 'Sweet32',
      asset: 'web1:443',
      vectors: [
        { version: '2.0', score: 5 },
        { version: '3.1', score: 7.5 },
      ],
      scores: [],
    },
  ],
  [
    'names without blanks',
    'DeviceName,OSPlatform,SoftwareVendor,SoftwareName,SoftwareVersion,CveId,VulnerabilitySeverityLevel,CvssScore,FirstSeenTimestamp',
    'pc1,Windows11,google,chrome,120.0,CVE-2021-1234,High,8.8,2024-01-20',
    {
      cves,
      component: { name: 'chrome', version: '120.0' },
      asset: 'pc1',
      severity: 'High',
      scores: [{ score: 8.8 }],
      foundOn: '2024-01-20',
    },
  ],
  [
    'scores and vectors of several sources',
    'Severity,Title,First Seen,Resource ID,Affected Packages,Package Installed Version,Fixed in Version,Inspector Score,Inspector Score Vector,Status,Vulnerability Id,Vendor CVSS3 Score,Vendor CVSS3 Vector,NVD CVSS3 Score,NVD CVSS3 Vector,EPSS Score',
    `HIGH,CVE-2021-1234 - openssl,2023-01-01,i-1,openssl,1.1.1,1.1.2,7.5,${v3},ACTIVE,CVE-2021-1234,5.5,${v3},9.8,${v3},0.00042`,
    {
      cves,
      component: { name: 'openssl', version: '1.1.1' },
      asset: 'i-1',
      vectors: [{ score: 7.5 }, { score: 5.5 }, { score: 9.8 }],
      epss: 0.00042,
    },
  ],
  [
    'a score before its vector in one cell',
    'ID,Severity,CVEs,CVSS2 max,CVSS3 max,Issue Summary,Component,Component versions,Fixed versions',
    `XRAY-1234,High,CVE-2021-1234,6.8/CVSS:2.0/${v2},9.8/${v3},Pollution,npm://lodash,4.17.1,4.17.21`,
    {
      ids: cves,
      component: { name: 'npm://lodash', version: '4.17.1' },
      vectors: [
        { version: '2.0', score: 6.8 },
        { version: '3.1', score: 9.8 },
      ],
    },
  ],
  [
    'issues of a tracker',
    'Summary,Issue key,Issue id,Status,Priority,Resolution,Created,Custom field (CVE),Custom field (CVSS Vector),Custom field (CVSS Score)',
    `SQLi in login,SEC-12,10012,Done,Highest,Done,2024-01-01,CVE-2021-1234,${v3},9.8`,
    { cves, title: 'SQLi in login', status: { meaning: 'fixed' }, vectors: [{ score: 9.8 }] },
  ],
  [
    'a retest',
    'Finding,Host,Risk,CVSS,Retest',
    `SQL injection,app1,Critical,${v3},Fixed`,
    { title: 'SQL injection', status: { meaning: 'fixed', written: 'Fixed' } },
  ],
  [
    'flags',
    'active,component_name,component_version,cve,cvssv3,cvssv3_score,false_p,id,risk_accepted,severity,title',
    `True,lodash,4.17,CVE-2021-1234,${v3},9.8,True,123,False,High,Pollution`,
    { cves, status: { meaning: 'not-affected', written: 'false_p' }, vectors: [{ score: 9.8 }] },
  ],
  [
    'capitals and underscores',
    'CVE_ID\tSEVERITY\tPACKAGE_NAME\tPACKAGE_VERSION\tFIXED_VERSION\tCVSS_V3_SCORE\tCVSS_V2_SCORE\tHOSTNAME\tFIRST_TIME_SEEN\tSTATUS',
    'CVE-2021-1234\tHigh\topenssl\t1.1\t1.2\t7.5\t0\tweb1\t2024-01-01\tActive',
    {
      component: { name: 'openssl', version: '1.1' },
      scores: [{ version: '3.x', score: 7.5 }],
      foundOn: '2024-01-01',
    },
  ],
  [
    'two columns of IDs',
    'Severity,GHSA ID,CVE ID,Package,State,Summary,CVSS Score,CVSS Vector',
    `high,GHSA-5f9h-9pjv-v6j7,CVE-2021-1234,lodash,dismissed,Pollution,7.5,${v3}`,
    { ids: ['CVE-2021-1234', 'GHSA-5f9h-9pjv-v6j7'], status: { meaning: 'accepted' } },
  ],
  [
    'neither IDs nor scores',
    'Issue name;Severity;Confidence;Host;Path',
    'SQL injection;High;Certain;https://shop.example.com;/login',
    { ids: [], title: 'SQL injection', severity: 'High', asset: 'https://shop.example.com' },
  ],
  [
    'Spanish',
    'Título;Severidad;Puntuación CVSS;Vector CVSS;Activo;Estado',
    `Inyección SQL;Crítica;9,8;${v3};tienda;Cerrado`,
    {
      title: 'Inyección SQL',
      asset: 'tienda',
      vectors: [{ score: 9.8 }],
      status: { meaning: 'fixed' },
    },
  ],
  [
    'French',
    'Vulnérabilité;Criticité;Score CVSS;Vecteur;Équipement;Statut',
    `Injection SQL;Élevée;9,8;${v3};boutique;Corrigée`,
    {
      title: 'Injection SQL',
      asset: 'boutique',
      vectors: [{ score: 9.8 }],
      status: { meaning: 'fixed' },
    },
  ],
  [
    'an EPSS in percent',
    'EUVD ID,CVE,Vendor,Product,Base score v3.1,Vector v3.1,EPSS (%)',
    `EUVD-2025-1234,CVE-2021-1234,Acme,Shop,9.8,${v3},12.5`,
    { ids: ['CVE-2021-1234', 'EUVD-2025-1234'], vectors: [{ score: 9.8 }], epss: 0.125 },
  ],
  [
    'counts of hosts, which are no assets',
    'Repository,Tag,Hosts,CVE ID,Severity,Packages,Package Version,CVSS,Fix Status',
    'library/nginx,1.19,2,CVE-2021-1234,critical,openssl,1.1.1d,9.80,fixed in 1.1.1e',
    { cves, asset: 'library/nginx', status: { meaning: 'open' }, scores: [{ score: 9.8 }] },
  ],
  [
    'a component’s version beside its project’s, and a score that is said twice',
    'Project name,Version,Component name,Component version name,Vulnerability id,Base score,Overall score,Remediation status',
    'app,1,Log4j,2.14.1,CVE-2021-1234,9.0,9.0,REMEDIATION_REQUIRED',
    {
      cves,
      component: { name: 'Log4j', version: '2.14.1' },
      scores: [{ score: 9 }],
      status: { meaning: 'open' },
    },
  ],
  [
    'a reason of what is ignored',
    'Library,Vulnerability Id,CVSS 3 Score,Status,Ignored Reason',
    'lodash,CVE-2021-1234,7.2,IGNORED,False positive',
    { cves, status: { meaning: 'not-affected', justification: 'False positive' } },
  ],
  [
    'a pentester’s words, with parentheses and plurals',
    'No.;Observation;Risk (H/M/L);CVSS 3.1 (Base);CVSS-Vektor;Affected Host(s);CVE Reference;Retest Status',
    `1;SQL injection;High;9,8;${v3};shop;CVE-2021-1234;not fixed`,
    {
      cves,
      title: 'SQL injection',
      severity: 'High',
      asset: 'shop',
      vectors: [{ version: '3.1', score: 9.8 }],
      status: { meaning: 'open', written: 'not fixed' },
    },
  ],
])('%s', async (_, header, row, expected) => {
  const { findings } = await readWith(delimitedReader, `${header}\n${row}\n`)
  expect(findings).toMatchObject([expected])
})

test('what a scanner has seen and rates None is counted, and no finding', async () => {
  const { findings, remarks } = await readWith(
    delimitedReader,
    'Plugin ID,CVE,CVSS v3.0 Base Score,Risk,Host,Port,Name\n10107,,,None,10.0.0.1,80,HTTP Server Type\n42873,CVE-2021-1234,7.5,Medium,10.0.0.1,443,Weak\n',
  )
  expect(findings).toMatchObject([{ cves, scores: [{ version: '3.0', score: 7.5 }] }])
  expect(remarks).toMatchObject([{ kind: 'no-finding' }])
})

test('other scores are none of CVSS', async () => {
  const { findings } = await readWith(
    delimitedReader,
    'CVE,VPR Score,Risk Score,EPSS Score,Exploitability Score,Impact Subscore,Temporal Score\nCVE-2021-1234,5.1,6.6,0.5,3.9,5.9,8.1\n',
  )
  expect(findings).toMatchObject([{ cves, scores: [], vectors: [], epss: 0.5 }])
})

test('a header that stands there again is no finding, and a QID is named so', async () => {
  const header = 'QID,Title,Severity\n'
  const { findings } = await readWith(
    delimitedReader,
    `${header}105971,EOL,5\n${header}105972,SSL,3\n`,
  )
  expect(findings.map(({ ids }) => ids)).toEqual([['QID-105971'], ['QID-105972']])
})

const scoresOf = async (text: string) => {
  const { findings, remarks } = await readWith(delimitedReader, text)
  const rows = findings.map(({ vectors, scores }) => [
    ...vectors.map(({ version, score }) => [`vector ${version}`, score]),
    ...scores.map(({ version, score }) => [version, score]),
  ])
  return { rows, remarks }
}

test('a column of scores and vectors is read cell by cell, whichever are more', async () => {
  const cells = [v3, v3, '7.5', '"8,1"', `5.0 (${v2})`, 'see below']
  const rows = cells.map((cell, at) => `CVE-2021-100${at},${cell}`).join('\n')
  const mostly = await scoresOf(`CVE,CVSS\n${rows}\n`)
  expect(mostly.rows).toEqual([
    [['vector 3.1', undefined]],
    [['vector 3.1', undefined]],
    [[undefined, 7.5]],
    [[undefined, 8.1]],
    [['vector 2.0', 5]],
    [],
  ])
  expect(mostly.remarks).toContainEqual(
    expect.objectContaining({ kind: 'not-read', text: 'see below' }),
  )
  const few = await scoresOf(
    `CVE,CVSS\nCVE-2021-1000,9.8\nCVE-2021-1001,7.5\nCVE-2021-1002,${v3}\n`,
  )
  expect(few.rows.at(-1)).toEqual([['vector 3.1', undefined]])
})

test('a score and a vector under each other’s name are joined', async () => {
  const { rows } = await scoresOf(
    `CVE,CVSS Score,CVSS Vector\nCVE-2021-1001,9.8,${v3}\nCVE-2021-1002,${v3},9.8\nCVE-2021-1003,,7.5\n`,
  )
  expect(rows).toEqual([[['vector 3.1', 9.8]], [['vector 3.1', 9.8]], [[undefined, 7.5]]])
})

test('scores of two versions in a cell are told apart by their labels or by the column’s name', async () => {
  const { rows } = await scoresOf(
    `CVE,CVSS v2 / v3\nCVE-2021-1001,v2: 7.5 / v3: 9.8\nCVE-2021-1002,7.5 / 9.8\nCVE-2021-1003,9.8\nCVE-2021-1004,"CVSS v2: 7.5 (${v2}), CVSS v3: 9.8 (${v3})"\n`,
  )
  expect(rows).toEqual([
    [
      ['2.0', 7.5],
      ['3.x', 9.8],
    ],
    [
      ['2.0', 7.5],
      ['3.x', 9.8],
    ],
    [[undefined, 9.8]],
    [
      ['vector 2.0', 7.5],
      ['vector 3.1', 9.8],
    ],
  ])
})

test('comments, references and lines that are commented out name no second vulnerability', async () => {
  const { findings, remarks } = await readWith(
    delimitedReader,
    'CVE,Severity,Comment,References,Related CVEs\nCVE-2024-11111,High,CVE-2020-0001,CVE-2020-0003,CVE-2020-0005\nCVE-2024-11112,High,CVE-2020-0001,CVE-2020-0003,CVE-2020-0005\n# CVE-2020-0009,High,,,\n',
  )
  expect(findings.map(({ ids }) => ids)).toEqual([['CVE-2024-11111'], ['CVE-2024-11112']])
  expect(remarks).toMatchObject([
    { kind: 'no-finding' },
    { kind: 'mentioned', text: 'CVE-2020-0009' },
  ])
})

test('names over two rows, and tables of other columns below each other', async () => {
  const { findings } = await readWith(
    delimitedReader,
    `CVE,CVSS v2,,CVSS v3,\n,Score,Vector,Score,Vector\nCVE-2021-1001,7.5,${v2},9.8,${v3}\nAsset,Vulnerability,Severity,CVE,Status\nh9,Bad thing,High,CVE-2021-1003,Fixed\n`,
  )
  expect(findings).toMatchObject([
    {
      ids: ['CVE-2021-1001'],
      vectors: [
        { version: '2.0', score: 7.5 },
        { version: '3.1', score: 9.8 },
      ],
    },
    { ids: ['CVE-2021-1003'], title: 'Bad thing', asset: 'h9', status: { meaning: 'fixed' } },
  ])
})

test.each([
  [
    'French',
    'Vulnérabilité;Gravité;Note CVSS;Vecteur CVSS;Hôte concerné;État;Composant;Version installée',
    `Injection SQL;Élevée;9,8;${v3};x;Résolue;apache;2.4`,
  ],
  [
    'Italian',
    'Titolo;Gravità;Punteggio CVSS;Vettore CVSS;Sistema interessato;Stato;Componente;Versione',
    `Injection SQL;Alta;9,8;${v3};x;Risolta;apache;2.4`,
  ],
  [
    'Portuguese',
    'Título;Gravidade;Pontuação CVSS;Vetor CVSS;Ativo;Situação;Componente;Versão',
    `Injection SQL;Alta;9,8;${v3};x;Corrigida;apache;2.4`,
  ],
  [
    'Spanish',
    'Vulnerabilidad;Criticidad;Puntuación CVSS;Vector CVSS;Activo afectado;Estado;Componente;Versión instalada',
    `Injection SQL;Alta;9,8;${v3};x;Corregida;apache;2.4`,
  ],
])('every column in %s', async (_, header, row) => {
  const { findings } = await readWith(delimitedReader, `${header}\n${row}\n`)
  expect(findings).toMatchObject([
    {
      title: 'Injection SQL',
      asset: 'x',
      component: { name: 'apache', version: '2.4' },
      vectors: [{ score: 9.8 }],
      status: { meaning: 'fixed' },
    },
  ])
})

test('rows are left for the reason that they give', async () => {
  const { findings, remarks } = await readWith(
    delimitedReader,
    'Plugin ID,CVE,Risk\n10107,,None\n# CVE-2020-0001,,High\n10108,,High\n,CVE-2024-1,\n,CVE-2024-11111,High\n,,\n',
  )
  expect(findings.map(({ ids }) => ids)).toEqual([['10108'], ['CVE-2024-11111']])
  expect(remarks.map((remark) => ['code' in remark && remark.code, remark.text])).toEqual([
    ['no-cve-id', 'CVE-2024-1'],
    ['informational', ''],
    ['commented-out', ''],
    [false, 'CVE-2020-0001'],
  ])
})
