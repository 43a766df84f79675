import type { PrintWords } from './printWords.ts'

export const sr: PrintWords = {
  lines: {
    size: 'Величина',
    phone: 'Телефон',
    mail: 'Имејл',
    site: 'Сајт',
    address: 'Адреса',
    needs: 'Треба им',
    buys: 'Купују',
    since: 'Од',
    howOften: 'Колико често',
    potential: 'Потенцијал',
    terms: 'Услови',
    source: 'Извор',
    notes: 'Напомене'
  },
  levels: { lead: 'контакт', prospect: 'могући клијент', client: 'клијент' },
  category: 'категорија {category}',
  addressAs: 'обраћати се: „{name}“',
  speaks: 'говори {language}',
  bestHours: 'најбоље: {hours}',
  decides: 'одлучује',
  aim: 'Циљ',
  promised: 'Обећали смо',
  waitingFor: 'чека се: {who}',
  said: 'Шта је речено',
  earlier: {
    one: '{n} ранији запис је у регистратору',
    few: '{n} ранија записа су у регистратору',
    other: '{n} ранијих записа је у регистратору'
  },
  note: 'Белешка',
  minutes: '{n} мин',
  write: { day: 'Дан', said: 'Шта је речено, шта смо обећали', next: 'Следећи дан' },
  ink: 'мастилом',
  pencil: 'оловком',
  dayOpen: 'дан отворен',
  retired: 'У архиви од {day}',
  lookAgain: 'погледати поново: {month}',
  out: 'Код: {to}, враћа се {day}',
  kinds: {
    call: 'Позив',
    'first-call': 'Први позив',
    meeting: 'Састанак',
    visit: 'Посета',
    mail: 'Имејл',
    quote: 'Понуда',
    samples: 'Узорци',
    invoice: 'Фактура',
    payment: 'Плаћање',
    paperwork: 'Папирологија',
    other: 'Други посао'
  },
  outcomes: {
    sold: 'Продато',
    'call-back': 'Позвати поново',
    'no-answer': 'Не јавља се',
    'quote-sent': 'Понуда послата',
    appointment: 'Састанак',
    refused: 'Одбио',
    postponed: 'Одложена куповина',
    'not-the-person': 'Није та особа',
    'passed-on': 'Прослеђено',
    'wrong-number': 'Погрешан број',
    held: 'Одржан',
    'moved-by-them': 'Они померили',
    'did-not-come': 'Није дошао'
  },
  openings: {
    missed: 'Пропуштено',
    toDeal: 'За расподелу',
    desk: 'Сто',
    stock: 'Залиха',
    later: 'Касније',
    archive: 'Архива',
    out: 'Издато'
  },
  pile: {
    dossiers: { one: '{n} досије', few: '{n} досијеа', other: '{n} досијеа' },
    timed: { one: '{n} у заказано време', few: '{n} у заказано време', other: '{n} у заказано време' },
    inInk: { one: '{n} мастилом', few: '{n} мастилом', other: '{n} мастилом' },
    hours: 'око {h} ч {m} мин',
    minutes: 'око {m} мин',
    time: 'Време',
    day: 'Дан',
    client: 'Клијент',
    aim: 'Циљ',
    result: 'Исход и следећи дан',
    slips: 'Цедуље',
    slipFor: 'за: {name}',
    more: {
      one: 'још {n} није на овом списку',
      few: 'још {n} нису на овом списку',
      other: 'још {n} није на овом списку'
    },
    empty: 'Овде нема ничега.',
    chosen: 'Изабрана досијеа'
  },
  insert: {
    week: '{n}. недеља',
    numbers: 'Улошци 1–31',
    months: 'Улошци за месеце',
    dated: 'Улошци, {month}',
    spine: 'Налепница за хрбат регистратора',
    cut: 'исећи по линији, пресавити по средини',
    test: 'Пробна страна'
  },
  test: {
    lead: 'Одштампајте ову страну у „стварној величини“ (100 %), без прилагођавања.',
    ruler: 'Оба лењира су дугачка 80 mm. Ако су краћа или дужа, штампач мења величину.',
    left: 'Од леве ивице папира до ове линије: 20 mm',
    top: 'Од горње ивице папира до ове линије: 20 mm',
    offset: 'Ако измерите нешто друго, упишите разлику у Carpeta, под „Штампање“: 18,5 mm на папиру значи 1,5.',
    holes: 'Пробушите лист: рупе падају на крстиће, на 80 mm једна од друге.',
    now: 'Сада померено: {x} mm удесно, {y} mm надоле'
  },
  dossier: {
    stamps: 'Где је лежало',
    notCalled: 'без позива',
    theyAsked: 'тражили су они',
    iAsked: 'на мој захтев',
    done: 'урађено {day}',
    whole: 'Досијеа',
    empty: 'Ништа из овог досијеа није изабрано.'
  },
  over: {
    lead: 'На следећој страни: {what}',
    lines: { one: '{n} ред', few: '{n} реда', other: '{n} редова' },
    people: { one: '{n} особа', few: '{n} особе', other: '{n} особа' },
    promises: { one: '{n} обећање', few: '{n} обећања', other: '{n} обећања' },
    entries: { one: '{n} запис', few: '{n} записа', other: '{n} записа' },
    write: 'место за писање'
  },
  pocket: {
    result: 'Исход',
    next: 'Следећи дан',
    more: {
      one: 'још {n} није на овој страни',
      few: 'још {n} нису на овој страни',
      other: 'још {n} није на овој страни'
    }
  },
  outCard: { title: 'Издато', since: 'издато {day}' },
  pageOf: 'страна {page} од {pages}',
  printed: 'одштампано {day}',
  replaced: 'Знак ■ стоји уместо знака који се не може одштампати.',
  cards: 'Картони клијената'
}
