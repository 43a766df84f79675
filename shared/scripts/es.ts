import { about, ask, list, type ReadyPages, reply, say } from './parts.ts'

const objections = [
  reply(
    'ready-supplier',
    'Ya tenemos proveedor',
    'Muy bien, entonces ya sabe qué esperar de uno. No le pido que lo deje. Si pudiera cambiarle algo, ¿qué sería? Ahí es donde ayuda una segunda fuente. ¿Me deja hacerle un presupuesto de un solo artículo, para que compare?'
  ),
  reply(
    'ready-dear',
    'Es muy caro',
    '¿Comparado con qué? (Esperar la respuesta.) Si es el precio por unidad, miremos el conjunto: entrega, mermas, plazo de pago. Si es el importe, podemos empezar con menos.'
  ),
  reply(
    'ready-mail',
    'Mándeme un correo',
    'Con mucho gusto. Para que no acabe en la papelera: ¿qué dos cosas tendrían que estar en él? ¿Y cuándo puedo llamar para saber qué le parece, el jueves o el viernes?'
  ),
  reply(
    'ready-time',
    'Ahora no tengo tiempo',
    'Veo que le pillo en mal momento. ¿Cuándo le viene mejor, mañana antes de las diez o después de las tres? Seré breve. (Anotar día y hora, y cumplirlos.)'
  ),
  reply(
    'ready-need',
    'No necesitamos nada',
    'Entendido. ¿De momento, o del todo? Si es de momento: ¿cuándo suelen volver a mirarlo? Llamaré entonces, y no antes.'
  ),
  reply(
    'ready-think',
    'Tengo que pensarlo',
    'Por supuesto. ¿Qué es lo que queda por ver: el precio, la fecha, o alguien más que tenga que dar el visto bueno? Le mando justo eso y le llamo el día que le convenga.'
  ),
  reply(
    'ready-before',
    'Ya tuvimos problemas con ustedes',
    'Gracias por decírmelo. ¿Qué pasó? (Escuchar y anotar.) Voy a averiguar en qué quedó y le llamo yo. Le doy un día: …'
  )
]

