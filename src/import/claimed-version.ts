import type { Version } from '#cvss/index.ts'

/** The version that a text gives for a vector: some name the major version alone. */
export type ClaimedVersion = Version | '2.x' | '3.x' | '4.x'
