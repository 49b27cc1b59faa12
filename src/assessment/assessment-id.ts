/** Whether it can be the ID of an assessment; IDs become names in the page. */
export function isAssessmentId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]{1,40}$/.test(id)
}
