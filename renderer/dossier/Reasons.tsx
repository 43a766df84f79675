import { Button, Group } from 'react-aria-components'
import { localeOf } from '../../shared/words.ts'
import { Field } from '../paper/Field.tsx'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './AfterCall.module.css'

const common = ['noNeed', 'tooDear', 'hasSupplier', 'noMoney', 'closedDown', 'notNow'] as const

interface Props {
  label: string
  value: string
  onChange: (reason: string) => void
  autoFocus?: boolean
  problem?: string | undefined
}

/** A reason in a line, with the common ones to press. */
export function Reasons({ label, value, onChange, autoFocus = false, problem }: Props) {
  const { t } = useWords()
  const settings = useSettings()
  return (
    <>
      <Field
        data-part="reason"
        label={label}
        value={value}
        onChange={onChange}
        maxLength={400}
        lang={localeOf[settings.language]}
        autoFocus={autoFocus}
        problem={problem}
      />
      <Group className={css['reasons'] ?? ''} aria-label={t('dossier.commonReasons')}>
        {common.map((reason) => {
          const text = t(`dossier.reason.${reason}`)
          return (
            <Button
              key={reason}
              className={css['chip'] ?? ''}
              data-chosen={value === text || undefined}
              onPress={() => onChange(text)}
            >
              {text}
            </Button>
          )
        })}
      </Group>
    </>
  )
}
