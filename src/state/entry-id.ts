/** An ID that no other tab gives, also where the page has no secure context and so no UUIDs. */
export function newEntryId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`
}

/** Whether it can be the ID of an entry of the tray; IDs become names in the page. */
export function isEntryId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]{1,40}$/.test(id)
}
