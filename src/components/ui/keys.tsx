/** Keys as they are printed on a keyboard. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="whitespace-nowrap">
      {keys.map((key) => (
        <kbd
          key={key}
          className="mr-1 inline-block min-w-6 rounded border border-edge px-1.5 text-center font-mono text-xs leading-5"
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}
