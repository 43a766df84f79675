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
    'wrong-number': 'Хибний номер'
  },
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
    empty: 'Тут нічого немає.'
  },
  pageOf: 'сторінка {page} з {pages}',
  printed: 'надруковано {day}',
  replaced: 'Знак ■ стоїть замість символу, який неможливо надрукувати.',
  cards: 'Картки клієнтів'
}
