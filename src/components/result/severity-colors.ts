import type { Severity } from '#cvss/index.ts'

/** Ground and text of each severity; Tailwind needs the whole class names in the source. */
export const severityColors: Record<Severity, string> = {
  none: 'bg-severity-none text-on-severity-none',
  low: 'bg-severity-low text-on-severity-low',
  medium: 'bg-severity-medium text-on-severity-medium',
  high: 'bg-severity-high text-on-severity-high',
  critical: 'bg-severity-critical text-on-severity-critical',
}
