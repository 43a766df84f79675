import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyAct, applyInverse } from '../../shared/applyAct.ts'
import { addDays } from '../../shared/day.ts'
import { paperSchema, papersAway } from '../../shared/paper.ts'
import { mediaOf, openedAs, viewOf } from '../../shared/paperMedia.ts'
import { isPaperFile, paperFile, paperName } from '../../shared/paperName.ts'
import { aDossier, aMoment } from '../desk/aDossier.ts'
import { runs } from '../desk/runs.ts'
import { aMail, aPdf, aPng, aWav } from '../desk/somePapers.ts'

const sha = (digit: string) => digit.repeat(64)
const aPaper = (id: string, more: object = {}) =>
  paperSchema.parse({
    id,
    name: `${id}.pdf`,
    kind: 'other',
    file: paperFile(`${id}.pdf`, sha('a')),
    bytes: 1,
    sha256: sha(id === 'a' ? 'a' : 'b'),
    media: 'application/pdf',
    added: aMoment,
    by: 'Ana',
    ...more
  })

describe('the name of a paper on the disk', () => {
  test.each([
    ['Offer.PDF', 'Offer - aaaaaaaaaaaaaaaa.pdf'],
    ['CON.txt', '_CON - aaaaaaaaaaaaaaaa.txt'],
    ['../../etc/passwd', '-..-etc-passwd - aaaaaaaaaaaaaaaa.bin'],
    ['', '_ - aaaaaaaaaaaaaaaa.bin'],
    ['.eml', '_ - aaaaaaaaaaaaaaaa.eml'],
    ['a:b*c?.x', 'abc - aaaaaaaaaaaaaaaa.x'],
    ['Понуда \u202egpj.exe', 'Понуда gpj - aaaaaaaaaaaaaaaa.exe']
  ])('%j', (name, file) => expect(paperFile(name, sha('a'))).toBe(file))

  test('any name becomes one that is taken back, and nothing else becomes a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const file = paperFile(name, sha('3'))
        expect(isPaperFile(file)).toBe(true)
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(185)
        expect(paperName(name).length).toBeGreaterThan(0)
        expect(paperName(name).length).toBeLessThanOrEqual(200)
      }),
      { numRuns: runs }
    )
    for (const wrong of [
      '../x - aaaaaaaaaaaaaaaa.pdf',
      'a/b - aaaaaaaaaaaaaaaa.pdf',
      'a\\b - aaaaaaaaaaaaaaaa.pdf',
      '/etc - aaaaaaaaaaaaaaaa.pdf',
      'con - aaaaaaaaaaaaaaaa.pdf',
      '.carpeta - aaaaaaaaaaaaaaaa.pdf',
      'a\0 - aaaaaaaaaaaaaaaa.pdf',
      'a.pdf',
      'a - aaaaaaaaaaaaaaaa.pdf/..',
      ' - aaaaaaaaaaaaaaaa.pdf'
    ]) {
      expect([wrong, isPaperFile(wrong)]).toEqual([wrong, false])
    }
  })
})

describe('what a file is', () => {
  test.each([
    [aPdf(), 'x.exe', 'application/pdf', 'pdf', 'pdf'],
    [aPng(), 'x.svg', 'image/png', 'image', 'png'],
    [aWav(), 'x', 'audio/wav', 'sound', 'wav'],
    [aMail(), 'x.txt', 'message/rfc822', 'mail', null],
    ['<!DOCTYPE html><script>x</script>', 'x.txt', 'text/html', 'text', null],
    ['<svg onload="x">', 'x.png', 'image/svg+xml', 'text', null],
    ['MZ\x90\0', 'x.pdf', 'application/octet-stream', 'none', null],
    ['#!/bin/sh\nrm', 'x.txt', 'application/octet-stream', 'none', null],
    ['{\\rtf1', 'x.rtf', 'application/rtf', 'none', null],
    ['PK\x03\x04', 'x.docx', openedDocx(), 'none', 'docx'],
    ['PK\x03\x04', 'x.docm', 'application/zip', 'none', null],
    ['WScript.CreateObject', 'x.vbs', 'text/plain', 'text', 'txt'],
    ['Привіт', 'x.lnk', 'text/plain', 'text', 'txt'],
    ['', 'x', 'text/plain', 'text', 'txt']
  ])('%#: by its bytes', (bytes, name, media, view, opened) => {
    const is = mediaOf(Buffer.from(bytes as Buffer), name)
    expect([is, viewOf(is), openedAs(is)]).toEqual([media, view, opened])
  })
})

