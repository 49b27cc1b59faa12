import { type Tlp, tlpColors, tlpText } from '#assessment/tlp.ts'

/** A TLP label in FIRST's colour, always on black, also where colours are forced. */
export function TlpLabel({ tlp }: { tlp: Tlp }) {
  return (
    <strong
      className="rounded bg-black px-1.5 font-mono text-sm forced-color-adjust-none [print-color-adjust:exact]"
      style={{ color: tlpColors[tlp] }}
    >
      {tlpText(tlp)}
    </strong>
  )
}
