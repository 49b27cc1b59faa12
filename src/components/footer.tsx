import { useMessages } from '#i18n/messages-context.ts'

/** FIRST's attribution, which their terms of use ask for. */
export function Footer() {
  const { footer } = useMessages()
  return (
    <footer className="px-4 pt-5 pb-28 text-center text-[0.8125rem] wrap-anywhere text-muted lg:pb-24">
      {footer.attribution}
      <a className="link" href={footer.epss} target="_blank" rel="noopener noreferrer">
        {footer.epss}
      </a>
      {footer.disclaimer}
    </footer>
  )
}
