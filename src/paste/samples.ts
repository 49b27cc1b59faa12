/** Texts that several tests of the reader begin with. */

/** A report's table of a v3.1 vector, a metric in each row; 9.8. */
export const reportRows = [
  'Attack Vector: Network',
  'Attack Complexity: Low',
  'Privileges Required: None',
  'User Interaction: None',
  'Scope: Unchanged',
  'Confidentiality: High',
  'Integrity: High',
  'Availability: High',
]
