import type { Source } from './published.ts'

/** Who published a vector, as the CVE List writes it in every language: 'CNA Acme', 'NVD'. */
export function sourceName({ kind, name }: Source): string {
  return kind === 'nvd' ? name : `${kind.toUpperCase()} ${name}`
}
