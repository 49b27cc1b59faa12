/** The official schemas, where they lie beside the repository; they are no part of it. */
import { existsSync, readFileSync } from 'node:fs'

import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'

const folder = new URL('../../../../../shared/data/schemas/', import.meta.url)

/** Tests that need a schema are skipped without. */
export const hasOfficialSchemas = existsSync(folder)

// What others refer to.
const parts = [
  'first/cvss-v2.0',
  'first/cvss-v3.0',
  'first/cvss-v3.1',
  'first/cvss-v4.0',
  'csaf/extension-content',
  'csaf/extension-metadata',
  'csaf/extension-metaschema',
  'ssvc/SelectionList_2_0_0.schema',
]

/** What a schema, named by its file without `.json`, finds in a document; empty for nothing. */
export function schemaFindings(name: string): (document: unknown) => readonly unknown[] {
  // FIRST's v4.0 schema asks for multiples of 0.1, which 9.1 is not in doubles.
  const ajv = new Ajv2020({ strict: false, allErrors: true, multipleOfPrecision: 6 })
  addFormats(ajv)
  // Of use to CSAF's extensions only, which no form has.
  ajv.addSchema({}, 'https://json-schema.org/draft/2020-12/meta/format-assertion')
  for (const part of parts.filter((part) => part !== name)) {
    const { id, $id = id, ...schema } = officialSchema(part)
    // References leave out the revision after the question mark.
    ajv.addSchema(schema, String($id).replace(/\?.*/, ''))
  }
  const { id: _, $id: __, ...schema } = officialSchema(name)
  const validate = ajv.compile(schema)
  return (document) => (validate(document) ? [] : (validate.errors ?? []))
}

/** Without its meta-schema, which AJV would ask for. */
function officialSchema(name: string): Record<string, unknown> {
  const text = readFileSync(new URL(`${name}.json`, folder), 'utf8')
  const { $schema: _, ...schema } = JSON.parse(text) as Record<string, unknown>
  return schema
}
