import { expect, test } from 'vitest'
import { kindOfFile } from '../../shared/paperMedia.ts'

test.each([
  [
    'proposal',
    'Commercial proposal 12.pdf',
    'Offer_2026-10.docx',
    'QUOTE v2.pdf',
    'Oferta Panadería.pdf',
    'Cotización.pdf'
  ],
  ['proposal', 'Понуда за млин.pdf', 'Ponude.pdf', 'Комерційна пропозиція.pdf', 'КП Дунав.pdf', 'Προσφορά 7.pdf'],
  ['calculation', 'calculation.txt', 'Cálculo de costes.ods', 'Калкулација.xlsx', 'Розрахунок.xlsx', 'Υπολογισμός.pdf'],
  ['estimate', 'Estimate.pdf', 'Presupuesto 4.pdf', 'Предрачун 3.pdf', 'Кошторис.pdf', 'Προϋπολογισμός.pdf'],
  ['schedule', 'Delivery schedule.pdf', 'Cronograma.pdf', 'Распоред испорука.pdf', 'Графік.pdf', 'Χρονοδιάγραμμα.pdf'],
  ['other', 'office.pdf', 'photo.png', 'offset print.pdf', 'list.txt', 'grafika.png', '.offer', 'calculus', 'terms.txt']
] as const)('what its name says it is for: %s', (kind, ...names) => {
  expect(names.map((name) => [name, kindOfFile('application/pdf', name)])).toEqual(names.map((name) => [name, kind]))
})

test('what a file is goes before its name', () => {
  expect(kindOfFile('message/rfc822', 'offer.eml')).toBe('correspondence')
  expect(kindOfFile('audio/mpeg', 'schedule.mp3')).toBe('recording')
})
