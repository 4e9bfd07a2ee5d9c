// What is said of prior written notices and of the end of services, in Spanish.

export const noticesInSpanish: Readonly<Record<string, string>> = {
  '{0} holds no right to it, or is restricted.': '{0} no tiene derecho a ello, o tiene una restricción.',
  'Give it to whoever holds the educational rights, and tell the office that this went out.':
    'Déselo a quien tiene los derechos educativos, y avise a la oficina de que esto salió.',
  'It lacks: {0}.': 'Le falta: {0}.',
  'Write a further notice with what is lacking, and give that too.':
    'Escriba otro aviso con lo que falta, y entréguelo también.',
  'It is not written in {0}, and there is no evidence that it was translated and understood.':
    'No está escrito en {0}, y no hay constancia de que se tradujo y se entendió.',
  'Have it translated, by mouth where need be, and write down by whom and that it was understood.':
    'Haga que se traduzca, de palabra si hace falta, y anote quién lo hizo y que se entendió.',
  '{0} speaks {1}; it was given in {2}.': '{0} habla {1}; se entregó en {2}.',
  'Give it in {0}, unless that is clearly not feasible.': 'Entréguelo en {0}, salvo que claramente no sea posible.',
  'It was given on {0}, and the action holds from {1}: not a reasonable time before.':
    'Se entregó el {0}, y la acción vale desde el {1}: no es un tiempo razonable antes.',
  'Where the action can still wait, let it hold from a later day.':
    'Si la acción todavía puede esperar, que valga desde un día posterior.',
  'What is proposed or refused': 'Qué se propone o se rechaza',
  'The action itself, so that the family can picture it': 'La acción misma, para que la familia pueda imaginarla',
  'Why the district proposes or refuses it': 'Por qué el distrito lo propone o lo rechaza',
  'What it rests on': 'En qué se basa',
  'Each evaluation, assessment, record or report that was used':
    'Cada evaluación, prueba, expediente o informe que se usó',
  'Protection by procedural safeguards': 'Protección de las garantías procesales',
  'That parents are protected, and how to get a copy of the safeguards':
    'Que los padres están protegidos, y cómo obtener una copia de las garantías',
  'Where to get help': 'Dónde obtener ayuda',
  'Whom parents can ask for help in understanding this, with how to reach them':
    'A quién pueden pedir ayuda los padres para entender esto, y cómo comunicarse',
  'What else was considered': 'Qué más se consideró',
  'Other options that the team considered, and why each was rejected':
    'Otras opciones que consideró el equipo, y por qué se rechazó cada una',
  'Other factors': 'Otros factores',
  'Whatever else mattered; say so where there is nothing': 'Lo demás que fue importante; dígalo si no hubo nada',
  'Whom families can ask for help in understanding a prior written notice, with how to reach them':
    'A quién pueden pedir ayuda las familias para entender un aviso previo por escrito, y cómo comunicarse',
  'Consent to the services of {0}': 'Consentimiento para los servicios de {0}',
  'Who revoked it': 'Quién lo revocó',
  'Received in writing on': 'Recibido por escrito el',
  'It is in writing, and signed': 'Está por escrito y firmado',
  'Such as: a letter, in the file': 'Por ejemplo: una carta, en el expediente',
  'Record that consent to special education was revoked in writing':
    'Registrar que se revocó por escrito el consentimiento para la educación especial',
  'consent revoked for J. Doe': 'consentimiento revocado de J. Doe',
  'Consent was revoked': 'Se revocó el consentimiento',
  'The services go on until prior written notice was given. The district may not use mediation or due process against it (34 CFR 300.300(b)(4)).':
    'Los servicios siguen hasta que se dé el aviso previo por escrito. El distrito no puede usar la mediación ni el debido proceso en contra (34 CFR 300.300(b)(4)).',
  'Only a revocation in writing ends the services (34 CFR 300.300(b)(4)). Ask for it in writing, and until then write down what was said as a concern.':
    'Solo una revocación por escrito termina los servicios (34 CFR 300.300(b)(4)). Pídala por escrito, y mientras tanto anote lo que se dijo como una preocupación.',
  'recorded that consent to the services of {0} was revoked':
    'se registró que se revocó el consentimiento para los servicios de {0}',
  'Recorded: consent to the services of {0} was revoked on {1}':
    'Registrado: el consentimiento para los servicios de {0} se revocó el {1}',
  'Defect: {0} holds no educational rights, or is restricted (34 CFR 300.30, 300.300(b)(4)). Ask the office before anything stops.':
    'Defecto: {0} no tiene los derechos educativos, o tiene una restricción (34 CFR 300.30, 300.300(b)(4)). Pregunte a la oficina antes de que algo termine.',
  'The plan stays in effect for now. Give the family the notice that I have begun; then let the services stop.':
    'Por ahora el plan sigue en vigor. Entregue a la familia el aviso que comencé; después, que terminen los servicios.',
  'Write the notice': 'Escribir el aviso',
  'See the notice': 'Ver el aviso',
  '34 CFR 300.300(b)(4): notice first, then the services stop. Nothing in the record need be changed or taken away (300.9(c)(3)).':
    '34 CFR 300.300(b)(4): primero el aviso, después terminan los servicios. No hace falta cambiar ni quitar nada del expediente (300.9(c)(3)).',
  'Its notice was given, or is gone, since.': 'Desde entonces se entregó su aviso, o ya no está.',
  'There is no IEP in effect whose consent could be revoked':
    'No hay un IEP en vigor cuyo consentimiento se pueda revocar',
  '34 CFR 300.300(b)(4) is about special education and related services. What a family wants of a 504 plan, write down as a concern, and talk it over.':
    '34 CFR 300.300(b)(4) trata de la educación especial y los servicios relacionados. Lo que una familia quiere de un Plan 504, anótelo como una preocupación y convérselo.',
  'Services of {0}': 'Servicios de {0}',
  'The services stop on': 'Los servicios terminan el',
  'A reasonable time after the notice': 'Un tiempo razonable después del aviso',
  'Stop the services of a student whose family revoked consent':
    'Terminar los servicios de un estudiante cuya familia revocó el consentimiento',
  'The services stop': 'Los servicios terminan',
  'The plan is over then. Teachers see no accommodations of it any more; what was written stays in the record.':
    'Entonces el plan termina. Los docentes ya no ven sus adaptaciones; lo escrito queda en el expediente.',
  'Let them stop': 'Que terminen',
  'That day is still to come. Please let them stop on the day itself.':
    'Ese día aún no llega. Hágalo el mismo día, por favor.',
  'The notice was given on {0}: not before it (34 CFR 300.300(b)(4)).':
    'El aviso se entregó el {0}: no antes (34 CFR 300.300(b)(4)).',
  'let the services of {0} stop': 'se terminaron los servicios de {0}',
  'The services of {0} have stopped': 'Los servicios de {0} terminaron',
  'The IEP is over since {0}, and nothing runs towards it any more.': 'El IEP terminó el {0}, y ya nada corre para él.',
  'The plan was changed since.': 'El plan se cambió desde entonces.',
  'There is no IEP in effect': 'No hay un IEP en vigor',
  'Nothing of it can stop.': 'No hay nada que terminar.',
  'No revocation is recorded': 'No hay una revocación registrada',
  'Services stop when consent was revoked in writing (34 CFR 300.300(b)(4)). Record that first.':
    'Los servicios terminan cuando se revocó el consentimiento por escrito (34 CFR 300.300(b)(4)). Registre eso primero.',
  'Consent was revoked …': 'Se revocó el consentimiento …',
  'The notice comes first': 'Primero va el aviso',
  'The family is given prior written notice a reasonable time before the services stop (34 CFR 300.300(b)(4)(i), 300.503). Note here that it was given.':
    'La familia recibe el aviso previo por escrito un tiempo razonable antes de que terminen los servicios (34 CFR 300.300(b)(4)(i), 300.503). Anote aquí que se entregó.',
  'Withdraw it in the history first.': 'Retírela primero en el historial.',
  'Discard the draft of a prior written notice': 'Descartar el borrador de un aviso previo por escrito',
  'discarded the draft of a notice for {0}': 'se descartó el borrador de un aviso para {0}',
  'Discarded: {0}, for {1}': 'Descartado: {0}, para {1}',
  'That it was given in, written or by mouth': 'En que se entregó, por escrito o de palabra',
  'Put into words by': 'Quién lo tradujo',
  "Where it isn't written in that language: who translated it, and how":
    'Si no está escrito en ese idioma: quién lo tradujo, y cómo',
  'How you know that it was understood': 'Cómo sabe que se entendió',
  'Such as: she said it in her own words, and had no further questions':
    'Por ejemplo: lo dijo con sus propias palabras, y no tuvo más preguntas',
  'Note that a prior written notice was given': 'Anotar que se entregó un aviso previo por escrito',
  'It was given': 'Se entregó',
  'Once it is given it stays word by word as it is.': 'Una vez entregado, queda palabra por palabra como está.',
  'noted that {0} was given a notice for {1}': 'se anotó que {0} recibió un aviso para {1}',
  'Noted for {0}: notice {1} was given': 'Anotado para {0}: se entregó el aviso {1}',
  'The services stop …': 'Los servicios terminan …',
  'Somebody else changed this notice meanwhile. Please look at what stands there now, and send once more.':
    'Otra persona cambió este aviso entretanto. Mire lo que dice ahora, por favor, y envíelo otra vez.',
  'Prior written notices for {0}': 'Avisos previos por escrito para {0}',
  'That notice is not there any more': 'Ese aviso ya no está',
  'Its draft was discarded. "notices for …" shows the others.':
    'Su borrador se descartó. «avisos de …» muestra los demás.',
  'This notice was given, so it stays as it is': 'Este aviso se entregó, así que queda como está',
  'What the family was given is kept word by word. Write a further notice where something is to be added.':
    'Lo que recibió la familia se guarda palabra por palabra. Escriba otro aviso si hay que añadir algo.',
  'The district proposes it': 'El distrito lo propone',
  'The district refuses it': 'El distrito lo rechaza',
  'identification as a child with a disability': 'la determinación de una discapacidad',
  'an evaluation': 'una evaluación',
  'the educational placement': 'la colocación educativa',
  'the services and supports (FAPE)': 'los servicios y apoyos (FAPE)',
  'the end of services after consent was revoked': 'el fin de los servicios después de revocar el consentimiento',
  'Notice {0}: {1}': 'Aviso {0}: {1}',
  ', to hold from {0}': ', para valer desde el {0}',
  'Given on {0}{1}': 'Entregado el {0}{1}',
  'Draft{0}': 'Borrador{0}',
  '{0}: {1} of 7 parts to write': '{0}: {1} de 7 partes por escribir',
  'Not written yet (34 CFR {0})': 'Todavía sin escribir (34 CFR {0})',
  'Defect: {0} ({1}). {2}': 'Defecto: {0} ({1}). {2}',
  'The prior written notices of a student': 'Los avisos previos por escrito de un estudiante',
  'notices for J. Doe': 'avisos de J. Doe',
  'No notice is written yet.': 'Todavía no hay ningún aviso escrito.',
  'New notice …': 'Aviso nuevo …',
  'Write a prior written notice in its seven parts': 'Escribir un aviso previo por escrito con sus siete partes',
  'prior written notice for J. Doe': 'aviso previo por escrito para J. Doe',
  'What stands here was taken from the plan to begin with. You decide what the notice says, in words the family understands.':
    'Lo que está aquí se tomó del plan para comenzar. Usted decide qué dice el aviso, con palabras que la familia entienda.',
  'Saved as a draft.': 'Guardado como borrador.',
  'what you wrote in a notice for {0}': 'lo que escribió en un aviso para {0}',
  'A prior written notice whole': 'Un aviso previo por escrito completo',
  '34 CFR 300.503: a reasonable time before the district acts, or refuses to. No federal rule gives a number of days.':
    '34 CFR 300.503: un tiempo razonable antes de que el distrito actúe, o se niegue. Ninguna regla federal da un número de días.',
  "The seven parts are those of 34 CFR 300.503. Of a 504 plan 34 CFR 104.36 asks for notice; its form is the district's practice.":
    'Las siete partes son las de 34 CFR 300.503. De un Plan 504, 34 CFR 104.36 pide aviso; su forma es práctica del distrito.',
  'It was given …': 'Se entregó …',
  'Given to another person …': 'Se entregó a otra persona …',
  'Write: {0}': 'Escribir: {0}',
  'Write it in {0}': 'Escribirlo en {0}',
  'Another language …': 'Otro idioma …',
  'Discard the draft': 'Descartar el borrador',
  'The district': 'El distrito',
  'proposes it': 'lo propone',
  'refuses it': 'lo rechaza',
  'To hold from': 'Para valer desde',
  'The day from which the district acts, where it is known': 'El día desde el que actúa el distrito, si se sabe',
  'Such as: Spanish, Vietnamese. Whoever translates it types it in the next steps':
    'Por ejemplo: español, vietnamita. Quien lo traduce lo escribe en los pasos siguientes',
  'Write a prior written notice in another language': 'Escribir un aviso previo por escrito en otro idioma',
  'In another language': 'En otro idioma',
  "34 CFR 300.503(c): in the parent's native language, unless that is clearly not feasible. Where it is no written language, say at the giving who put it into words.":
    '34 CFR 300.503(c): en el idioma materno de los padres, salvo que claramente no sea posible. Si no es un idioma escrito, diga al entregarlo quién lo tradujo.',
  'Defect: no consent to the first services is recorded (34 CFR 300.300(b)(1)). Record it with "consent to services"; until it is given, the services may not begin.':
    'Defecto: no consta el consentimiento para los primeros servicios (34 CFR 300.300(b)(1)). Regístrelo con «consentimiento para servicios»; mientras no se dé, los servicios no pueden comenzar.',
  'Prior written notices not given yet': 'Avisos previos por escrito sin entregar',
  '{0}: prior written notice, to hold from {1}': '{0}: aviso previo por escrito, para valer desde el {1}',
  'It is drafted, and not noted as given. 34 CFR 300.503(a): a reasonable time before':
    'Está en borrador, y no consta que se entregó. 34 CFR 300.503(a): un tiempo razonable antes',
}
