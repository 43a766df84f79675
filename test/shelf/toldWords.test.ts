import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toldBy, unpacked } from '../../electron/shelf/toldWords.ts'
import { fold } from '../../shared/search.ts'
import { aDossier } from '../desk/aDossier.ts'

test('the words told are those of the whole text folded, each once', () => {
  const texts = fc.array(fc.constantFrom('Пекара', 'ΟΔΟΣ', 'Čačak', 'rye,bread', ' ', '\n', 'a-b', '…', '12/7', 'ß'), {
    maxLength: 40
  })
  fc.assert(
    fc.property(texts, (parts) => {
      const notes = parts.join(' ')
      const said = unpacked(toldBy(aDossier('d1', { card: { notes } })))
        .split('\n')[0]
        ?.trim()
      expect(said).toBe([...new Set(fold(notes).split(' ').filter(Boolean))].join(' '))
    })
  )
})

test('told twice, it is told the same', () => {
  const dossier = aDossier('d1', { card: { notes: 'Τα ΨΩΜΙΑ της Πέμπτης' } })
  expect(toldBy(dossier)).toBe(toldBy(dossier))
  expect(unpacked(toldBy(dossier))).toBe(' τα ψωμια τησ πεμπτησ\n')
})
