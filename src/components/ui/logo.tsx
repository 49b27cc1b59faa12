/** A plumb bob on its line. */
export function Logo() {
  return (
    <svg viewBox="0 0 16 28" className="h-7 w-4 fill-ink" aria-hidden="true">
      <path d="M7.1 0h1.8v12H7.1zM3.5 11.5h9L8 28z" />
    </svg>
  )
}
