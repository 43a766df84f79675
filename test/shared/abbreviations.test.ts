import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  expandAbbreviations,
  explained,
  unknownAbbreviations,
  usedAbbreviations,
  withAbbreviation
} from '../../shared/abbreviations.ts'
import { runs } from '../desk/runs.ts'

const list = [
  { short: 'KP', long: 'commercial proposal' },
  { short: 'ТЗ', long: 'техническое задание' }
]

describe('own abbreviations', () => {
  it('are explained the first time they come, and only as whole words', () => {
    expect(expandAbbreviations('Sent KP. KP again, not KPI nor kp', list)).toBe(
      'Sent KP (commercial proposal). KP again, not KPI nor kp'
    )
    expect(expandAbbreviations('ждёт ТЗ', list)).toBe('ждёт ТЗ (техническое задание)')
    expect(expandAbbreviations('', list)).toBe('')
  })
  it('that nobody explained are listed, the most used first; shouting is none, nor a name or a number', () => {
    expect(unknownAbbreviations(['KP sent, TZ and B2B asked', 'TZ came. Ana, 2026, A'], list)).toEqual(['TZ', 'B2B'])
    expect(unknownAbbreviations(['CALL HIM NOW'], [])).toEqual([])
  })
  it('that are used are told, and the list grows and shrinks by its texts', () => {
    expect(usedAbbreviations(['a KP'], list)).toEqual([list[0]])
    expect(withAbbreviation(list, 'FOB', ' free on board ')).toEqual([{ short: 'FOB', long: 'free on board' }, ...list])
    expect(withAbbreviation(list, 'KP', '')).toEqual([list[1]])
  })
  it('never change a text they are marked in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('K', 'P', 'Т', 'З', ' ', '.', '-', 'x', '\n') }), (text) => {
        expect(
          explained(text, list)
            .map((part) => part.text)
            .join('')
        ).toBe(text)
      }),
      { numRuns: runs }
    )
  })
})
