import type { PrintWords } from './printWords.ts'

export const es: PrintWords = {
  lines: {
    size: 'Tamaño',
    phone: 'Teléfono',
    mail: 'Correo',
    site: 'Web',
    address: 'Dirección',
    needs: 'Necesita',
    buys: 'Compra',
    since: 'Desde',
    howOften: 'Frecuencia',
    potential: 'Potencial',
    terms: 'Condiciones',
    priceList: 'Tarifa',
    discount: 'Descuento',
    daysToPay: 'Días para pagar',
    creditChecked: 'Crédito comprobado el',
    owes: 'Debe',
    recommendedBy: 'Recomendado por',
    lastOrder: 'Último pedido',
    source: 'Origen',
    notes: 'Observaciones'
  },
  levels: { lead: 'contacto', prospect: 'posible cliente', client: 'cliente' },
  category: 'categoría {category}',
  addressAs: 'decirle «{name}»',
  speaks: 'habla {language}',
  bestHours: 'mejor {hours}',
  decides: 'decide',
  aim: 'Objetivo',
  promised: 'Prometimos',
  waitingFor: 'a la espera de {who}',
  said: 'Lo hablado',
  earlier: {
    one: '{n} anotación anterior está en la carpeta',
    many: '{n} anotaciones anteriores están en la carpeta',
    other: '{n} anotaciones anteriores están en la carpeta'
  },
  note: 'Nota',
  minutes: '{n} min',
  handedTo: 'entregado a {name}',
  cameUp: 'surgió: {text}',
  write: { day: 'Día', said: 'Qué se dijo, qué prometimos', next: 'Próximo día' },
  ink: 'a tinta',
  pencil: 'a lápiz',
  dayOpen: 'sin día fijo',
  retired: 'En el archivo desde el {day}',
  lookAgain: 'volver a mirar en {month}',
  out: 'Lo tiene {to}, vuelve el {day}',
  kinds: {
    call: 'Llamada',
    'first-call': 'Primera llamada',
    meeting: 'Reunión',
    visit: 'Visita',
    mail: 'Correo electrónico',
    quote: 'Oferta',
    samples: 'Muestras',
    invoice: 'Factura',
    payment: 'Pago',
    paperwork: 'Papeleo',
    other: 'Otro trabajo'
  },
  outcomes: {
    sold: 'Vendido',
    'call-back': 'Volver a llamar',
    'no-answer': 'No contesta',
    'quote-sent': 'Oferta enviada',
    appointment: 'Cita',
    refused: 'No le interesa',
    postponed: 'Compra aplazada',
    'not-the-person': 'No es la persona',
    'passed-on': 'Pasado a otro',
    'wrong-number': 'Número erróneo',
    held: 'Celebrada',
    'moved-by-them': 'La han aplazado',
    'did-not-come': 'No vino',
    qualified: 'Calificado',
    nurture: 'De vuelta a marketing',
    eliminated: 'Descartado',
    'promised-to-pay': 'Prometió pagar',
    paid: 'Ha pagado'
  },
  owing: { since: '{amount} desde el {day}', promised: 'prometió {amount} para el {day}', paid: 'pagó {amount}' },
  openings: {
    missed: 'Atrasados',
    toDeal: 'Por repartir',
    desk: 'Mesa',
    stock: 'Reserva',
    later: 'Más adelante',
    archive: 'Archivo',
    out: 'Prestados'
  },
  pile: {
    dossiers: { one: '{n} expediente', many: '{n} expedientes', other: '{n} expedientes' },
    timed: { one: '{n} con hora', many: '{n} con hora', other: '{n} con hora' },
    inInk: { one: '{n} a tinta', many: '{n} a tinta', other: '{n} a tinta' },
    hours: 'unas {h} h {m} min',
    minutes: 'unos {m} min',
    time: 'Hora',
    day: 'Día',
    client: 'Cliente',
    aim: 'Objetivo',
    result: 'Resultado y próximo día',
    slips: 'Notas',
    slipFor: 'para {name}',
    more: {
      one: '{n} más no está en esta lista',
      many: '{n} más no están en esta lista',
      other: '{n} más no están en esta lista'
    },
    empty: 'Aquí no hay nada archivado.',
    chosen: 'Expedientes elegidos'
  },
  insert: {
    week: 'semana {n}',
    numbers: 'Separadores 1–31',
    months: 'Separadores de los meses',
    dated: 'Separadores, {month}',
    spine: 'Etiqueta para el lomo de la carpeta',
    cut: 'cortar por la línea, doblar por la mitad',
    test: 'Página de prueba'
  },
  test: {
    lead: 'Imprima esta página en «Tamaño real» (100 %), no «Ajustar».',
    ruler: 'Las dos reglas miden 80 mm. Si son más cortas o más largas, la impresora cambia el tamaño.',
    left: 'Del borde izquierdo del papel a esta línea: 20 mm',
    top: 'Del borde superior del papel a esta línea: 20 mm',
    offset: 'Si mide otra cosa, escriba la diferencia en Carpeta, en «Impresión»: 18,5 mm en el papel significa 1,5.',
    holes: 'Perfore la hoja: los agujeros caen en las cruces, a 80 mm uno de otro.',
    now: 'Desplazado ahora: {x} mm a la derecha, {y} mm hacia abajo'
  },
  dossier: {
    stamps: 'Dónde ha estado',
    notCalled: 'sin llamada',
    theyAsked: 'lo pidieron ellos',
    iAsked: 'lo pedí yo',
    done: 'hecho el {day}',
    whole: 'Expedientes',
    empty: 'No se ha elegido nada de este expediente.'
  },
  over: {
    lead: 'En la página siguiente: {what}',
    lines: { one: '{n} línea', many: '{n} líneas', other: '{n} líneas' },
    people: { one: '{n} persona', many: '{n} personas', other: '{n} personas' },
    promises: { one: '{n} promesa', many: '{n} promesas', other: '{n} promesas' },
    entries: { one: '{n} anotación', many: '{n} anotaciones', other: '{n} anotaciones' },
    write: 'sitio para escribir'
  },
  form: {
    forms: 'Formularios',
    client: 'Cliente',
    day: 'Día',
    by: 'Rellenado por',
    filled: 'rellenado el {day}',
    must: 'hay que rellenarlo',
    yes: 'sí',
    no: 'no',
    lacking: { one: 'Falta {n} respuesta', many: 'Faltan {n} respuestas', other: 'Faltan {n} respuestas' }
  },
  papers: {
    list: 'Papeles',
    recording: 'una grabación, solo en la carpeta',
    kinds: {
      proposal: 'Propuesta',
      correspondence: 'Correspondencia',
      calculation: 'Cálculo',
      estimate: 'Presupuesto',
      schedule: 'Calendario',
      recording: 'Grabación',
      other: 'Otros'
    },
    from: 'De',
    to: 'Para',
    copy: 'Copia',
    sent: 'Enviado',
    attachments: 'Adjuntos',
    left: {
      one: 'El último {n} carácter está solo en la carpeta.',
      many: 'Los últimos {n} caracteres están solo en la carpeta.',
      other: 'Los últimos {n} caracteres están solo en la carpeta.'
    },
    not: {
      encrypted: 'Este PDF está protegido con contraseña. Ábralo con su contraseña, imprímalo allí y póngalo aquí.',
      damaged: 'Este archivo está dañado: no se pudieron leer sus páginas.',
      'too-big':
        'Este archivo es demasiado grande para imprimirlo con el expediente. Ábralo aparte, imprímalo y póngalo aquí.',
      kind: 'Los archivos de este tipo no se pueden imprimir desde aquí. Ábralo con su programa, imprímalo allí y póngalo aquí.',
      missing: 'Este archivo ya no está en la carpeta del archivador.'
    }
  },
  meeting: {
    title: 'Cita',
    when: 'Cuándo',
    where: 'Dónde',
    with: 'Con',
    places: { ours: 'en nuestra sede', theirs: 'en su sede', call: 'por teléfono' }
  },
  pocket: {
    result: 'Resultado',
    next: 'Próximo día',
    more: {
      one: '{n} más no está en esta página',
      many: '{n} más no están en esta página',
      other: '{n} más no están en esta página'
    }
  },
  outCard: { title: 'Prestado', since: 'fuera desde el {day}' },
  pageOf: 'página {page} de {pages}',
  printed: 'impreso el {day}',
  replaced: 'El signo ■ está en lugar de un carácter que no se puede imprimir.',
  cards: 'Fichas'
}
