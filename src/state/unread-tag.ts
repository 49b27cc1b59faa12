import { usePasted } from './pasted.ts'

/** Says that title and notes of a link could not be read, beside what is said of the link already. */
export function tellUnreadTag(tag: string): void {
  usePasted.setState(({ outcome }) => {
    if (!outcome) return { outcome: { kind: 'text-unreadable' } }
    const part = { kind: 'text', text: `text=${tag}` } as const
    return { outcome: { ...outcome, notUnderstood: [...(outcome.notUnderstood ?? []), part] } }
  })
}
