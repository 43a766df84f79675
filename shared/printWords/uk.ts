import type { PrintWords } from './printWords.ts'

export const uk: PrintWords = {
  lines: {
    size: 'Розмір',
    phone: 'Телефон',
    mail: 'Ел. пошта',
    site: 'Сайт',
    address: 'Адреса',
    needs: 'Потреби',
    buys: 'Купують',
    since: 'Відколи',
    howOften: 'Як часто',
    potential: 'Потенціал',
    terms: 'Умови',
    priceList: 'Прайс',
    discount: 'Знижка',
    daysToPay: 'Днів на оплату',
    creditChecked: 'Кредит перевірено',
    owes: 'Борг',
    recommendedBy: 'Хто порадив',
    lastOrder: 'Останнє замовлення',
    source: 'Звідки',
    notes: 'Примітки'
  },
  levels: { lead: 'контакт', prospect: 'можливий клієнт', client: 'клієнт' },
  category: 'категорія {category}',
  addressAs: 'звертатися: «{name}»',
  speaks: 'мова: {language}',
  bestHours: 'найкраще: {hours}',
  decides: 'вирішує',
  aim: 'Мета',
  promised: 'Ми обіцяли',
  waitingFor: 'чекаємо: {who}',
  said: 'Що було сказано',
  earlier: {
    one: 'ще {n} попередній запис є в папці',
    few: 'ще {n} попередні записи є в папці',
    many: 'ще {n} попередніх записів є в папці',
    other: 'ще {n} попереднього запису є в папці'
  },
  note: 'Нотатка',
  minutes: '{n} хв',
  write: { day: 'День', said: 'Що сказано, що ми обіцяли', next: 'Наступний день' },
  ink: 'чорнилом',
  pencil: 'олівцем',
  dayOpen: 'без дня',
  retired: 'В архіві з {day}',
  lookAgain: 'переглянути знову: {month}',
  out: 'У кого: {to}, повернеться {day}',
  kinds: {
    call: 'Дзвінок',
    'first-call': 'Перший дзвінок',
    meeting: 'Зустріч',
    visit: 'Візит',
    mail: 'Електронний лист',
    quote: 'Комерційна пропозиція',
    samples: 'Зразки',
    invoice: 'Рахунок',
    payment: 'Оплата',
    paperwork: 'Документи',
    other: 'Інша робота'
  },
  outcomes: {
    sold: 'Продано',
    'call-back': 'Передзвонити',
    'no-answer': 'Не відповідає',
    'quote-sent': 'Пропозицію надіслано',
    appointment: 'Зустріч',
    refused: 'Відмова',
    postponed: 'Покупку відкладено',
    'not-the-person': 'Не та особа',
    'passed-on': 'Передано',
    'wrong-number': 'Хибний номер',
    held: 'Відбулася',
    'moved-by-them': 'Перенесли вони',
    'did-not-come': 'Не прийшли',
    'promised-to-pay': 'Обіцяли сплатити',
    paid: 'Сплачено'
  },
  owing: { since: '{amount} з {day}', promised: 'обіцяно {amount} до {day}', paid: 'сплачено {amount}' },
  openings: {
    missed: 'Пропущені',
    toDeal: 'До розподілу',
    desk: 'Стіл',
    stock: 'Запас',
    later: 'Пізніше',
    archive: 'Архів',
    out: 'Видані'
  },
  pile: {
    dossiers: { one: '{n} досьє', few: '{n} досьє', many: '{n} досьє', other: '{n} досьє' },
    timed: {
      one: '{n} на визначений час',
      few: '{n} на визначений час',
      many: '{n} на визначений час',
      other: '{n} на визначений час'
    },
    inInk: { one: '{n} чорнилом', few: '{n} чорнилом', many: '{n} чорнилом', other: '{n} чорнилом' },
    hours: 'близько {h} год {m} хв',
    minutes: 'близько {m} хв',
    time: 'Час',
    day: 'День',
    client: 'Клієнт',
    aim: 'Мета',
    result: 'Результат і наступний день',
    slips: 'Записки',
    slipFor: 'для: {name}',
    more: {
      one: 'ще {n} немає в цьому списку',
      few: 'ще {n} немає в цьому списку',
      many: 'ще {n} немає в цьому списку',
      other: 'ще {n} немає в цьому списку'
    },
    empty: 'Тут нічого немає.',
    chosen: 'Вибрані досьє'
  },
  insert: {
    week: '{n} тиждень',
    numbers: 'Роздільники 1–31',
    months: 'Роздільники місяців',
    dated: 'Роздільники, {month}',
    spine: 'Етикетка на корінець папки',
    cut: 'вирізати по лінії, зігнути посередині',
    test: 'Пробна сторінка'
  },
  test: {
    lead: 'Друкуйте цю сторінку у «Фактичному розмірі» (100 %), без підгонки.',
    ruler: 'Обидві лінійки мають 80 мм. Коротші чи довші: принтер змінює розмір.',
    left: 'Від лівого краю паперу до цієї лінії: 20 мм',
    top: 'Від верхнього краю паперу до цієї лінії: 20 мм',
    offset: 'Якщо ви виміряли інше, впишіть різницю в Carpeta, розділ «Друк»: 18,5 мм на папері означає 1,5.',
    holes: 'Пробийте аркуш: отвори потрапляють на хрестики, 80 мм один від одного.',
    now: 'Зараз зсунуто: {x} мм праворуч, {y} мм униз'
  },
  dossier: {
    stamps: 'Де воно лежало',
    notCalled: 'без дзвінка',
    theyAsked: 'просили вони',
    iAsked: 'на моє прохання',
    done: 'зроблено {day}',
    whole: 'Досьє',
    empty: 'З цього досьє нічого не вибрано.'
  },
  over: {
    lead: 'На наступній сторінці: {what}',
    lines: { one: '{n} рядок', few: '{n} рядки', many: '{n} рядків', other: '{n} рядка' },
    people: { one: '{n} особа', few: '{n} особи', many: '{n} осіб', other: '{n} особи' },
    promises: { one: '{n} обіцянка', few: '{n} обіцянки', many: '{n} обіцянок', other: '{n} обіцянки' },
    entries: { one: '{n} запис', few: '{n} записи', many: '{n} записів', other: '{n} запису' },
    write: 'місце для нотаток'
  },
  pocket: {
    result: 'Результат',
    next: 'Наступний день',
    more: {
      one: 'ще {n} немає на цій сторінці',
      few: 'ще {n} немає на цій сторінці',
      many: 'ще {n} немає на цій сторінці',
      other: 'ще {n} немає на цій сторінці'
    }
  },
  outCard: { title: 'Видано', since: 'видано {day}' },
  pageOf: 'сторінка {page} з {pages}',
  printed: 'надруковано {day}',
  replaced: 'Знак ■ стоїть замість символу, який неможливо надрукувати.',
  cards: 'Картки клієнтів'
}
