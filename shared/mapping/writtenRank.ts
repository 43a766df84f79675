import type { InfoCard } from '../infoCard.ts'
import { plain } from './plain.ts'

type Category = NonNullable<InfoCard['category']>

/** The alphabet a column of categories is written in: А Б В, Α Β Γ, or A B C whatever keyboard its letters come from. */
export type CategoryAlphabet = 'abc' | 'абв' | 'αβγ'

const letters: Record<CategoryAlphabet, Record<string, Category>> = {
  абв: { А: 'A', A: 'A', Б: 'B', В: 'C', B: 'C' },
  αβγ: { Α: 'A', A: 'A', Β: 'B', B: 'B', Γ: 'C' },
  abc: { A: 'A', А: 'A', Α: 'A', B: 'B', В: 'B', Β: 'B', C: 'C', С: 'C', Ц: 'C' }
}

/** The alphabet of a column: Б and Γ tell, for the other letters look alike in three scripts. */
export function categoryAlphabetOf(cells: readonly string[]): CategoryAlphabet {
  if (cells.some((cell) => cell.length <= 40 && letterOf(cell) === 'Б')) return 'абв'
  return cells.some((cell) => cell.length <= 40 && letterOf(cell) === 'Γ') ? 'αβγ' : 'abc'
}

/** The category a cell says, or null: 'A', 'b', 'Category A', '1' to '3'. */
export function categoryWritten(cell: string, alphabet: CategoryAlphabet): Category | null {
  if (cell.length > 40) return null
  const letter = letterOf(cell)
  return letters[alphabet][letter] ?? { 1: 'A' as const, 2: 'B' as const, 3: 'C' as const }[letter] ?? null
}

const letterOf = (cell: string) =>
  /(?:^|[\s\p{P}])([\p{L}\d])\s*\p{P}*$/u.exec(cell.normalize('NFKC').trim())?.[1]?.toUpperCase() ?? ''

const levelWords: Record<InfoCard['level'], string> = {
  client: `client, customer, existing, existing client, active, active client, regular, buyer, won, account,
    cliente, cliente activo, activo, habitual, comprador, klijent, kupac, aktivan, postojeći, stalni, stalni kupac, aktivni,
    клієнт, покупець, активний, діючий, постійний, постійний клієнт, активний клієнт, πελάτης, ενεργός, ενεργός πελάτης,
    υπάρχων, αγοραστής, σταθερός πελάτης`,
  prospect: `prospect, qualified, opportunity, interested, potential, potential client, warm, hot,
    potencial, cliente potencial, interesado, cualificado, oportunidad, potencijalni, potencijalan, zainteresovan,
    potencijalni kupac, potencijalni klijent, prilika, потенційний, потенційний клієнт, зацікавлений, перспективний,
    υποψήφιος, υποψήφιος πελάτης, δυνητικός, δυνητικός πελάτης, ενδιαφερόμενος, ευκαιρία`,
  lead: `lead, new, cold, raw, contact, suspect, nuevo, frío, contacto, novi, hladan, lid, nov, trag, лід, новий, холодний,
    νέος, ψυχρός, επαφή, νέα επαφή`
}
const levelNumbers = new Map(
  (Object.keys(levelWords) as InfoCard['level'][]).flatMap((level) =>
    levelWords[level].split(',').map((word) => [plain(word), level] as const)
  )
)

/** The level a cell says in one of five languages, or null. levelWritten('Πελάτης') is 'client'. */
export const levelWritten = (cell: string): InfoCard['level'] | null => levelNumbers.get(plain(cell)) ?? null
