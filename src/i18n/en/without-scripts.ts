/** Below the drawn calculator, where no script runs. */
export const withoutScripts =
  'Plumb scores in your browser, and needs JavaScript for it. Without, nothing can be chosen above, and a vector in the link is not shown.'
