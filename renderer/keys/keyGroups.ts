/** What is pressed together, as it stands on the keys; words such as `enter` are said in the page's language. */
type Caps = readonly string[]

/** The keys of the binder in groups: `does` is the sentence, `caps` the ways to press it. */
export const keyGroups = [
  {
    title: 'leaf',
    lines: [
      { does: 'number', caps: [['1–31']] },
      { does: 'leaf', caps: [['←'], ['→']] },
      { does: 'today', caps: [['home'], ['T']] },
      { does: 'month', caps: [['pageUp'], ['pageDown']] },
      { does: 'monthSheet', caps: [['V']] }
    ]
  },
  {
    title: 'pile',
    lines: [
      { does: 'choose', caps: [['↑'], ['↓']] },
      { does: 'open', caps: [['enter']] },
      { does: 'mark', caps: [['space']] },
      {
        does: 'several',
        caps: [
          ['shift', '↓'],
          ['ctrl', 'A']
        ]
      },
      { does: 'round', caps: [['R']] },
      { does: 'told', caps: [['Y'], ['Alt', 'Y']] },
      {
        does: 'order',
        caps: [
          ['Alt', '↑'],
          ['Alt', '↓']
        ]
      },
      { does: 'intoToday', caps: [['T']] },
      { does: 'clearDesk', caps: [['D']] },
      { does: 'level', caps: [['W']] },
      { does: 'shift', caps: [['shift', 'W']] },
      { does: 'deal', caps: [['D']] },
      { does: 'back', caps: [['Esc']] }
    ]
  },
  {
    title: 'dossier',
    lines: [
      { does: 'log', caps: [['L']] },
      { does: 'call', caps: [['C']] },
      { does: 'qualify', caps: [['Q'], ['Alt', 'Q']] },
      { does: 'move', caps: [['M']] },
      { does: 'archive', caps: [['A']] },
      { does: 'printCard', caps: [['P']] },
      { does: 'merge', caps: [['U']] },
      { does: 'edit', caps: [['E']] },
      { does: 'menu', caps: [['Shift', 'F10']] },
      { does: 'turn', caps: [['B'], ['Alt', 'B']] },
      { does: 'creased', caps: [['G'], ['H']] },
      { does: 'papers', caps: [['ctrl', 'O']] },
      {
        does: 'leafPapers',
        caps: [
          ['Alt', 'pageUp'],
          ['Alt', 'pageDown']
        ]
      },
      { does: 'remove', caps: [['Del']] }
    ]
  },
  {
    title: 'call',
    lines: [
      { does: 'outcome', caps: [['0–9']] },
      { does: 'outcomeFromNote', caps: [['Alt', '0–9']] },
      {
        does: 'appointmentBecame',
        caps: [
          ['Alt', 'H'],
          ['Alt', 'M'],
          ['Alt', 'N']
        ]
      },
      {
        does: 'paymentSaid',
        caps: [
          ['Alt', 'W'],
          ['Alt', 'C']
        ]
      },
      { does: 'slip', caps: [['Alt', 'S']] },
      { does: 'callBackIn', caps: [['Alt', 'R']] },
      { does: 'form', caps: [['Alt', 'F']] },
      { does: 'script', caps: [['Alt', 'T']] },
      { does: 'answer', caps: [['Alt', 'O']] },
      {
        does: 'leafScript',
        caps: [
          ['Alt', 'pageUp'],
          ['Alt', 'pageDown']
        ]
      },
      { does: 'toDay', caps: [['Alt', 'D']] },
      { does: 'toPlace', caps: [['Alt', 'P']] },
      { does: 'file', caps: [['ctrl', 'enter']] }
    ]
  },
  {
    title: 'day',
    lines: [
      { does: 'take', caps: [['enter']] },
      { does: 'lightest', caps: [['?']] },
      { does: 'pickDay', caps: [['Alt', '↓']] },
      { does: 'toStock', caps: [['Alt', 'U']] },
      { does: 'toArchive', caps: [['Alt', 'A']] }
    ]
  },
  {
    title: 'print',
    lines: [
      {
        does: 'printNow',
        caps: [
          ['ctrl', 'P'],
          ['ctrl', 'enter']
        ]
      },
      { does: 'savePrint', caps: [['ctrl', 'S']] },
      { does: 'sight', caps: [['+'], ['-'], ['0']] }
    ]
  },
  {
    title: 'all',
    lines: [
      { does: 'find', caps: [['/'], ['ctrl', 'K']] },
      { does: 'fileFound', caps: [['Alt', 'M']] },
      { does: 'new', caps: [['N']] },
      { does: 'incoming', caps: [['I'], ['Alt', 'I']] },
      { does: 'closeDay', caps: [['F']] },
      { does: 'callBack', caps: [['F8']] },
      { does: 'slips', caps: [['S']] },
      { does: 'newSlip', caps: [['shift', 'S']] },
      { does: 'printPile', caps: [['shift', 'P']] },
      { does: 'backAtDesk', caps: [['shift', 'B']] },
      { does: 'undo', caps: [['ctrl', 'Z']] },
      { does: 'redo', caps: [['ctrl', 'shift', 'Z']] },
      { does: 'regions', caps: [['F6']] },
      { does: 'keys', caps: [['?']] }
    ]
  }
] as const satisfies readonly { title: string; lines: readonly { does: string; caps: readonly Caps[] }[] }[]
