import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { SideChosen } from '../../shared/mergeCards.ts'
import css from './merge.module.css'

interface Props {
  label: string
  /** What each side says, in order. */
  sides: readonly { side: SideChosen; lines: readonly string[]; hint?: string }[]
  chosen: SideChosen
  /** The language the client's texts are in. */
  lang?: string
  onChoose: (side: SideChosen) => void
}

/** One line of both cards side by side: an arrow or a click says which stands. */
export function LineChoice({ label, sides, chosen, lang, onChoose }: Props) {
  return (
    <RadioGroup
      className={css['line'] ?? ''}
      orientation="horizontal"
      value={chosen}
      onChange={(side) => onChoose(side as SideChosen)}
    >
      <Label className={css['label'] ?? ''}>{label}</Label>
      {sides.map(({ side, lines, hint }) => (
        <Radio key={side} value={side} className={css['side'] ?? ''} data-side={side}>
          <i className={css['dot']} aria-hidden="true" />
          <span className={css['texts']} lang={side === 'both' ? undefined : lang}>
            {lines.map((line, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a card as it was read
              <span key={n}>{line}</span>
            ))}
            {hint && <small>{hint}</small>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
