/** A form as it will be copied, to be read and selected. */
export function PreviewField({ label, text }: { label: string; text: string }) {
  return (
    <textarea
      readOnly
      rows={12}
      spellCheck={false}
      aria-label={label}
      className="block w-full resize-y rounded-lg border border-edge bg-well p-2 font-mono text-xs"
      value={text}
    />
  )
}
