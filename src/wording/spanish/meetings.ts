// Spanish: what src/meetings says.

export const meetings: Readonly<Record<string, string>> = {
  'Who is here, what we meet for, and whether anybody needs an interpreter':
    'Quién está aquí, para qué nos reunimos y si alguien necesita intérprete',
  'Procedural safeguards: offer a copy, and answer questions':
    'Garantías procesales: ofrecer una copia y responder preguntas',
  'What was decided, said once more, and who does what by when':
    'Lo que se decidió, dicho otra vez, y quién hace qué y para cuándo',
  'Prior written notice of what is proposed or refused': 'Aviso previo por escrito de lo que se propone o se niega',
  'A copy of the IEP for the parents, at no cost': 'Una copia del IEP para los padres, sin costo',
  'Notice to the parents of what was decided': 'Aviso a los padres de lo que se decidió',
  'What is to change, and why': 'Qué ha de cambiar, y por qué',
  'What it means for each part of the plan': 'Qué significa para cada parte del plan',
  'Strengths of the student, and concerns of the parents':
    'Puntos fuertes del estudiante y preocupaciones de los padres',
  'Present levels, with what the teachers wrote': 'Niveles actuales, con lo que escribieron los docentes',
  'Progress on each goal, and any lack of it': 'Progreso en cada meta, y dónde falta',
  'Goals after school and transition services': 'Metas para después de la escuela y servicios de transición',
  'Behavior, language, Braille, communication, assistive technology':
    'Conducta, idioma, Braille, comunicación, tecnología de apoyo',
  'Goals for the coming year': 'Metas para el próximo año',
  'Services, supports and accommodations, on tests too': 'Servicios, apoyos y adaptaciones, también en evaluaciones',
  'Placement, and time with other students': 'Ubicación, y tiempo con otros estudiantes',
  'Whether teaching goes on in summer': 'Si la enseñanza sigue en verano',
  'What the evaluations found, in plain words': 'Lo que hallaron las evaluaciones, en palabras sencillas',
  'What the parents and teachers see': 'Lo que ven los padres y los docentes',
  'Whether there is a disability, and a need for special education':
    'Si hay una discapacidad y necesidad de educación especial',
  'A copy of the report for the parents, at no cost': 'Una copia del informe para los padres, sin costo',
  'What happened, and what the plan asked for': 'Qué pasó, y qué pedía el plan',
  'Whether the disability caused it, or stands in a direct and substantial relationship to it':
    'Si lo causó la discapacidad, o tiene con ella una relación directa y sustancial',
  'Whether it came of the plan not being carried out': 'Si vino de que el plan no se puso en práctica',
  'What follows for behavior supports and placement': 'Qué se sigue para los apoyos de conducta y la ubicación',
  'What the data show, from several sources': 'Lo que muestran los datos, de varias fuentes',
  'Whether an impairment substantially limits a major life activity':
    'Si un impedimento limita sustancialmente una actividad vital importante',
  'Which accommodations were given, and whether they work': 'Qué adaptaciones se dieron, y si funcionan',
  'Accommodations and supports for the coming year': 'Adaptaciones y apoyos para el próximo año',
  'Placement with other students': 'Ubicación con otros estudiantes',
  Call: 'Llamada',
  'Text message': 'Mensaje de texto',
  'E-mail': 'Correo electrónico',
  Letter: 'Carta',
  'Home visit': 'Visita a casa',
  'In person': 'En persona',
  'no answer': 'sin respuesta',
  'left a message': 'se dejó un mensaje',
  'the number or address is no longer theirs': 'el número o la dirección ya no es suya',
  sent: 'enviado',
  reached: 'se habló con ellos',
  'they will come': 'vendrán',
  'they will not come': 'no vendrán',
  'No parent was there, and no attempt to reach them is recorded':
    'No estuvo ningún padre ni madre, y no consta ningún intento de comunicarse con ellos',
  "Record what was tried, such as: called J. Doe's mother, no answer. Where nothing was, offer the parents to meet again.":
    'Registre lo que se intentó, por ejemplo: llamé a la madre de J. Doe, no contestó. Si no se intentó nada, ofrezca a los padres otra reunión.',
  'Transition was discussed, and the student was not invited': 'Se habló de la transición y no se invitó al estudiante',
  'Ask the student for their wishes, and meet again where they change anything.':
    'Pregunte al estudiante qué quiere, y vuelvan a reunirse si eso cambia algo.',
  'Missing: {0}': 'Falta: {0}',
  'Record what there is on paper. Where it was not agreed to before the meeting, meet again with that member.':
    'Registre lo que hay por escrito. Si no se acordó antes de la reunión, vuelvan a reunirse con ese miembro.',
  'Where one of those who were there is that person, say so under "Who was there as what". Otherwise meet again with one.':
    'Si alguno de los que estuvieron es esa persona, dígalo en «Quién estuvo como qué». Si no, vuelvan a reunirse con alguien que lo sea.',
  'Record the excusal where there is one in writing. Where there is none, meet again with that member.':
    'Registre la dispensa si la hay por escrito. Si no la hay, vuelvan a reunirse con ese miembro.',
  'The student was not there, and how their wishes were considered is not said':
    'El estudiante no estuvo, y no se dice cómo se consideró lo que quiere',
  'Ask the student, and write down what they want.': 'Pregunte al estudiante y anote lo que quiere.',
  'No notice to the parents is recorded': 'No consta ningún aviso a los padres',
  'Record when and how it was given. Where none was, offer the parents to meet again.':
    'Registre cuándo y cómo se dio. Si no se dio, ofrezca a los padres otra reunión.',
  'Notice was given on {0}, later than the state asks': 'El aviso se dio el {0}, más tarde de lo que pide el estado',
  'Write down that the parents agreed to the day; where they did not, offer to meet again.':
    'Anote que los padres estuvieron de acuerdo con el día; si no lo estuvieron, ofrezca otra reunión.',
  'Their area is not discussed or changed': 'Su área no se trata ni se cambia',
  'Their area is discussed, and they give written input before':
    'Su área se trata, y antes da su aportación por escrito',
  "the parents' written consent": 'el consentimiento por escrito de los padres',
  "the parents' written agreement": 'el acuerdo por escrito de los padres',
  "the district's consent": 'el consentimiento del distrito',
  "the district's written agreement": 'el acuerdo por escrito del distrito',
  'written input to the parents and the team': 'la aportación por escrito a los padres y al equipo',
  'a day before the meeting': 'un día anterior a la reunión',
  'It works': 'Funciona',
  Partly: 'En parte',
  'It does not': 'No funciona',
  'I can not say yet': 'Todavía no sé',
  'Does the plan work in your class?': '¿Funciona el plan en su clase?',
  'Does what you do in class now work?': '¿Funciona lo que hace ahora en clase?',
  'Team meeting': 'Reunión del equipo',
  'Open Caseload and ask: meetings': 'Abra Caseload y pregunte: reuniones',
  'District practice: 34 CFR 104.36 asks for notice': 'Práctica del distrito: 34 CFR 104.36 pide avisar',
  'Day and time': 'Día y hora',
  'Place or link': 'Lugar o enlace',
  'Who will be there': 'Quién estará',
  'Others may be brought': 'Se puede traer a otras personas',
  'The parents and the school may bring others who know the student or have special expertise.':
    'Los padres y la escuela pueden traer a otras personas que conocen al estudiante o tienen conocimientos especiales.',
  Transition: 'Transición',
  'Goals after school and transition services are discussed, and the student is invited.':
    'Se habla de las metas para después de la escuela y de los servicios de transición, y se invita al estudiante.',
  'Agencies invited': 'Agencias invitadas',
  'None are invited to this meeting.': 'No se invita a ninguna a esta reunión.',
  'Early intervention': 'Intervención temprana',
  'For a child who was served under Part C, the parents may ask that its service coordinator be invited.':
    'De un niño atendido bajo la Parte C, los padres pueden pedir que se invite a su coordinador de servicios.',
  'First IEP': 'Primer IEP',
  'Eligibility or reevaluation': 'Elegibilidad o reevaluación',
  'Transition planning': 'Planificación de la transición',
  '504 eligibility': 'Elegibilidad 504',
  '504 review': 'Revisión 504',
  'Meeting that the parents asked for': 'Reunión que pidieron los padres',
  'Meeting of the team': 'Reunión del equipo',
  parent: 'padre o madre',
  'general education teacher': 'docente de educación general',
  'special education teacher or provider': 'docente o proveedor de educación especial',
  'representative of the district': 'representante del distrito',
  'somebody who can interpret the evaluation': 'alguien que sabe interpretar la evaluación',
  'somebody who knows the student': 'alguien que conoce al estudiante',
  'somebody who knows the evaluation data': 'alguien que conoce los datos de la evaluación',
  'somebody who knows what can be offered': 'alguien que sabe qué se puede ofrecer',
  'other staff': 'otro personal',
  'agency that may provide or pay for transition services': 'agencia que puede dar o pagar servicios de transición',
  'invited by the family or the school': 'invitado por la familia o la escuela',
}
