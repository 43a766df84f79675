import { plain } from './mapping/plain.ts'
import type { PaperKind } from './paper.ts'

/** How words begin that say what a paper is for, as `plain` writes them; in the five languages. */
const beginnings: readonly (readonly [PaperKind, string])[] = [
  ['proposal', 'proposal offer quote quotation propuesta oferta cotizacion ponud propozic προσφορ'],
  ['estimate', 'estimat presupuesto predracun procen kostoris προυπολογισμ εκτιμησ'],
  ['calculation', 'calculat calculo kalkul proracun obracun rozrahun υπολογισμ'],
  ['schedule', 'schedul timetable calendario cronograma horario raspored rozklad χρονοδιαγραμμ προγραμμα'],
  ['correspondence', 'correspond dopis prepisk listuvan αλληλογραφ']
]
/** Words that are too short to begin others with. */
const whole: Readonly<Record<string, PaperKind>> = { kp: 'proposal', calc: 'calculation', grafik: 'schedule' }

/**
 * What a file's name says it is for, or null: so that a proposal stands under its tab without being told. kindNamed('Понуда 12.pdf')
 * and kindNamed('2026-10_offer_v2.docx') are 'proposal'; kindNamed('office.pdf') is null.
 */
export function kindNamed(name: string): PaperKind | null {
  const words = plain(name.replace(/\.[A-Za-z0-9]{1,10}$/, ''))
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
  for (const word of words) {
    const kind = whole[word] ?? beginnings.find(([, all]) => all.split(' ').some((one) => word.startsWith(one)))?.[0]
    if (kind) return kind
  }
  return null
}
