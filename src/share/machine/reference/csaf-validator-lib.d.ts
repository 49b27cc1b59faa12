/** The parts of csaf-validator-lib that the tests call; it comes without types of its own. */
declare module '@secvisogram/csaf-validator-lib/basic.js' {
  export const csaf_2_0_strict: CsafTest
  export const mandatoryTest_6_1_9: CsafTest
}

declare module '@secvisogram/csaf-validator-lib/csaf_2_1/schemaTests.js' {
  export const csaf_2_1_strict: CsafTest
}

declare module '@secvisogram/csaf-validator-lib/csaf_2_1/mandatoryTests.js' {
  export const mandatoryTest_6_1_9: CsafTest
}

declare module '@secvisogram/csaf-validator-lib/lib/optionalTests/optionalTest_6_2_13.js' {
  const sortingTest: CsafTest
  export default sortingTest
}

declare module '@secvisogram/csaf-validator-lib/csaf_2_1/csafAjv.js' {
  const ajv: import('ajv/dist/2020.js').Ajv2020
  export default ajv
}

declare module '@secvisogram/csaf-validator-lib/schemas/*' {
  const schema: object
  export default schema
}

type CsafFindings = readonly { readonly instancePath: string; readonly message: string }[]

type CsafTest = (document: unknown) => CsafOutcome | Promise<CsafOutcome>

type CsafOutcome = {
  readonly isValid?: boolean
  readonly errors?: CsafFindings
  readonly warnings?: CsafFindings
}
