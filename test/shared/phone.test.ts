import { expect, test } from 'vitest'
import { extensionOf, phoneKey, phonesIn, telOf } from '../../shared/phone.ts'

test.each([
  ['011/334-55-66', 'RS', '+381113345566'],
  ['+381 11 334 5566', 'ES', '+381113345566'],
  ['00381 11 334 5566', 'ES', '+381113345566'],
  ['91 123 45 67', 'ES', '+34911234567'],
  ['91 123 45 67 ext. 12', 'ES', '+34911234567'],
  ['(044) 123 45 67', 'UA', '+380441234567'],
  ['044 123-45-67 вн. 5', 'UA', '+380441234567'],
  ['064 1234567 лок. 12', 'RS', '+381641234567'],
  ['210 1234567 εσωτ. 9', 'GR', '+302101234567'],
  ['+44 (0)20 7946 0000', 'ES', '+442079460000'],
  ['01 234 5678', 'IE', '+35312345678'],
  ['Ana: 600 111 222', 'ES', '+34600111222'],
  ['600111222.0', 'ES', '+34600111222']
])('%s in %s is %s', (text, country, key) => {
  expect(phoneKey(text, country)).toBe(key)
})

test.each([
  ['1234', 'ES', '1234'],
  ['2101234567', 'XX', '2101234567']
])('what is no number of %s keeps its bare digits', (text, country, digits) => {
  expect(phoneKey(text, country)).toBe(digits)
})

test.each(['', 'abc', '12', '+34 abc', '3.81641E+11'])('"%s" has no key', (text) => {
  expect(phoneKey(text, 'ES')).toBeUndefined()
})

test.each([
  ['91 123 45 67 / 600 111 222, 93 222 33 44', ['91 123 45 67', '600 111 222', '93 222 33 44']],
  ['011/334-55-66', ['011/334-55-66']],
  ['011 / 334 5566', ['011 / 334 5566']],
  ['911234567/600111222', ['911234567', '600111222']],
  ['011/334-55-66, 063/123-4567', ['011/334-55-66', '063/123-4567']],
  ['600 111 222 y 600 111 223', ['600 111 222', '600 111 223']],
  ['600 111 222\n600 111 223', ['600 111 222', '600 111 223']],
  ['123 45 67,68', ['123 45 67, 68']],
  ['', []]
])('the phones in "%s"', (cell, phones) => {
  expect(phonesIn(cell)).toEqual(phones)
})

test('an extension is no part of the key and is dialled', () => {
  expect(extensionOf('91 123 45 67 ext. 12')).toBe('12')
  expect(extensionOf('044 123-45-67 вн. 5')).toBe('5')
  expect(extensionOf('91 123 45 67')).toBeUndefined()
  expect(telOf({ text: '91 123 45 67 ext. 12', key: '+34911234567' })).toBe('tel:+34911234567;ext=12')
  expect(telOf({ text: '1-2-3' })).toBe('tel:123')
})
