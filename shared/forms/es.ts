import type { ReadyWords } from './readyForms.ts'

export const es: ReadyWords = {
  questionnaire: {
    name: 'Cuestionario del cliente',
    sections: { company: 'La empresa', buying: 'Qué compra', wishes: 'Qué desea' },
    fields: {
      does: 'A qué se dedica',
      size: 'Tamaño',
      decides: 'Quién decide',
      since: 'Nos compra desde',
      what: 'Qué compra ahora',
      often: 'Con qué frecuencia pide',
      orders: 'Cómo prefiere pedir',
      pays: 'Cómo paga',
      matters: 'Qué le importa más',
      lacks: 'Qué echa en falta',
      plans: 'Sus planes',
      nextNeed: 'Cuándo necesitará más'
    },
    lists: {
      what: ['Qué', 'Cuánto', 'A quién', 'Precio'],
      often: ['Cada semana', 'Cada mes', 'Cada pocos meses', 'Una o dos veces al año', 'Sin regularidad'],
      orders: ['Por teléfono', 'Por correo', 'En nuestra tienda web', 'Cuando nos vemos'],
      matters: ['Precio', 'Calidad', 'Plazo de entrega', 'Plazo de pago', 'Consejo y servicio']
    }
  },
  qualification: {
    name: 'Cualificación',
    sections: {
      interest: 'Interés',
      ability: 'Capacidad de compra',
      readiness: 'Disposición a comprar',
      criteria: 'Criterios'
    },
    fields: {
      interested: '¿Le interesa?',
      need: 'Qué necesita',
      decides: '¿Hablo con quien decide?',
      decider: 'Quién decide',
      budget: 'Cuánto puede gastar',
      when: 'Cuándo compraría',
      obstacle: 'Qué lo impide',
      fits: 'Encaja por',
      verdict: 'Resultado',
      reason: ['Razón', 'Juntas, las razones dicen cómo cambiar el discurso.']
    },
    lists: {
      when: ['Ahora', 'En tres meses', 'En un año', 'Más tarde', 'Nunca'],
      fits: ['Nuestro sector', 'Nuestra zona', 'Volumen suficiente', 'Buen pagador'],
      verdict: ['Cualificado', 'Todavía no: vuelve a marketing', 'Descartado']
    }
  },
  incoming: {
    name: 'Llamada entrante',
    sections: { who: 'Quién llama', what: 'De qué se trata', after: 'Al terminar' },
    fields: {
      name: 'Nombre completo',
      organisation: 'Organización',
      position: 'Cargo',
      phone: 'Teléfono',
      address: 'Dirección',
      question: 'La pregunta',
      volume: 'Volumen probable',
      often: 'Con qué frecuencia pediría',
      decides: '¿Decide?',
      heard: 'Cómo nos conoció',
      promisedThere: 'Qué se le prometió allí',
      sum: ['Quién hace qué ahora', 'Dígalo en voz alta al terminar.'],
      callBack: ['Devolver la llamada antes de', 'En 5 a 15 minutos.']
    },
    lists: {}
  },
  message: {
    name: 'Recado para un compañero',
    sections: { call: 'La llamada', answer: 'La respuesta' },
    fields: {
      for: 'Para quién',
      who: 'Quién llamó',
      phone: 'Número',
      verbatim: ['Qué dijo', 'Palabra por palabra.'],
      mood: 'Ánimo',
      answered: 'Qué respondí',
      back: 'Cuándo vuelve el compañero',
      readBack: '¿Se le releyó a quien llamó?'
    },
    lists: { mood: ['Amable', 'Neutro', 'Con prisa', 'Preocupado', 'Enfadado'] }
  },
  meeting: {
    name: 'Notas de la reunión',
    sections: { meeting: 'La reunión', said: 'Qué se habló', next: 'Qué viene ahora' },
    fields: {
      day: 'Día',
      place: 'Lugar',
      present: 'Quiénes estuvieron',
      purpose: 'Para qué fue',
      said: 'Qué se habló',
      agreed: 'Qué se acordó',
      open: 'Qué quedó abierto',
      next: 'Siguiente paso',
      nextOn: 'Próximo contacto'
    },
    lists: { agreed: ['Quién', 'Hace qué', 'Para cuándo'] }
  },
  complaint: {
    name: 'Reclamación',
    sections: { complaint: 'La reclamación', answer: 'Qué hacemos', end: 'Cómo terminó' },
    fields: {
      what: 'Qué está mal',
      which: 'Qué entrega o factura',
      since: 'Desde cuándo',
      justified: '¿Justificada?',
      askedFor: 'Qué pide',
      weWill: 'Qué haremos',
      by: 'Para cuándo',
      who: 'Quién se encarga',
      settled: '¿Resuelta?',
      content: '¿Quedó contento?'
    },
    lists: {}
  },
  competitor: {
    name: 'Nota sobre un competidor',
    sections: { who: 'El competidor', how: 'Frente a nosotros' },
    fields: {
      name: 'Quién',
      offers: 'Qué ofrece',
      price: 'Su precio',
      ends: 'Su contrato termina el',
      better: 'Qué hace mejor',
      worse: 'Qué hace peor',
      source: 'Quién nos lo dijo'
    },
    lists: {}
  }
}
