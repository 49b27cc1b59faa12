/** The EPSS score that is on screen, for those who copy what they see. */

import { create } from 'zustand'

import type { EpssScore } from '#epss/epss-score.ts'

export const useKnownEpss = create<{ readonly score: EpssScore | undefined }>(() => ({
  score: undefined,
}))

export function knowEpss(score: EpssScore | undefined): void {
  useKnownEpss.setState({ score })
}
