import { expect, test } from 'vitest'

import { beginsAsKev } from './kev-head.ts'

test.each([
  '{ "title": "CISA Catalog of Known Exploited Vulnerabilities", "catalogVersion": "2026.08.21",',
  '\uFEFF{\n  "catalogVersion" : "2026.08.21"',
  'cveID,vendorProject,product,vulnerabilityName,dateAdded',
  '"cveID","vendorProject","product"',
])('%j is the catalogue', (head) => {
  expect(beginsAsKev(head)).toBe(true)
})

test.each([
  '',
  '{ "vulnerabilities": [ { "cveID": "CVE-2024-1", "catalogVersion": 1 } ] }',
  'cveID,severity,product',
  'id,cveID,vendorProject',
  '[{ "catalogVersion": "2026.08.21" }]',
])('%j is not', (head) => {
  expect(beginsAsKev(head)).toBe(false)
})
