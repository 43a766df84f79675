import { describe, expect, it } from 'vitest'
import { mailto } from '../../shared/mailto.ts'

describe('a link that begins a mail', () => {
  it('is written as RFC 6068 says', () => {
    expect(mailto({ to: 'ana@x.rs', subject: 'A & b?', body: 'one\ntwo' })).toBe(
      'mailto:ana@x.rs?subject=A%20%26%20b%3F&body=one%0D%0Atwo'
    )
    expect(mailto({ subject: 'Порука' })).toBe('mailto:?subject=%D0%9F%D0%BE%D1%80%D1%83%D0%BA%D0%B0')
  })
  it('cannot be given other headers by what was typed', () => {
    expect(mailto({ to: 'a@b.c?bcc=x@y.z', subject: 's' })).toBe('mailto:a@b.c%3Fbcc%3Dx%40y.z?subject=s')
  })
  it('is null when it would be too long, and takes half a letter', () => {
    expect(mailto({ subject: '', body: 'ж'.repeat(400) })).toBe(null)
    expect(mailto({ subject: '\ud83d' })).toBe('mailto:?subject=%EF%BF%BD')
  })
})
