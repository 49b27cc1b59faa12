/** An arrow that points to what opens; turned by what stands around it. */
export function Chevron() {
  return (
    <svg
      viewBox="0 0 16 16"
      className="size-4 fill-none stroke-current stroke-[1.5]"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="m6.5 4.5 3.5 3.5-3.5 3.5" />
    </svg>
  )
}
