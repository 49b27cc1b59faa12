/** The parts of FIRST's own calculators, packaged inside csaf-validator-lib, that the tests call. */
declare module '@secvisogram/csaf-validator-lib/lib/shared/first/cvss40.js' {
  export const CVSS40: new (vector: string) => { score: number; severity: string }
}

declare module '@secvisogram/csaf-validator-lib/lib/shared/first/cvsscalc30.js' {
  const calculator: { calculateCVSSFromVector(vector: string): FirstResult }
  export default calculator
}

declare module '@secvisogram/csaf-validator-lib/lib/shared/first/cvsscalc31.js' {
  const calculator: { calculateCVSSFromVector(vector: string): FirstResult }
  export default calculator
}

type FirstResult = {
  success: boolean
  baseMetricScore: string
  temporalMetricScore: string
  environmentalMetricScore: string
}
