/** An ID that no other tab gives, also where the page has no secure context and so no UUIDs. */
export function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`
}
