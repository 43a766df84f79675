import { expect, it } from 'vitest'
import { lastSentence } from '../../shared/history.ts'

it.each([
  ['They have met. Wants two lots.', 'Wants two lots.'],
  ['Said: “The pallets came wet.”', 'Said: “The pallets came wet.”'],
  ['They rang. “The pallets came wet.”', '“The pallets came wet.”'],
  ['Послали смо понуду (стигла је.) Чекају.', 'Чекају.'],
  ['«Да!» рекао је. „Сутра.“', '„Сутра.“'],
  ['One line\n> ask for the board', 'One line'],
  ['', '']
])('the last sentence of %j is %j: a quotation mark is none', (note, sentence) => {
  expect(lastSentence(note)).toBe(sentence)
})
