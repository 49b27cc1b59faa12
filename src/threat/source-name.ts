import type { PublishedVector } from '#published/published.ts'

/** Who published a vector, as the CVE List writes it in every language: 'CNA Acme', 'NVD'. */
export function sourceName({ kind, name }: PublishedVector['source']): string {
  return kind === 'nvd' ? name : `${kind.toUpperCase()} ${name}`
}