function openedDocx() {
  return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
}

describe('acts over papers', () => {
  const common = { id: 'act', at: aMoment, by: 'Ana' }
  const before = {
    'dossiers/d1': aDossier('d1', { papers: [aPaper('a'), aPaper('b')] } as never),
    'dossiers/d2': aDossier('d2'),
    'dossiers/d3': { ...aDossier('d3'), papersAway: [{ paper: aPaper('z'), removed: aMoment }] }
  }
  test.each([
    [{ kind: 'paper-in', dossier: 'd2', papers: [aPaper('c')] } as const],
    [{ kind: 'paper-change', dossier: 'd1', paper: 'b', set: { name: 'B', day: aMoment.day }, before: 'a' } as const],
    [{ kind: 'paper-away', dossier: 'd1', papers: ['a'] } as const],
    [{ kind: 'paper-back', dossier: 'd3', papers: ['z'] } as const],
    [{ kind: 'paper-move', dossier: 'd1', to: 'd2', papers: ['a', 'b'] } as const]
  ])('%#: undone exactly', (act) => {
    const done = applyAct(before, { ...common, ...act } as never)
    expect(done.documents).not.toEqual(before)
    expect(applyInverse(done.documents, done.inverse).documents).toEqual(before)
  })

  test('what is not there refuses the whole act', () => {
    const wrong = (act: object) => () => applyAct(before, { ...common, ...act } as never)
    expect(wrong({ kind: 'paper-away', dossier: 'd1', papers: ['a', 'x'] })).toThrow('no-such-paper')
    expect(wrong({ kind: 'paper-back', dossier: 'd3', papers: ['z', 'a'] })).toThrow('no-such-paper')
    expect(wrong({ kind: 'paper-change', dossier: 'd1', paper: 'a', set: {}, before: 'x' })).toThrow('no-such-paper')
    expect(wrong({ kind: 'paper-move', dossier: 'd1', to: 'd1', papers: ['a'] })).toThrow('bad-act')
    expect(wrong({ kind: 'paper-in', dossier: 'd1', papers: [aPaper('a')] })).toThrow('bad-act')
  })

  test('taken off, a paper can be laid back for thirty days; its content is never laid twice', () => {
    const done = (documents: typeof before, act: object) =>
      applyAct(documents, { ...common, ...act } as never).documents as typeof before
    const off = done(before, { kind: 'paper-away', dossier: 'd1', papers: ['a'] })['dossiers/d1']
    expect(papersAway(off, addDays(aMoment.day, 30)).map(({ paper }) => paper.id)).toEqual(['a'])
    expect(papersAway(off, addDays(aMoment.day, 31))).toEqual([])
    const later = { day: addDays(aMoment.day, 31), time: aMoment.time }
    const next = done(
      { ...before, 'dossiers/d1': off },
      { kind: 'paper-away', at: later, dossier: 'd1', papers: ['b'] }
    )
    expect(next['dossiers/d1'].papersAway?.map(({ paper }) => paper.id)).toEqual(['b'])
    const back = done({ ...before, 'dossiers/d1': off }, { kind: 'paper-back', dossier: 'd1', papers: ['a'] })[
      'dossiers/d1'
    ]
    expect([back.papers?.map(({ id }) => id), back.papersAway]).toEqual([['b', 'a'], []])
    const again = { ...off, papers: [...(off.papers ?? []), aPaper('c', { sha256: sha('a') })] }
    const twice = done({ ...before, 'dossiers/d1': again }, { kind: 'paper-back', dossier: 'd1', papers: ['a'] })
    expect(twice['dossiers/d1'].papers?.map(({ id }) => id)).toEqual(['b', 'c'])
  })
})
