import { plain } from './plain.ts'

// Whole, bent and short forms as lists write them: English, Spanish, Serbian (Latin; `plain` makes both scripts one),
// Ukrainian, Greek.
const written: readonly string[] = [
  `january jan, enero ene, januar januara januaru jan, січень січня січні січ, Ιανουάριος Ιανουαρίου Ιανουάριο Ιανουάρης Γενάρης Γενάρη ιαν`,
  `february feb, febrero feb, februar februara februaru, лютий лютого лютому лют, Φεβρουάριος Φεβρουαρίου Φεβρουάριο Φεβρουάρης Φλεβάρης Φλεβάρη φεβ`,
  `march mar, marzo mar, mart marta martu, березень березня березні бер, Μάρτιος Μαρτίου Μάρτιο Μάρτης Μάρτη μαρ`,
  `april apr, abril abr, aprila aprilu, квітень квітня квітні квіт кві, Απρίλιος Απριλίου Απρίλιο Απρίλης Απρίλη απρ`,
  `may, mayo, maj maja maju, травень травня травні трав тра, Μάιος Μαΐου Μάιο Μάης Μάη μαι`,
  `june jun, junio, juni juna junu, червень червня червні черв чер, Ιούνιος Ιουνίου Ιούνιο Ιούνης Ιούνη ιουν`,
  `july jul, julio, juli jula julu, липень липня липні лип, Ιούλιος Ιουλίου Ιούλιο Ιούλης Ιούλη ιουλ`,
  `august aug, agosto ago, avgust avgusta avgustu avg, серпень серпня серпні серп сер, Αύγουστος Αυγούστου Αύγουστο αυγ`,
  `september sept sep, septiembre setiembre set, septembar septembra septembru, вересень вересня вересні вер, Σεπτέμβριος Σεπτεμβρίου Σεπτέμβριο Σεπτέμβρης Σεπτέμβρη σεπτ σεπ`,
  `october oct, octubre, oktobar oktobra oktobru okt, жовтень жовтня жовтні жовт жов, Οκτώβριος Οκτωβρίου Οκτώβριο Οκτώβρης Οκτώβρη οκτ`,
  `november nov, noviembre, novembar novembra novembru, листопад листопада листопаді лист лис, Νοέμβριος Νοεμβρίου Νοέμβριο Νοέμβρης Νοέμβρη νοε`,
  `december dec, diciembre dic, decembar decembra decembru, грудень грудня грудні груд гру, Δεκέμβριος Δεκεμβρίου Δεκέμβριο Δεκέμβρης Δεκέμβρη δεκ`
]

const numbers = new Map(
  written.flatMap((line, index) => line.split(/[\s,]+/).map((name) => [plain(name), index + 1] as const))
)

/** The month a word names, 1 to 12, or null. monthNamed('липня') is 7, monthNamed('jul.') is 7, monthNamed('Julia') is null. */
export const monthNamed = (word: string): number | null => numbers.get(plain(word)) ?? null
