import { useId } from 'react'
import type { Id } from '../../shared/id.ts'
import { Ticked } from '../paper/Ticked.tsx'
import css from './PrintRoom.module.css'
import type { Named } from './wants.ts'

interface Props {
  label: string
  all: readonly Named[]
  value: readonly Id[]
  onChange: (ids: Id[]) => void
}

/** Things to choose by their names, in their order. */
export function NamedTicks({ label, all, value, onChange }: Props) {
  const labelId = useId()
  return (
    <div role="group" aria-labelledby={labelId} className={css['ticks']}>
      <span id={labelId} className={css['label']}>
        {label}
      </span>
      {all.map(({ id, name }) => (
        <Ticked
          key={id}
          label={name}
          isOn={value.includes(id)}
          onChange={(isOn) =>
            onChange(all.map((one) => one.id).filter((one) => (one === id ? isOn : value.includes(one))))
          }
        />
      ))}
    </div>
  )
}
