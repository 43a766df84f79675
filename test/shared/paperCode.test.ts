import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, time } from '../../shared/day.ts'
import { codeOf, codeOfDay, paperMark, qrText, readCode } from '../../shared/paperCode.ts'

const runs = Number(process.env['CARPETA_RUNS'] ?? 2000)

describe('the codes on paper', () => {
  it('are five signs that are the same for ever', () => {
    // Written out: sheets printed by an older Carpeta must still be understood.
    expect(codeOf('danube')).toBe('4X226')
    expect(codeOfDay(day('2026-10-13'))).toBe('Y1492')
    expect(codeOfDay(day('2000-01-01'))).toBe('Y0000')
  })

  it('are read back, whatever the case, the spaces and the alphabet they are typed in', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 64 }), (id) => {
        const code = codeOf(id)
        expect(code).toMatch(/^[0-9ABEHKMPTX][0-9ABEHKMPTXY]{4}$/)
        expect(readCode(code)).toEqual({ kind: 'dossier', code })
        expect(readCode(` ${code.slice(0, 2).toLowerCase()} ${code.slice(2)} `)).toEqual({ kind: 'dossier', code })
        const inCyrillic = [...code].map((sign) => 'АВЕНКМРТХУ'['ABEHKMPTXY'.indexOf(sign)] ?? sign).join('')
        expect(readCode(inCyrillic.toLowerCase())).toEqual({ kind: 'dossier', code })
        const inGreek = [...code].map((sign) => 'ΑΒΕΗΚΜΡΤΧΥ'['ABEHKMPTXY'.indexOf(sign)] ?? sign).join('')
        expect(readCode(inGreek)).toEqual({ kind: 'dossier', code })
      }),
      { numRuns: runs }
    )
  })

  it('of a list give its day back for four hundred years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150_000 }), (n) => {
        const on = addDays(day('2000-01-01'), n)
        expect(readCode(codeOfDay(on))).toEqual({ kind: 'day', day: on })
      }),
      { numRuns: runs }
    )
  })

  it('take letters for the figures they look like', () => {
    expect(readCode('4X22ж')).toBeNull()
    expect(readCode('OIlO0')).toEqual({ kind: 'dossier', code: '01100' })
    expect(readCode('4X2 2')).toBeNull()
    expect(readCode('4X2266')).toBeNull()
    expect(readCode('')).toBeNull()
    expect(readCode('WWWWW')).toBeNull()
  })

  it('stand in the QR code with the sheet and the print, and a scanner’s text is understood', () => {
    const mark = paperMark(codeOf('danube'), { day: day('2026-10-13'), time: time('09:30') })
    expect(qrText(mark, 2)).toBe('4X226.2.2610130930')
    expect(readCode(qrText(mark, 2))).toEqual({ kind: 'dossier', code: '4X226' })
    expect(qrText(mark, 999).length).toBeLessThanOrEqual(20)
  })

  it('are shared by few: of ten thousand dossiers at most fifty pairs', () => {
    const codes = Array.from({ length: 10_000 }, (_, n) => codeOf(`dossier-${n}-${(n * 7919).toString(36)}`))
    expect(10_000 - new Set(codes).size).toBeLessThan(50)
  })
})
