import css from './Tabs.module.css'

/** The thickness of a pile as thin lines, none to five. */
export function Marks({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className={css['marks']} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <i key={index} />
      ))}
    </span>
  )
}
