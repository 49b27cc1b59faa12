/** What Secvisogram's CSAF validator thinks of a document. */
import * as csaf20 from '@secvisogram/csaf-validator-lib/basic.js'
import csaf21Ajv from '@secvisogram/csaf-validator-lib/csaf_2_1/csafAjv.js'
import { CVSS40 } from '@secvisogram/csaf-validator-lib/lib/shared/first/cvss40.js'

// FIRST's v4.0 schema asks for multiples of 0.1, which 9.1 is not in doubles. The tests compile when imported.
csaf21Ajv.opts.multipleOfPrecision = 6
const { csaf_2_1_strict } = await import('@secvisogram/csaf-validator-lib/csaf_2_1/schemaTests.js')
const { default: _, ...csaf21 } =
  await import('@secvisogram/csaf-validator-lib/csaf_2_1/mandatoryTests.js')
const { default: sorting } =
  await import('@secvisogram/csaf-validator-lib/lib/optionalTests/optionalTest_6_2_13.js')

const tests: Readonly<Record<'2.0' | '2.1', Readonly<Record<string, CsafTest>>>> = {
  '2.0': { ...csaf20, sorting },
  '2.1': { csaf_2_1_strict, ...csaf21, mandatoryTest_6_1_9: recomputation, sorting },
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

/**
 * Test 6.1.9 of CSAF 2.1. The validator's own (2.0.10) recomputes a v4 `baseScore` without threat and
 * environmental metrics, but it is the score of the whole vector, says FIRST's SIG
 * (oasis-tcs/csaf#1070, #1174). For vectors that have such metrics, the calculator inside the
 * validator takes its place.
 */
function recomputation(document: unknown): CsafOutcome | Promise<CsafOutcome> {
  const v4 = (document as Csaf21).vulnerabilities[0].metrics[0].content.cvss_v4
  if (v4 === undefined || !/\/(E|[CIA]R|M[A-Z]+):/.test(v4.vectorString)) {
    return csaf21.mandatoryTest_6_1_9(document)
  }
  const { score, severity } = new CVSS40(v4.vectorString)
  return { isValid: score === v4.baseScore && severity.toUpperCase() === v4.baseSeverity }
}

type CvssV4 = { vectorString: string; baseScore: number; baseSeverity: string }
type Csaf21 = { vulnerabilities: [{ metrics: [{ content: { cvss_v4?: CvssV4 } }] }] }
