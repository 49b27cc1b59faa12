// FIRST's own calculators, as @secvisogram/csaf-validator-lib carries them without types; for tests only.

declare module '@secvisogram/csaf-validator-lib/lib/shared/first.js' {
  interface FirstScore {
    success: boolean
    baseMetricScore: string
    baseSeverity: string
    baseISS: number
    baseImpact: number
    baseExploitability: number
    temporalMetricScore: string
    temporalSeverity: string
    environmentalMetricScore: string
    environmentalSeverity: string
    environmentalMISS: number
    environmentalModifiedImpact: number
    environmentalModifiedExploitability: number
    vectorString: string
  }
  interface FirstCalculator {
    calculateCVSSFromVector(vectorString: string): FirstScore
  }
  export const cvss30: FirstCalculator
  export const cvss31: FirstCalculator
}

declare module '@secvisogram/csaf-validator-lib/lib/shared/first/cvss40.js' {
  export class CVSS40 {
    constructor(vectorString: string)
    readonly score: number
    readonly severity: string
  }
}
