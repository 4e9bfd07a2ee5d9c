// Spanish: what src/commands/families says.

export const commandsFamilies: Readonly<Record<string, string>> = {
  'Prior written notice was given': 'Se dio el aviso previo por escrito',
  'the evaluation': 'la evaluación',
  'the first special education services': 'los primeros servicios de educación especial',
  'the reevaluation': 'la reevaluación',
  "Write down a family member's language, interpreter, and how they wish to be told":
    'Anotar el idioma de alguien de la familia, si necesita intérprete y cómo quiere que le avisen',
  "J. Doe's mother speaks Vietnamese, needs an interpreter": 'la madre de J. Doe habla vietnamita, necesita intérprete',
  'Somebody of the family': 'Alguien de la familia',
  'Write it down': 'Anotarlo',
  '{0} stands there already. Please change that entry.': '{0} ya está anotada. Cambie esa entrada, por favor.',
  'Somebody else changed this meanwhile. Please look at what stands there now, and send once more.':
    'Otra persona cambió esto entretanto. Mire lo que dice ahora, por favor, y envíelo otra vez.',
  'what was written down of {0}, family of {1}': 'lo que se anotó de {0}, familia de {1}',
  'Written down: {0}, family of {1}': 'Anotado: {0}, familia de {1}',
  Family: 'Familia',
  'Of whom do you want to write something down?': '¿De quién quiere anotar algo?',
  'Somebody else …': 'Otra persona …',
  'Concerns of the family of {0}': 'Preocupaciones de la familia de {0}',
  'What a family is worried about, in their own words': 'Lo que preocupa a una familia, en sus propias palabras',
  'concerns of J. Doe': 'preocupaciones de J. Doe',
  'Nothing is written down.': 'No hay nada anotado.',
  'To talk over': 'Por conversar',
  'Talked over': 'Conversado',
  'A concern …': 'Una preocupación …',
  'Talked over: {0}, {1}': 'Conversado: {0}, {1}',
  'Defect: no prior written notice is noted before it (34 CFR 300.503, 300.9(a)). If it was given, note it with its day; if not, give it now.':
    'Defecto: no consta un aviso previo por escrito antes (34 CFR 300.503, 300.9(a)). Si se dio, anótelo con su día; si no, délo ahora.',
  'Defect: no notice is noted before it (34 CFR 104.36). If it was given, note it with its day; if not, give it now.':
    'Defecto: no consta ningún aviso anterior (34 CFR 104.36). Si se dio, anótelo con su día; si no, delo ahora.',
  'Talked over on': 'Se conversó el',
  'What was answered': 'Qué se respondió',
  'What the school will do, or why not': 'Qué hará la escuela, o por qué no',
  "Note that a family's concern was talked over": 'Anotar que se conversó una preocupación de la familia',
  'That is before they said it.': 'Eso es antes de que lo dijeran.',
  'noted that a concern of the family of {0} was talked over':
    'se anotó que se conversó una preocupación de la familia de {0}',
  'Noted for {0}: talked over with the family': 'Anotado para {0}: conversado con la familia',
  'All concerns': 'Todas las preocupaciones',
  'by a call': 'con una llamada',
  'by a text message': 'con un mensaje de texto',
  'by e-mail': 'por correo electrónico',
  'in person': 'en persona',
  'needs an interpreter': 'necesita intérprete',
  'needs no interpreter': 'no necesita intérprete',
  'for this school year': 'por este año escolar',
  'upon the first referral, or a request for an evaluation': 'con la primera remisión o una petición de evaluación',
  'upon the first complaint of the school year': 'con la primera queja del año escolar',
  'upon a removal that changes placement': 'con una exclusión que cambia la colocación',
  'because they asked': 'porque las pidieron',
  'Restricted: {0}: {1}': 'Con restricción: {0}: {1}',
  'Speaks {0}': 'Habla {0}',
  'Wishes to be told {0}': 'Quiere que le avisen {0}',
  'Written down here; the roster does not name them.': 'Se anotó aquí; la lista escolar no la nombra.',
  'Holds educational rights': 'Tiene derechos educativos',
  'Holds no educational rights': 'No tiene los derechos educativos',
  'The roster does not say whether they hold educational rights':
    'La lista escolar no dice si tiene los derechos educativos',
  'may not receive records': 'no puede recibir expedientes',
  'may receive records': 'puede recibir expedientes',
  'ask the office whether they may receive records': 'pregunte a la oficina si puede recibir expedientes',
  'In English: {0}': 'En inglés: {0}',
  'Talked over on {0}{1}': 'Conversado el {0}{1}',
  'Put into words by {0}': 'Lo tradujo {0}',
  'Given by {0}': 'Lo entregó {0}',
  'Family of {0}': 'Familia de {0}',
  "A student's family: rights, language, how they wish to be told, concerns, what they were given":
    'La familia de un estudiante: derechos, idioma, cómo quiere que le avisen, preocupaciones, lo que recibió',
  'family of J. Doe': 'familia de J. Doe',
  'Nobody is named yet: neither by the roster nor here.':
    'Todavía no se nombra a nadie: ni en la lista escolar ni aquí.',
  'What they are worried about': 'Lo que les preocupa',
  Consents: 'Consentimientos',
  'What they were given': 'Lo que recibieron',
  'They were given …': 'Recibieron …',
  'A consent …': 'Un consentimiento …',
  Notices: 'Avisos',
  "Who they are and what rights they hold is the office's to say. What is written down here stays when the roster is read anew.":
    'Quiénes son y qué derechos tienen lo dice la oficina. Lo que se anota aquí queda cuando se lee de nuevo la lista escolar.',
  'Change: {0}': 'Cambiar: {0}',
  'Who they are to the student': 'Qué es del estudiante',
  'Such as: mother, foster father, aunt': 'Por ejemplo: madre, padre de acogida, tía',
  'That they wish to be told in: Spanish, Vietnamese, American Sign Language':
    'En que quiere que le hablen: español, vietnamita, lengua de señas',
  Interpreter: 'Intérprete',
  'How they wish to be told': 'Cómo quiere que le avisen',
  Telephone: 'Teléfono',
  'As the office says (34 CFR 300.30)': 'Como lo dice la oficina (34 CFR 300.30)',
  'May receive records': 'Puede recibir expedientes',
  'What limits what they may be told': 'Qué limita lo que se le puede decir',
  'An order or agreement, as the office has it. It counts beside what the roster says':
    'Una orden o un acuerdo, como lo tiene la oficina. Cuenta junto a lo que dice la lista escolar',
  'What else is worth knowing': 'Qué más conviene saber',
  'Such as: works nights, call after 2 pm': 'Por ejemplo: trabaja de noche, llamar después de las 2',
  '{0}, who holds no right to it': '{0}, que no tiene derecho a ello',
  'Who received it': 'Quién lo recibió',
  'The student': 'El estudiante',
  'I made sure that they may receive records': 'Me aseguré de que puede recibir expedientes',
  'It went to somebody who holds no right to it, and I write that down':
    'Lo recibió alguien que no tiene derecho a ello, y así lo anoto',
  "Please make sure first that {0} may receive this student's records.":
    'Asegúrese primero, por favor, de que {0} puede recibir los expedientes de este estudiante.',
  "{0} holds no right to it{1}. Please don't hand it over. If that has happened, tick the box below, and it is written down.":
    '{0} no tiene derecho a ello{1}. No se lo entregue, por favor. Si ya ocurrió, marque la casilla de abajo y queda anotado.',
  'Who said it': 'Quién lo dijo',
  'Name, and who they are to the student': 'Nombre, y qué es del estudiante',
  'In their own words': 'En sus propias palabras',
  'As they said it, in their language': 'Como lo dijo, en su idioma',
  'What it means in English': 'Qué significa en inglés',
  'Where they said it in another language': 'Si lo dijo en otro idioma',
  'Write down what a family is worried about, in their own words':
    'Anotar lo que preocupa a una familia, en sus propias palabras',
  "J. Doe's mother is worried about the bus": 'la madre de J. Doe está preocupada por el autobús',
  'A concern': 'Una preocupación',
  'Of the family of {0}': 'De la familia de {0}',
  'It is shown to the team when it meets, and to nobody beside those who carry the plan.':
    'Se muestra al equipo cuando se reúne, y a nadie más que a quienes llevan el plan.',
  'Please say who it was.': 'Diga quién fue, por favor.',
  'wrote down a concern of the family of {0}': 'se anotó una preocupación de la familia de {0}',
  'That is written down already.': 'Eso ya está anotado.',
  'Written down: a concern of the family of {0}': 'Anotado: una preocupación de la familia de {0}',
  'Consents of the family of {0}': 'Consentimientos de la familia de {0}',
  'Consent to': 'Consentimiento para',
  'It was asked for': 'Se pidió',
  'It was given, in writing': 'Se dio, por escrito',
  'It was refused': 'Se negó',
  'By whom, or of whom': 'De quién, o a quién',
  'Of a consent in writing: the day the school received it':
    'De un consentimiento por escrito: el día en que la escuela lo recibió',
  'Such as: on paper, in the file': 'Por ejemplo: en papel, en el expediente',
  'Record consent to an evaluation, the first services or a reevaluation':
    'Registrar el consentimiento para una evaluación, los primeros servicios o una reevaluación',
  'consent to evaluate J. Doe received': 'consentimiento para evaluar a J. Doe recibido',
  'A consent': 'Un consentimiento',
  'recorded for {0}: {1}, {2}': 'se registró para {0}: {1}, {2}',
  'Prior written notice …': 'Aviso previo por escrito …',
  'Consent is in writing, informed, and may be taken back (34 CFR 300.9).':
    'El consentimiento es por escrito, informado, y se puede retirar (34 CFR 300.9).',
  "34 CFR Part 104 doesn't say how consent is given: for a 504 plan that is guidance and district practice.":
    '34 CFR Parte 104 no dice cómo se da el consentimiento: para un Plan 504 eso es orientación y práctica del distrito.',
  'Defect: {0} holds no educational rights, or is restricted (34 CFR 300.30, {1}). Get the consent of whoever does.':
    'Defecto: {0} no tiene los derechos educativos, o tiene una restricción (34 CFR 300.30, {1}). Obtenga el consentimiento de quien los tiene.',
  'Defect: {0} holds no educational rights, or is restricted. Get the consent of whoever does.':
    'Defecto: {0} no tiene los derechos educativos, o tiene una restricción. Obtenga el consentimiento de quien los tiene.',
  'The evaluation may begin. 34 CFR 104.35 gives no number of days for it.':
    'La evaluación puede comenzar. 34 CFR 104.35 no da un número de días para ella.',
  'The services may begin as soon as the 504 plan is in effect.':
    'Los servicios pueden comenzar en cuanto el Plan 504 esté en vigor.',
  'The reevaluation may begin (34 CFR 104.35(d)).': 'La reevaluación puede comenzar (34 CFR 104.35(d)).',
  'It waits for an answer; I remind you after ten days.': 'Espera respuesta; se lo recuerdo a los diez días.',
  'It waits for an answer; I remind you after ten days ({0}).':
    'Espera respuesta; se lo recuerdo a los diez días ({0}).',
  'The evaluation may begin. Its clock runs from the day the school received the consent (34 CFR 300.301(c)(1)).':
    'La evaluación puede comenzar. Su plazo corre desde el día en que la escuela recibió el consentimiento (34 CFR 300.301(c)(1)).',
  'The first services may begin as soon as the IEP is in effect (34 CFR 300.300(b)(1), 300.323(c)(2)).':
    'Los primeros servicios pueden comenzar en cuanto el IEP esté en vigor (34 CFR 300.300(b)(1), 300.323(c)(2)).',
  'The reevaluation may begin (34 CFR 300.300(c)(1)).': 'La reevaluación puede comenzar (34 CFR 300.300(c)(1)).',
  'What the family of {0} was given': 'Lo que recibió la familia de {0}',
  'What was given': 'Qué se entregó',
  'On what occasion': 'En qué ocasión',
  'Of the procedural safeguards': 'De las garantías procesales',
  'Such as: which document, or that the interpreter was there':
    'Por ejemplo: qué documento, o que estuvo el intérprete',
  'Note what a family was given: procedural safeguards, a copy of the plan':
    'Anotar lo que recibió una familia: garantías procesales, una copia del plan',
  "gave safeguards to J. Doe's family": 'di las garantías a la familia de J. Doe',
  "gave J. Doe's mother a copy of the IEP": 'di una copia del IEP a la madre de J. Doe',
  'They were given': 'Recibieron',
  'noted that {0} was given something of {1}': 'se anotó que {0} recibió algo de {1}',
  'That is noted already.': 'Eso ya está anotado.',
  'Prior written notices for {0}': 'Avisos previos por escrito para {0}',
  'Nothing was noted yet. Open the notice that was given, and press "It was given …".':
    'Todavía no se anotó nada. Abra el aviso que se dio y pulse "Se entregó …".',
  'Noted for {0}: {1}': 'Anotado para {0}: {1}',
  'Defect: {0} holds no right to it (34 CFR 99.4, 300.613). Tell the office today, and give it to whoever holds the educational rights.':
    'Defecto: {0} no tiene derecho a ello (34 CFR 99.4, 300.613). Avise hoy a la oficina, y déselo a quien tiene los derechos educativos.',
  'Consent to the services of {0}': 'Consentimiento para los servicios de {0}',
  'Who revoked it': 'Quién lo revocó',
  'Received in writing on': 'Recibido por escrito el',
  'It is in writing, and signed': 'Está por escrito y firmado',
  'Such as: a letter, in the file': 'Por ejemplo: una carta, en el expediente',
  'Nobody of the family is recorded who may decide. Record them first ("family of …"), then come back: what you typed is kept.':
    'No consta nadie de la familia que pueda decidir. Regístrelo primero ("familia de …") y vuelva: lo que escribió se guarda.',
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
  'Version {0} is agreed and takes effect on {1}': 'La versión {0} está acordada y entra en vigor el {1}',
  'Withdraw it in the history first.': 'Retírela primero en el historial.',
  History: 'Historial',
}
