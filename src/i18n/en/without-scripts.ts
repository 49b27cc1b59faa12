/** Over the drawn calculator, where its scripts did not arrive. */
export const notArrived =
  'Plumb could not be loaded whole: nothing can be chosen, and a vector in the link is not shown. Reload the page; the link keeps what is in it.'

/** Below the drawn calculator, where no script runs. */
export const withoutScripts =
  'Plumb scores in your browser, and needs JavaScript for it. Without, nothing can be chosen above, and a vector in the link is not shown.'
