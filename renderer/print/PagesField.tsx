import { useEffect, useState } from 'react'
import { Field } from '../paper/Field.tsx'
import { useWords } from '../words/words.ts'
import { numbersTyped, numbersWritten } from './numbersTyped.ts'

interface Props {
  count: number
  /** The pages that are left out. */
  without: ReadonlySet<number>
  onChange: (without: ReadonlySet<number>) => void
}

/** Which pages are handed on, typed as in any printer's dialog; the ticks at the pages say the same. */
export function PagesField({ count, without, onChange }: Props) {
  const { t } = useWords()
  const all = Array.from({ length: count }, (_, n) => n + 1)
  const written = without.size === 0 ? '' : numbersWritten(all.filter((page) => !without.has(page)))
  const [typed, setTyped] = useState(written)
  useEffect(() => setTyped(written), [written])
  const pages = numbersTyped(typed, count)
  const take = () => {
    if (pages) onChange(new Set(all.filter((page) => !pages.includes(page))))
  }
  return (
    <Field
      label={t('print.pages')}
      placeholder={t('print.allPages')}
      value={typed}
      problem={pages ? undefined : t('print.notNumbers', { most: count })}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
    />
  )
}
