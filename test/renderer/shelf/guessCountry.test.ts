import { describe, expect, it } from 'vitest'
import { guessCountry } from '../../../renderer/shelf/guessCountry.ts'

describe('where somebody probably works', () => {
  it('is the system’s region when the system speaks the language chosen', () => {
    expect(guessCountry('en', 'en-IE')).toBe('IE')
    expect(guessCountry('es', 'es-AR')).toBe('AR')
    expect(guessCountry('sr', 'sr-Latn-ME')).toBe('ME')
  })

  it('is the language’s own country when the system speaks another of ours', () => {
    expect(guessCountry('el', 'en-US')).toBe('GR')
    expect(guessCountry('uk', 'es-ES')).toBe('UA')
  })

  it('is the system’s region when it speaks a language Carpeta does not', () => {
    expect(guessCountry('en', 'hr-HR')).toBe('HR')
    expect(guessCountry('en', 'pt-PT')).toBe('PT')
  })

  it('reads what POSIX calls a locale, and survives what is none', () => {
    expect(guessCountry('es', 'es_MX.UTF-8')).toBe('MX')
    expect(guessCountry('en', 'C')).toBe('GB')
    expect(guessCountry('sr', '')).toBe('RS')
    expect(guessCountry('es', 'es-419')).toBe('ES')
    expect(guessCountry('uk', 'uk')).toBe('UA')
  })
})
