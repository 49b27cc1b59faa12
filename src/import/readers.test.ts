import { expect, test } from 'vitest'

import { readerFor } from './readers.ts'

const v3 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

test.each([
  ['text', `- SQL injection: ${v3}\n- XSS: ${v3}\n`],
  [
    'text',
    'Name: rack\nVersion: 1\nCVE: CVE-2020-8161\n\nName: rack\nVersion: 1\nCVE: CVE-2020-8184\n',
  ],
  ['text', 'Dear all:\nplease see CVE-2020-8161.\n'],
  ['text', 'CVE-2020-8161\nCVE-2020-8184\n'],
  ['text', '| CVE | Severity |\n|---|---|\n| CVE-2020-8161 | High |\n'],
  ['text', ''],
  ['JSON', '{"a": {"b": 1}}'],
  ['JSON', '\ufeff[{"cve": "CVE-2020-8161", "b": 1}, {"cve": "CVE-2020-8184", "b": 1}]'],
  ['JSON', '{"cve":"CVE-2020-8161","a":1}\n{"cve":"CVE-2020-8184","a":2}\n'],
  ['XML', '<?xml version="1.0"?>\n<report><cve>CVE-2020-8161</cve></report>'],
  ['YAML', '---\ngem: actionpack\ncve: 2020-8164\npatched_versions:\n  - "~> 5.2"\n  - ">= 6"\n'],
  ['delimited text', 'CVE,Title\nCVE-2020-8161,a\n'],
  ['delimited text', 'CVE;Titel\nCVE-2020-8161;"{""a"": 1}"\n'],
  ['delimited text', `SQL injection\t${v3}\nXSS\t${v3}\n`],
])('%s is what reads %j', (name, text) => {
  expect(readerFor(text).name).toBe(name)
})
