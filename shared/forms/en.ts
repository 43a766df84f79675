/** The ready forms in English: the measure of the other languages. */
export const en = {
  questionnaire: {
    name: 'Client questionnaire',
    sections: { company: 'The company', buying: 'What they buy', wishes: 'What they wish' },
    fields: {
      does: 'What they do',
      size: 'Size',
      decides: 'Who decides',
      since: 'Buying from us since',
      what: 'What they buy now',
      often: 'How often they order',
      orders: 'How they like to order',
      pays: 'How they pay',
      matters: 'What matters most',
      lacks: 'What they miss',
      plans: 'Their plans',
      nextNeed: 'When they will need more'
    },
    lists: {
      what: ['What', 'How much', 'From whom', 'Price'],
      often: ['Weekly', 'Monthly', 'Every few months', 'Once or twice a year', 'Irregularly'],
      orders: ['By phone', 'By mail', 'In our shop on the web', 'When we meet'],
      matters: ['Price', 'Quality', 'Time of delivery', 'Days to pay', 'Advice and service']
    }
  },
  qualification: {
    name: 'Qualification',
    sections: { interest: 'Interest', ability: 'Ability to buy', readiness: 'Readiness to buy', criteria: 'Criteria' },
    fields: {
      interested: 'Interested?',
      need: 'What they need',
      decides: 'Do I speak with who decides?',
      decider: 'Who decides',
      budget: 'What they can spend',
      when: 'When they would buy',
      obstacle: 'What is in the way',
      fits: 'It fits',
      verdict: 'Verdict',
      reason: ['Reason', 'Together the reasons say how to change the pitch.']
    },
    lists: {
      when: ['Now', 'Within three months', 'Within a year', 'Later', 'Never'],
      fits: ['Our field', 'Our region', 'Enough volume', 'Pays reliably'],
      verdict: ['Qualified', 'Not yet: to be nurtured', 'Eliminated']
    }
  },
  incoming: {
    name: 'Incoming call',
    sections: { who: 'Who calls', what: 'What about', after: 'At the end' },
    fields: {
      name: 'Full name',
      organisation: 'Organisation',
      position: 'Position',
      phone: 'Phone number',
      address: 'Address',
      question: 'The question',
      volume: 'Likely volume',
      often: 'How often they would order',
      decides: 'Do they decide?',
      heard: 'How they heard of us',
      promisedThere: 'What was promised there',
      sum: ['Who does what next', 'Say it aloud at the end of the call.'],
      callBack: ['Call back by', 'Within 5 to 15 minutes.']
    },
    lists: {}
  },
  message: {
    name: 'Message for a colleague',
    sections: { call: 'The call', answer: 'The answer' },
    fields: {
      for: 'For whom',
      who: 'Who called',
      phone: 'Number',
      verbatim: ['What was said', 'Word for word.'],
      mood: 'Mood',
      answered: 'What I answered',
      back: 'When the colleague is back',
      readBack: 'Read back to the caller?'
    },
    lists: { mood: ['Friendly', 'Neutral', 'In a hurry', 'Worried', 'Angry'] }
  },
  meeting: {
    name: 'Meeting notes',
    sections: { meeting: 'The meeting', said: 'What was said', next: 'What comes next' },
    fields: {
      day: 'Day',
      place: 'Place',
      present: 'Who was there',
      purpose: 'What it was for',
      said: 'What was said',
      agreed: 'What was agreed',
      open: 'What stayed open',
      next: 'Next step',
      nextOn: 'Next contact'
    },
    lists: { agreed: ['Who', 'Does what', 'By when'] }
  },
  complaint: {
    name: 'Complaint',
    sections: { complaint: 'The complaint', answer: 'What we do', end: 'How it ended' },
    fields: {
      what: 'What is wrong',
      which: 'Which delivery or invoice',
      since: 'Since when',
      justified: 'Justified?',
      askedFor: 'What they ask for',
      weWill: 'What we will do',
      by: 'By when',
      who: 'Who sees to it',
      settled: 'Settled?',
      content: 'Are they content?'
    },
    lists: {}
  },
  competitor: {
    name: 'Competitor note',
    sections: { who: 'The competitor', how: 'Beside us' },
    fields: {
      name: 'Who',
      offers: 'What they offer',
      price: 'Their price',
      ends: 'Their contract ends on',
      better: 'What they do better',
      worse: 'What they do worse',
      source: 'Who told us'
    },
    lists: {}
  }
} as const
