/**
 * The published tables (CERTCC/SSVC at e3b00a2). A line of rows has one value of every input but the last two,
 * a group in it one value of the last but one.
 */

import {
  automatable,
  bodTimeline,
  cisaLevel,
  exploitation,
  humanImpact,
  inKev,
  missionAndWellBeing,
  missionImpact,
  priority,
  publicSafetyImpact,
  publiclyExposed,
  safetyImpact,
  systemExposure,
  technicalImpact,
  utility,
  valueDensity,
} from './points.ts'
import { tableOf } from './write-table.ts'

/** CISA BOD 26-04 of 2026-06-10; binding for US federal civilian agencies, for all others a borrowed rule. */
export const bod2604 = tableOf(
  'cisa:DT_BOD2604:1.0.0',
  'CISA BOD 26-04',
  [publiclyExposed, inKev, automatable, technicalImpact],
  bodTimeline,
  `
  FSU FSU   60D 60D
  14D 14D   14D 3DF
  60D 14D   14D 3D
  14D 3DF   3D  3DF
  `,
)

/** How soon who runs a system applies a patch. */
export const deployer = tableOf(
  'ssvc:DT_DP:1.0.0',
  'Deployer Patch Application Priority',
  [exploitation, systemExposure, automatable, humanImpact],
  priority,
  `
  D D S S   D S S S
  D S S S   S S S S
  D S S S   S S S O
  D S S S   S S S S
  D S S S   S S S O
  S S S O   S S O O
  S S O O   S O O O
  S S O O   O O O O
  S O O I   O O I I
  `,
)

/** How soon who makes a product makes a patch. */
export const supplier = tableOf(
  'ssvc:DT_SP:1.0.0',
  'Supplier Patch Development Priority',
  [exploitation, utility, technicalImpact, publicSafetyImpact],
  priority,
  `
  D S   S O
  S O   S O
  S O   O O
  S O   S I
  S I   O I
  O I   O I
  O I   O I
  O I   O I
  I I   I I
  `,
)

/** What CISA does about a vulnerability. */
export const coordinator = tableOf(
  'cisa:DT_CO:2.0.3',
  'CISA Coordinator',
  [exploitation, automatable, technicalImpact, missionAndWellBeing],
  cisaLevel,
  `
  T  T  T    T  T  T*
  T  T  AT   T  T  AT
  T  T  T*   T  T* AT
  T  T  AT   T  T* AT
  T  T  AT   T  AT AC
  AT AT AC   AT AC AC
  `,
)

/** Gives the Deployer table its Human Impact. */
const humanImpactTable = tableOf(
  'ssvc:DT_HI:1.0.0',
  'Human Impact',
  [safetyImpact, missionImpact],
  humanImpact,
  `
  L  L  M  VH   L  L  M  VH   M  H  H  VH   VH VH VH VH
  `,
)

/** Gives the Supplier table its Utility. */
const utilityTable = tableOf(
  'ssvc:DT_U:1.0.0',
  'Utility',
  [automatable, valueDensity],
  utility,
  `
  L E   E S
  `,
)

/** Gives the Supplier table its Public Safety Impact. */
const publicSafetyTable = tableOf(
  'ssvc:DT_PSI:1.0.0',
  'Public Safety Impact',
  [safetyImpact],
  publicSafetyImpact,
  `
  M S S S
  `,
)

/** The tables that answer what to do, in the order in which they are offered. */
export const publishedTables = [bod2604, deployer, supplier, coordinator] as const

/** The tables that answer an input of another one. */
export const helperTables = [humanImpactTable, utilityTable, publicSafetyTable] as const
