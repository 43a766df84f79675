import { describe, expect, it } from 'vitest'
import { digitOf, letterOf } from '../../../renderer/binder/letterOf.ts'

const press = (key: string, code: string, shiftKey = false) => ({ key, code, shiftKey })

describe('letterOf', () => {
  it('takes what is written when it is a Latin letter, whatever key it stands on', () => {
    expect(letterOf(press('m', 'KeyM'))).toBe('M')
    expect(letterOf(press('z', 'KeyY'))).toBe('Z')
  })
  it('takes the key for Greek and Ukrainian', () => {
    expect(letterOf(press('μ', 'KeyM'))).toBe('M')
    expect(letterOf(press('ь', 'KeyM'))).toBe('M')
    expect(letterOf(press('Λ', 'KeyL', true))).toBe('L')
  })
  it('knows that the Serbian layout has Z and Y exchanged', () => {
    expect(letterOf(press('з', 'KeyY'))).toBe('Z')
    expect(letterOf(press('ѕ', 'KeyZ'))).toBe('Y')
    expect(letterOf(press('ш', 'BracketLeft'))).toBe(null)
  })
  it('knows no letter in signs, digits and named keys', () => {
    for (const key of ['/', '3', 'Enter', 'Dead', ' ']) expect(letterOf(press(key, 'KeyX'))).toBe(null)
  })
})

describe('digitOf', () => {
  it('counts a digit only without Shift', () => {
    expect(digitOf(press('7', 'Digit7'))).toBe(7)
    expect(digitOf(press('/', 'Digit7', true))).toBe(null)
    expect(digitOf(press('7', 'Digit7', true))).toBe(null)
  })
})
