/** The one mark of a CVE in KEV, a filled diamond in ink. */
export function KevMark() {
  return (
    <svg viewBox="0 0 10 10" className="mr-1.5 inline-block size-2.5" aria-hidden="true">
      <path d="M5 0 10 5 5 10 0 5Z" fill="currentColor" />
    </svg>
  )
}
