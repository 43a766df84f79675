import { about, ask, list, type ReadyPages, reply, say } from './parts.ts'

const objections = [
  reply(
    'ready-supplier',
    'We have a supplier',
    'Good, then you know what to expect of one. I am not asking you to leave them. What would you change about them if you could? That is where a second source helps. May I quote for one item only, so that you can compare?'
  ),
  reply(
    'ready-dear',
    'Too dear',
    'Compared with what? (Wait for the answer.) If it is the price a unit, let us look at the whole: delivery, waste, days to pay. If it is the sum, we can begin with less.'
  ),
  reply(
    'ready-mail',
    'Send me an e-mail',
    'Gladly. So that it is no letter for the bin: which two things should stand in it? And when may I call to hear what you think, Thursday or Friday?'
  ),
  reply(
    'ready-time',
    'No time now',
    'I hear that it is a bad moment. When is it better, tomorrow before ten or after three? I will be brief. (Write down day and hour, and keep to it.)'
  ),
  reply(
    'ready-need',
    'We need nothing',
    'Understood. Is that for now, or for good? If for now: when do you usually look at it again? I will call then and not before.'
  ),
  reply(
    'ready-think',
    'I must think about it',
    'Of course. What exactly is still open: the price, the date, or somebody else who has to agree? Then I will send just that, and call on a day that suits you.'
  ),
  reply(
    'ready-before',
    'We had trouble with you before',
    'Thank you for saying so. What happened? (Listen, write it down.) I will find out what became of it and call you back myself. I promise the day: …'
  )
]

