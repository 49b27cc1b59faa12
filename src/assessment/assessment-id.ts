/** An ID that no other tab gives, also where the page has no secure context and so no UUIDs. */
export function newAssessmentId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`
}

/** Whether it can be the ID of an assessment; IDs become names in the page. */
export function isAssessmentId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]{1,40}$/.test(id)
}
