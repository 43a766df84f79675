import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import type { TablePreview } from '../../shared/mapping.ts'
import { useWords } from '../words/words.ts'
import css from './ImportRoom.module.css'
import { encodingName } from './names.ts'

/** Asks which alphabet the file was saved in, by showing its own lines in each. The likeliest stands first; none is taken unasked. */
export function AskLetters({ preview, onChoose }: { preview: TablePreview; onChoose: (encoding: string) => void }) {
  const { t } = useWords()
  const samples = [...preview.samples].sort(
    (a, b) => Number(b.encoding === preview.encoding) - Number(a.encoding === preview.encoding)
  )
  return (
    <RadioGroup className={css['letters'] ?? ''} onChange={onChoose}>
      <Label className={css['ask'] ?? ''}>{t('intake.askLetters')}</Label>
      <Text slot="description" className={css['hint'] ?? ''}>
        {t('intake.askLettersWhy')}
      </Text>
      <div className={css['samples']}>
        {samples.map(({ encoding, text }, index) => (
          <Radio key={encoding} value={encoding} autoFocus={index === 0} className={css['sample'] ?? ''}>
            <span className={css['sampleName']}>
              {encodingName(t, encoding)}
              {encoding === preview.encoding && <em>{t('intake.likeliest')}</em>}
            </span>
            <span className={css['sampleText']}>{textOf(text, preview.delimiter)}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

/** The first lines of a sample, its cells apart. */
const textOf = (sample: string, delimiter: string) =>
  sample
    .split('\n')
    .slice(0, 3)
    .map((line) => line.split(delimiter).filter(Boolean).join(' · '))
    .join('\n')
