/** Characters of a given text that are shown. */
const longestShown = 200

/** A text as somebody gave it, or a vector; its direction changes nothing around it. */
export function GivenText({ text }: { text: string }) {
  const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
  return <bdi className="font-mono break-all">{shown}</bdi>
}
