import type { RefusedRow, RowReason } from '../mapping.ts'
import type { Language } from '../words.ts'
import { guarded } from './formulaGuard.ts'
import type { Row } from './rowDraft.ts'

// Said in the saved file as well as on the screen, hence here and not among the page's words.
const reasons: Record<Language, Record<RowReason | 'row' | 'why' | 'file', string>> = {
  en: {
    row: 'Row',
    file: 'not taken',
    why: 'Reason not taken',
    'no-name': 'No name',
    'bad-day': 'The day of the next contact can’t be read',
    'bad-time': 'The time can’t be read',
    'too-long': 'Too long for its line on the card',
    'double-in-file': 'Stands in this list already',
    'double-in-binder': 'Is in the binder already',
    'do-not-call': 'On the do-not-call list'
  },
  es: {
    row: 'Fila',
    file: 'no incorporadas',
    why: 'Motivo del rechazo',
    'no-name': 'Sin nombre',
    'bad-day': 'No se entiende el día del próximo contacto',
    'bad-time': 'No se entiende la hora',
    'too-long': 'Demasiado largo para su línea de la ficha',
    'double-in-file': 'Ya está en esta lista',
    'double-in-binder': 'Ya está en la carpeta',
    'do-not-call': 'Está en la lista de no llamar'
  },
  sr: {
    row: 'Ред',
    file: 'није преузето',
    why: 'Разлог одбијања',
    'no-name': 'Нема назива',
    'bad-day': 'Дан следећег контакта не може да се прочита',
    'bad-time': 'Време не може да се прочита',
    'too-long': 'Предугачко за свој ред на картону',
    'double-in-file': 'Већ стоји у овом списку',
    'double-in-binder': 'Већ је у регистратору',
    'do-not-call': 'На списку „не звати“'
  },
  uk: {
    row: 'Рядок',
    file: 'не взято',
    why: 'Причина відмови',
    'no-name': 'Немає назви',
    'bad-day': 'Не вдається прочитати день наступного контакту',
    'bad-time': 'Не вдається прочитати час',
    'too-long': 'Задовге для свого рядка на картці',
    'double-in-file': 'Уже є в цьому списку',
    'double-in-binder': 'Уже є в папці',
    'do-not-call': 'У списку «не телефонувати»'
  },
  el: {
    row: 'Γραμμή',
    file: 'δεν ελήφθησαν',
    why: 'Λόγος απόρριψης',
    'no-name': 'Χωρίς όνομα',
    'bad-day': 'Η ημέρα της επόμενης επαφής δεν διαβάζεται',
    'bad-time': 'Η ώρα δεν διαβάζεται',
    'too-long': 'Πολύ μεγάλο για τη γραμμή του στην καρτέλα',
    'double-in-file': 'Υπάρχει ήδη σε αυτή τη λίστα',
    'double-in-binder': 'Υπάρχει ήδη στο κλασέρ',
    'do-not-call': 'Στη λίστα «μην καλείτε»'
  }
}

/** Why a row was not taken, in words. */
export const reasonIn = (language: Language, reason: RowReason): string => reasons[language][reason]

/** What the file of rows not taken is called. refusedTableName('en', 'clients.csv') is 'clients - not taken.csv'. */
export const refusedTableName = (language: Language, name: string): string =>
  `${name.replace(/\.[^.]{1,5}$/, '')} - ${reasons[language].file}.csv`

/**
 * The rows not taken as a CSV a spreadsheet opens and Carpeta takes back once they are mended: the row's number and reason
 * in front, then the row as it was. Nothing in it is ever run as a formula.
 */
export function refusedTable(
  headers: readonly string[],
  rows: readonly Row[],
  notTaken: readonly RefusedRow[],
  { delimiter, language }: { delimiter: string; language: Language }
): string {
  const byNumber = new Map(rows.map((row) => [row.row, row]))
  const words = reasons[language]
  const width = Math.max(headers.length, ...notTaken.map((one) => byNumber.get(one.row)?.cells.length ?? 0))
  const head = Array.from({ length: width }, (_, index) => headers[index] ?? '')
  const lines = notTaken.map((one) => {
    const cells = byNumber.get(one.row)?.cells ?? []
    return [String(one.row), one.cell ? `${words[one.reason]}: ${one.cell}` : words[one.reason], ...cells]
  })
  // The mark at the beginning tells Excel that this is UTF-8.
  return `\ufeff${[[words.row, words.why, ...head], ...lines].map((cells) => lineOf(cells, delimiter)).join('\r\n')}\r\n`
}

function lineOf(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => quoted(guarded(cell), delimiter)).join(delimiter)
}

const quoted = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell
