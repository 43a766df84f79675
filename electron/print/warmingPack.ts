import { newBinder } from '../../shared/binder.ts'
import { day } from '../../shared/day.ts'
import { type Pack, packForCards } from '../../shared/pack.ts'

const at = { day: day('2026-01-05'), time: '09:00' as never }

/**
 * A card that goes through every part of a sheet and every font once: what a worker sets before the first real one.
 * Every font meets a plain space here before a no-break one, which shares its glyph and would else name it for good.
 */
export const warmingPack: Pack = packForCards(
  [
    {
      id: 'warming',
      made: at,
      card: {
        name: 'Carpeta Ђа Ґї Ώή',
        level: 'client',
        people: [
          { id: 'p', name: 'Ana', callMe: 'Ana', phones: [{ text: '+34 600 000 000' }], mails: ['ana@example.org'] }
        ],
        phones: [],
        mails: [],
        since: '2020',
        notes: 'Áéíóúñü žčšćđ абвгђ ґєіїь αβγάέήίόύώ — «“„”»'
      },
      filing: { next: { on: day('2026-01-05'), kind: 'call', agreed: 'ink', order: 'a0', aim: 'An aim' } },
      history: [{ id: 'e', at, by: '', kind: 'call', outcome: 'sold', note: 'Note, 1234567890.' }],
      stamps: [],
      slips: [{ id: 's', text: 'Slip', since: at.day, day: at.day }]
    }
  ],
  {
    language: 'en',
    paper: 'A4',
    holes: 'iso',
    today: at.day,
    binder: newBinder({ name: 'Carpeta', owner: '', language: 'en', country: 'ES' })
  }
)
