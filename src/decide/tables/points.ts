/** The decision points of the tables, with the names their sources give them (CERTCC/SSVC at e3b00a2). */

import { pointOf } from './write-table.ts'

export const publiclyExposed = pointOf('cisa:PE:1.0.0', 'Publicly Exposed', 'N No, Y Yes')
export const inKev = pointOf('cisa:KEV:1.0.0', 'In KEV', 'N No, Y Yes')
export const automatable = pointOf('ssvc:A:2.0.0', 'Automatable', 'N No, Y Yes')
export const technicalImpact = pointOf('ssvc:TI:1.0.0', 'Technical Impact', 'P Partial, T Total')
export const exploitation = pointOf(
  'ssvc:E:1.1.0',
  'Exploitation',
  'N None, P Public PoC, A Active',
)
export const systemExposure = pointOf(
  'ssvc:EXP:1.0.1',
  'System Exposure',
  'S Small, C Controlled, O Open',
)
export const valueDensity = pointOf('ssvc:VD:1.0.0', 'Value Density', 'D Diffuse, C Concentrated')
export const utility = pointOf(
  'ssvc:U:1.0.1',
  'Utility',
  'L Laborious, E Efficient, S Super Effective',
)
export const safetyImpact = pointOf(
  'ssvc:SI:2.0.1',
  'Safety Impact',
  'N Negligible, M Marginal, R Critical, C Catastrophic',
)
export const missionImpact = pointOf(
  'ssvc:MI:2.0.0',
  'Mission Impact',
  'D Degraded, MSC MEF Support Crippled, MEF MEF Failure, MF Mission Failure',
)
export const humanImpact = pointOf(
  'ssvc:HI:2.0.2',
  'Human Impact',
  'L Low, M Medium, H High, VH Very High',
)
export const publicSafetyImpact = pointOf(
  'ssvc:PSI:2.0.1',
  'Public Safety Impact',
  'M Minimal, S Significant',
)
export const missionAndWellBeing = pointOf(
  'ssvc:MWI:1.0.0',
  'Mission and Well-Being Impact',
  'L Low, M Medium, H High',
)
export const bodTimeline = pointOf(
  'cisa:BOD2604:1.0.0',
  'CISA BOD 26-04 Remediation Timelines',
  'FSU Fix on system upgrade, 60D 60 days, 14D 14 days, 3D 3 days, 3DF 3 days & forensic investigation',
)
export const cisaLevel = pointOf(
  'cisa:CISA:1.1.0',
  'CISA Levels',
  'T Track, T* Track*, AT Attend, AC Act',
)
export const priority = pointOf(
  'ssvc:DSOI:1.0.0',
  'Defer, Scheduled, Out-of-Cycle, Immediate',
  'D Defer, S Scheduled, O Out-of-Cycle, I Immediate',
)
