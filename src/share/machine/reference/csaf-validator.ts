/** What Secvisogram's CSAF validator thinks of a document. */
import * as csaf20 from '@secvisogram/csaf-validator-lib/basic.js'
import csaf21Ajv from '@secvisogram/csaf-validator-lib/csaf_2_1/csafAjv.js'

// FIRST's v4.0 schema asks for multiples of 0.1, which 9.1 is not in doubles. The tests compile when imported.
csaf21Ajv.opts.multipleOfPrecision = 6
const { csaf_2_1_strict } = await import('@secvisogram/csaf-validator-lib/csaf_2_1/schemaTests.js')
const { default: _, ...csaf21 } =
  await import('@secvisogram/csaf-validator-lib/csaf_2_1/mandatoryTests.js')
const { default: sorting } =
  await import('@secvisogram/csaf-validator-lib/lib/optionalTests/optionalTest_6_2_13.js')

const tests: Readonly<Record<'2.0' | '2.1', Readonly<Record<string, CsafTest>>>> = {
  '2.0': { ...csaf20, sorting },
  '2.1': { csaf_2_1_strict, ...csaf21, sorting },
}

/** What its schema, all mandatory tests of the version, and the one for sorted keys find; empty for nothing. */
export async function csafFindings(
  version: '2.0' | '2.1',
  document: unknown,
): Promise<readonly unknown[]> {
  const outcomes = Object.entries(tests[version]).map(async ([name, test]) => {
    const { isValid = true, errors = [], warnings = [] } = await test(document)
    return isValid && errors.length + warnings.length === 0 ? [] : [{ name, errors, warnings }]
  })
  return (await Promise.all(outcomes)).flat()
}