export const es: ReadyPages = {
  first: {
    name: 'Primera llamada: ¿merece una cita?',
    parts: [
      about(
        'whom',
        'A quién llamar',
        'Empresas de nuestro sector y nuestra zona que puedan comprar la cantidad habitual.\nPreguntar por quien decide las compras: propietario, jefe de compras, jefe de producción.'
      ),
      about(
        'whomNot',
        'A quién no llamar',
        'A nadie de la lista de no llamar. A nuestros propios clientes: los lleva su gestor. A empresas que han cerrado o que ya tenemos con otro nombre.'
      ),
      about(
        'unsure',
        'En caso de duda',
        'Si se dan dos de las tres cosas (interés, capacidad, disposición), acordar una cita breve. Si solo se da una, de vuelta a marketing, con un mes para mirarlo de nuevo.'
      ),
      say(
        'open',
        'Presentación',
        'Buenos días, {tratamiento}. Me llamo {mi nombre}. ¿Hablo con la persona que decide las compras en {empresa}?',
        'word'
      ),
      say(
        'gate',
        'Si es otra persona',
        '¿Quién decide eso en su empresa? ¿A qué hora se le encuentra mejor? ¿Puedo decirle que me ha pasado usted?'
      ),
      say(
        'why',
        'Por qué llamo',
        'Suministramos a empresas como la suya en {ciudad}. Aún no sé si les sirve; con tres preguntas lo sabremos. ¿Tiene dos minutos?'
      ),
      list('questions', 'Preguntas', [
        ask('q-buys', 'buys', '¿Qué compran hoy de este tipo?', [
          'Todavía nada',
          'A un solo proveedor',
          'A varios',
          'Lo hacen ellos mismos'
        ]),
        ask('q-often', 'howOften', '¿Cada cuánto piden?', [
          'Cada semana',
          'Cada mes',
          'Cada pocos meses',
          'Una o dos veces al año'
        ]),
        ask(
          'q-matters',
          'needs',
          '¿Qué es lo más importante en un proveedor?',
          ['Precio', 'Calidad', 'Entrega en su día', 'Plazo de pago', 'Asesoramiento'],
          'several'
        ),
        ask(
          'q-lacks',
          'needs',
          '¿Qué echa en falta en lo que tienen ahora?',
          ['Se quedan sin existencias', 'Entregas tardías', 'Calidad desigual', 'Nadie con quien hablar'],
          'several'
        ),
        ask('q-potential', 'potential', '¿A cuánto podría llegar en un año?', [
          'Poco',
          'Como nuestro cliente medio',
          'Mucho'
        ]),
        ask('q-decides', 'notes', '¿Quién decide, además de usted?', ['Nadie más', 'El propietario', 'Un comité']),
        ask('q-when', 'notes', '¿Cuándo querrían empezar?', [
          'Ya',
          'Antes de tres meses',
          'Antes de un año',
          'No se sabe'
        ])
      ]),
      say(
        'meeting',
        'La cita',
        'Por lo que me cuenta, me gustaría enseñarle dos cosas, en veinte minutos. ¿Le va bien el martes a las diez, o mejor el jueves a las tres? ¿En su casa o en la nuestra? (Repetir día, hora y lugar.)'
      ),
      say(
        'bad',
        'Si es mal momento',
        'Entonces no le entretengo. ¿Cuándo puedo llamar, mañana por la mañana o por la tarde?'
      ),
      say(
        'refusal',
        'Si dicen que no',
        'Gracias por decirlo claro. ¿Puedo preguntarle el motivo? Nos ayuda a molestar menos. (Anotar el motivo con sus palabras.)'
      ),
      say('end', 'Despedida', 'En resumen: … Yo …, usted …, y hablamos el … Gracias por su tiempo, {tratamiento}.'),
      list('objections', 'Lo que dicen y lo que respondo', objections),
      list('faq', 'Lo que preguntan', [
        reply('faq-who', '¿Quiénes son ustedes?', 'En una frase: qué vendemos, desde cuándo, a quién de su sector.'),
        reply(
          'faq-number',
          '¿De dónde han sacado mi número?',
          'Decir la verdad (la línea «Origen» de la ficha). Si lo desean, se tacha y entra enseguida en la lista de no llamar.'
        ),
        reply(
          'faq-least',
          '¿Cuál es el pedido mínimo?',
          'Decir la cantidad y lo que cuesta con la entrega; el primer pedido puede ser menor, de prueba.'
        )
      ])
    ]
  },
  offer: {
    name: 'Tras el presupuesto: la primera venta',
    parts: [
      about(
        'whom',
        'A quién llamar',
        'Posibles clientes ya calificados que tienen nuestro presupuesto o las muestras, y de quienes sabemos qué necesitan.'
      ),
      about(
        'unsure',
        'En caso de duda',
        'Ningún precio por teléfono sin saber la cantidad. Pedir una hora, calcularlo y llamar dentro del plazo prometido.'
      ),
      say(
        'open',
        'Presentación',
        'Buenos días, {tratamiento}, soy {mi nombre}. Hablamos el {última conversación}. Usted quería: {motivo}.'
      ),
      say('look', 'El presupuesto', '¿Ha podido mirarlo? ¿Qué parte le encaja y cuál no?'),
      say(
        'sum',
        'Lo que les aporta',
        'Me dijo que lo más importante es: … Por eso he incluido … En total son … con la entrega.'
      ),
      list('questions', 'Preguntas', [
        ask(
          'q-hinders',
          'notes',
          '¿Qué falta para decidirse?',
          ['El precio', 'La fecha', 'La cantidad', 'El visto bueno de alguien', 'Nada'],
          'several'
        ),
        ask('q-first', 'notes', '¿Cómo le gustaría empezar?', [
          'Con un pedido de prueba',
          'Con la cantidad habitual',
          'Con un solo local'
        ]),
        ask('q-often', 'howOften', '¿Cada cuánto haría falta?', [
          'Cada semana',
          'Cada mes',
          'Cada pocos meses',
          'Una o dos veces al año'
        ])
      ]),
      say(
        'close',
        'Pedir el pedido',
        '¿Se lo apunto para esta semana, o mejor el lunes que viene? ¿A qué dirección, y a nombre de quién va la factura?'
      ),
      say(
        'later',
        'Si ahora no',
        '¿Qué tiene que pasar para que puedan decidir? Llamaré al día siguiente: ¿qué día sería?'
      ),
      say(
        'end',
        'Despedida',
        'En resumen: … La confirmación estará en su correo antes de una hora. Gracias, {tratamiento}.'
      ),
      list('objections', 'Lo que dicen y lo que respondo', objections)
    ]
  },
  repeat: {
    name: 'Llamada al cliente: el próximo pedido',
    parts: [
      about(
        'whom',
        'A quién llamar',
        'Clientes a los que ya les toca por su intervalo, los que por su último pedido deben de estar quedándose sin existencias, y aquellos con los que hace demasiado que no se habla.'
      ),
      about(
        'whomNot',
        'A quién no llamar',
        'A quienes tienen una queja abierta, hasta resolverla. A quienes deben más allá del plazo: esa es otra llamada.'
      ),
      say(
        'open',
        'Presentación',
        'Buenos días, {tratamiento}. Soy {mi nombre}. ¿Qué tal fue la última entrega: {último pedido}?'
      ),
      say(
        'remind',
        'La próxima compra',
        'Según mis papeles, ahora les debe de quedar poco. ¿Qué van a necesitar en las próximas semanas? ¿Les apunto lo mismo otra vez?'
      ),
      list('questions', 'Preguntas', [
        ask(
          'q-new',
          'needs',
          '¿Qué hay de nuevo?',
          ['Producto nuevo', 'Local nuevo', 'Gente nueva', 'Empieza la temporada', 'Están reduciendo'],
          'several'
        ),
        ask('q-more', 'buys', '¿Qué más usan que pudiéramos llevarles?', [
          'Solo compra esto',
          'El resto lo compra fuera',
          'Lo probaría'
        ]),
        ask('q-content', 'notes', '¿Está contento con nosotros?', ['Del todo', 'En general', 'No']),
        ask('q-others', 'source', '¿A quién conoce que también le pueda servir?', ['Dio un nombre', 'Lo pensará'])
      ]),
      say('more', 'Algo más', 'Otros de su sector se llevan también … ¿Le pongo uno para probar?'),
      say(
        'next',
        'La próxima llamada',
        '¿Cuándo le llamo para que nunca se queden sin nada: dentro de cuatro semanas, o antes de la temporada?'
      ),
      say('end', 'Despedida', 'En resumen: … Sale el … Gracias, {tratamiento}, y hasta entonces.'),
      list('objections', 'Lo que dicen y lo que respondo', [
        reply(
          'ready-stock',
          'Todavía nos queda',
          'Bien. ¿Para cuántas semanas? Llamaré una semana antes, y usted no tendrá que acordarse.'
        ),
        reply(
          'ready-cheaper',
          'Nos lo ofrecen más barato',
          '¿Puedo preguntar a qué precio, y con qué entrega? Comparemos lo mismo con lo mismo. Si es así, preguntaré qué puedo hacer.'
        ),
        reply(
          'ready-late',
          'La última entrega llegó tarde',
          'Lo siento. Voy a averiguar por qué y le llamo hoy mismo antes de las … ¿Les causó algún perjuicio?'
        ),
        ...objections.filter(({ id }) => id === 'ready-time' || id === 'ready-think')
      ])
    ]
  },
  owed: {
    name: 'Un pago vencido',
    parts: [
      about(
        'whom',
        'A quién llamar',
        'A quienes han pasado del día acordado, con la factura delante: número, fecha e importe. A quien paga las facturas, no a quien hace los pedidos.'
      ),
      about(
        'unsure',
        'En caso de duda',
        'Si dicen que está pagado, creerlo, preguntar el día y comprobarlo. Si discuten la mercancía, eso va primero: anotar una queja.'
      ),
      say(
        'open',
        'Presentación',
        'Buenos días, {tratamiento}. Soy {mi nombre}. Le llamo por nuestra factura número … del … por …; ya ha vencido. ¿Les ha llegado bien?',
        'word'
      ),
      say('when', 'El día', '¿Qué día la van a pagar? ¿Entera, o en dos partes? Lo apunto: … el …'),
      say('end', 'Despedida', 'Gracias. He apuntado … para el … y lo miraré esa mañana.', 'word'),
      list('questions', 'Preguntas', [
        ask('q-why', 'notes', '¿Qué lo ha retrasado?', [
          'No llegó la factura',
          'Falta una firma',
          'Ahora no hay dinero',
          'Discuten la mercancía',
          'Estaba pagada'
        ])
      ]),
      list('objections', 'Lo que dicen y lo que respondo', [
        reply(
          'ready-no-invoice',
          'No tenemos la factura',
          'Se la mando ahora mismo. ¿A qué dirección, y quién la firma? ¿Puedo llamar dentro de una hora para saber que la tienen?'
        ),
        reply(
          'ready-no-money',
          'Ahora no tenemos dinero',
          'Gracias por decírmelo. ¿Qué se puede pagar esta semana? ¿Y el resto, qué día? Apunto las dos cosas y se lo confirmo por correo.'
        ),
        reply(
          'ready-boss',
          'Tiene que firmarlo el jefe',
          '¿Cuándo está? Llamo entonces. ¿Puede ponérsela encima de todo?'
        )
      ])
    ]
  }
}
