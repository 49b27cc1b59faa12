import { useAnnouncement } from '#state/announcement.ts'

/** The polite voice of the page; its text is prepared outside of React. */
export function Announcer() {
  const { text } = useAnnouncement()
  return <output className="sr-only">{text}</output>
}
