import { Fragment } from 'react'

/** A vector string that breaks into lines at its slashes only. */
export function SlashBreaks({ text }: { text: string }) {
  return text.split('/').map((component, index) => (
    <Fragment key={component}>
      {index > 0 && (
        <>
          /<wbr />
        </>
      )}
      {component}
    </Fragment>
  ))
}