export const en: ReadyPages = {
  first: {
    name: 'First call: is it worth a meeting?',
    parts: [
      about(
        'whom',
        'Whom to call',
        'Companies of our field and our area that can buy the usual quantity.\nAsk for the person who decides on purchases: owner, head of purchasing, head of production.'
      ),
      about(
        'whomNot',
        'Whom not to call',
        'Anybody on the do-not-call list. Our own clients: they belong to their account manager. Companies that have closed, or that are one of ours under another name.'
      ),
      about(
        'unsure',
        'When in doubt',
        'If two of the three are there (interest, ability, readiness), agree on a short meeting. If only one is, nurture: back to marketing, with a month to look again.'
      ),
      say(
        'open',
        'Opening',
        'Good morning, {form of address}. My name is {my name}. Do I speak with the person who decides on purchases at {company}?',
        'word'
      ),
      say(
        'gate',
        'If it is somebody else',
        'Who decides on that at your company? What is the best hour to reach them? May I say that you put me through?'
      ),
      say(
        'why',
        'Why I call',
        'We supply companies like yours in {town}. I do not know yet whether it is of use to you; three questions will tell. Do you have two minutes?'
      ),
      list('questions', 'Questions', [
        ask('q-buys', 'buys', 'What do you buy of this kind today?', [
          'Nothing yet',
          'From one supplier',
          'From several',
          'Make it themselves'
        ]),
        ask('q-often', 'howOften', 'How often do you order?', [
          'Every week',
          'Every month',
          'Every few months',
          'Once or twice a year'
        ]),
        ask(
          'q-matters',
          'needs',
          'What matters most to you in a supplier?',
          ['Price', 'Quality', 'Delivery on the day', 'Days to pay', 'Advice'],
          'several'
        ),
        ask(
          'q-lacks',
          'needs',
          'What is missing in what you have now?',
          ['Short of stock', 'Late deliveries', 'Uneven quality', 'Nobody to talk to'],
          'several'
        ),
        ask('q-potential', 'potential', 'What could it come to in a year?', ['Small', 'As our usual client', 'Large']),
        ask('q-decides', 'notes', 'Who decides, besides you?', ['Nobody else', 'The owner', 'A committee']),
        ask('q-when', 'notes', 'When would you want to begin?', [
          'Now',
          'Within three months',
          'Within a year',
          'Not known'
        ])
      ]),
      say(
        'meeting',
        'The appointment',
        'From what you say I would like to show you two things, in twenty minutes. Is Tuesday at ten good for you, or rather Thursday at three? At your place or at ours? (Repeat day, hour and place.)'
      ),
      say(
        'bad',
        'If now is a bad time',
        'Then I will not keep you. When may I call, tomorrow morning or in the afternoon?'
      ),
      say(
        'refusal',
        'If they refuse',
        'Thank you for saying it straight. May I ask what the reason is? It helps us to trouble people less. (Write down the reason in their words.)'
      ),
      say(
        'end',
        'Closing',
        'To sum up: … I do …, you do …, and we speak on … Thank you for your time, {form of address}.'
      ),
      list('objections', 'What they say, what I answer', objections),
      list('faq', 'What they ask', [
        reply('faq-who', 'Who are you?', 'In one sentence: what we sell, for how long, to whom of their field.'),
        reply(
          'faq-number',
          'Where did you get my number?',
          'Say truly where from (the card’s line “Source”). If they wish it, it is struck out and put on the do-not-call list at once.'
        ),
        reply(
          'faq-least',
          'What is the smallest order?',
          'Say the quantity and what it costs with delivery; a first order may be smaller, for trial.'
        )
      ])
    ]
  },
  offer: {
    name: 'After the quote: the first sale',
    parts: [
      about(
        'whom',
        'Whom to call',
        'Prospects that were qualified, have our quote or samples, and of whom we know what they need.'
      ),
      about(
        'unsure',
        'When in doubt',
        'No price by telephone without knowing the quantity. Ask for an hour, work it out, and call back within the time you promised.'
      ),
      say(
        'open',
        'Opening',
        'Good morning, {form of address}, {my name} here. We spoke on {last talk}. You wanted: {aim}.'
      ),
      say('look', 'The quote', 'Have you had the time to look at it? Which part of it suits you, and which does not?'),
      say(
        'sum',
        'What it does for them',
        'You said that these matter most: … That is why I put in … It comes to … with delivery.'
      ),
      list('questions', 'Questions', [
        ask(
          'q-hinders',
          'notes',
          'What is still in the way?',
          ['The price', 'The date', 'The quantity', 'Somebody has to agree', 'Nothing'],
          'several'
        ),
        ask('q-first', 'notes', 'How would you like to begin?', [
          'With a trial order',
          'With the usual quantity',
          'With one site'
        ]),
        ask('q-often', 'howOften', 'How often would it be needed?', [
          'Every week',
          'Every month',
          'Every few months',
          'Once or twice a year'
        ])
      ]),
      say(
        'close',
        'Asking for the order',
        'Shall I put it down for this week, or is next Monday better? To which address, and to whom does the invoice go?'
      ),
      say(
        'later',
        'If not now',
        'What has to happen before you can decide? Then I will call on the day after it: which day is that?'
      ),
      say(
        'end',
        'Closing',
        'To sum up: … The confirmation is in your mail within the hour. Thank you, {form of address}.'
      ),
      list('objections', 'What they say, what I answer', objections)
    ]
  },
  repeat: {
    name: 'Repeat call: the next order',
    parts: [
      about(
        'whom',
        'Whom to call',
        'Clients whose usual interval has come, whose stock must be low by their last order, and those not spoken to for too long.'
      ),
      about(
        'whomNot',
        'Whom not to call',
        'Those whose complaint is still open, before it is settled. Those who owe beyond the agreed days: that is another call.'
      ),
      say(
        'open',
        'Opening',
        'Good morning, {form of address}. {my name} here. How did the last delivery go: {last order}?'
      ),
      say(
        'remind',
        'The next purchase',
        'By my papers you should be running low about now. What will you need for the coming weeks? Shall I put down the same again?'
      ),
      list('questions', 'Questions', [
        ask(
          'q-new',
          'needs',
          'What is new with you?',
          ['New product', 'New site', 'New people', 'Season begins', 'They cut down'],
          'several'
        ),
        ask('q-more', 'buys', 'What else do you use that we could bring?', [
          'Takes only this',
          'Buys the rest elsewhere',
          'Would try'
        ]),
        ask('q-content', 'notes', 'How content are you with us?', ['Fully', 'Mostly', 'Not']),
        ask('q-others', 'source', 'Whom do you know who could use it too?', ['Gave a name', 'Will think of it'])
      ]),
      say('more', 'Something beside it', 'Others of your field take … together with it. May I put one in to try?'),
      say(
        'next',
        'The next call',
        'When shall I call so that you never run short: in four weeks, or before the season?'
      ),
      say('end', 'Closing', 'To sum up: … It is on its way on … Thank you, {form of address}, until then.'),
      list('objections', 'What they say, what I answer', [
        reply(
          'ready-stock',
          'We still have enough',
          'Good. For how many weeks? Then I will call a week before that, and you need not think of it.'
        ),
        reply(
          'ready-cheaper',
          'Somebody offered it cheaper',
          'May I ask at what price, and with what delivery? Let us compare the same with the same. If it holds, I will ask what I can do.'
        ),
        reply(
          'ready-late',
          'The last delivery was late',
          'I am sorry. I will find out why and call you back today by … Was there damage from it?'
        ),
        ...objections.filter(({ id }) => id === 'ready-time' || id === 'ready-think')
      ])
    ]
  },
  owed: {
    name: 'A payment that is due',
    parts: [
      about(
        'whom',
        'Whom to call',
        'Those past the agreed day, with the invoice at hand: its number, day and sum. Whoever pays the bills, not whoever orders.'
      ),
      about(
        'unsure',
        'When in doubt',
        'If they say that it was paid, believe it, ask for the day and look. If they dispute the goods, that comes first: write a complaint.'
      ),
      say(
        'open',
        'Opening',
        'Good morning, {form of address}. {my name} here. It is about our invoice number … of … over …; its day has passed. Has it come through?',
        'word'
      ),
      say('when', 'The day', 'On which day will you pay it? And the whole sum, or in two parts? I will note: … on …'),
      say('end', 'Closing', 'Thank you. I have noted … for … and will look that morning.', 'word'),
      list('questions', 'Questions', [
        ask('q-why', 'notes', 'What held it up?', [
          'The invoice did not arrive',
          'It waits for a signature',
          'No money now',
          'Goods disputed',
          'It was paid'
        ])
      ]),
      list('objections', 'What they say, what I answer', [
        reply(
          'ready-no-invoice',
          'We have no invoice',
          'I am sending it this minute. To which address, and who signs it? May I call in an hour to hear that it is there?'
        ),
        reply(
          'ready-no-money',
          'We have no money now',
          'Thank you for telling me. What can be paid this week? And the rest on which day? I will write both down and confirm it by mail.'
        ),
        reply('ready-boss', 'The boss has to sign', 'When is the boss in? I will call then. Can you lay it on top?')
      ])
    ]
  }
}
