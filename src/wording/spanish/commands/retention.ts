// Spanish: what src/commands/retention says.

export const commandsRetention: Readonly<Record<string, string>> = {
  "1 student's record is kept beyond its time": 'El expediente de 1 estudiante se conserva más allá de su plazo',
  "{0} students' records are kept beyond their time":
    'Los expedientes de {0} estudiantes se conservan más allá de su plazo',
  'service sessions': 'registro de sesiones de servicio',
  'Agree that a record be destroyed, or not': 'Aceptar que se destruya un expediente, o no',
  "{0} doesn't agree to destroy the {1} of {2}": '{0} no está de acuerdo con destruir el {1} de {2}',
  'It stays as it is.': 'Queda como está.',
  'A decision was made on what you proposed.': 'Se tomó una decisión sobre lo que usted propuso.',
  'The {0} of {1} stays': 'El {0} de {1} se conserva',
  '{0} agreed: the {1} of {2} is destroyed': '{0} aceptó: el {1} de {2} está destruido',
  'What stands in its place: whose it was, when, why, and who decided.':
    'Lo que queda en su lugar: de quién era, cuándo, por qué y quiénes lo decidieron.',
  'The {0} of {1} is destroyed': 'El {0} de {1} está destruido',
  'What is gone': 'Lo que ya no está',
  'Backups made before hold it until they are replaced. What was printed, posted or exported is not reached from here.':
    'Las copias de seguridad anteriores lo contienen hasta que se reemplacen. Lo impreso, publicado o exportado no se alcanza desde aquí.',
  'Type retention to see what is kept, held and proposed.':
    'Escriba retention para ver lo que se conserva, lo retenido y lo propuesto.',
  'The parents were told, or asked, on': 'Se avisó a los padres, o ellos lo pidieron, el',
  '34 CFR 300.624(a): they are told when the record is no longer needed':
    '34 CFR 300.624(a): se les avisa cuando el expediente ya no hace falta',
  'By letter of which date, to whom, in which language': 'Por carta de qué fecha, a quién, en qué idioma',
  "Propose that a student's record be destroyed; a second person must agree":
    'Proponer que se destruya el expediente de un estudiante; otra persona debe aceptarlo',
  'destroy the records of J. Doe': 'destroy the records of J. Doe',
  'Destroy a record': 'Destruir un expediente',
  '{0}, last day {1}': '{0}, último día {1}',
  'This only proposes it. Once another administrator agrees it can not be taken back; backups hold it until they are replaced.':
    'Esto solo lo propone. Cuando otro administrador acepte, no se podrá deshacer; las copias de seguridad lo contienen hasta que se reemplacen.',
  'Propose it': 'Proponerlo',
  '{0} proposes to destroy the {1} of {2}': '{0} propone destruir el {1} de {2}',
  'The parents were told, or asked, on {0}: {1}': 'Se avisó a los padres, o ellos lo pidieron, el {0}: {1}',
  'It is done once you or another administrator agrees, and can not be taken back.':
    'Se hace cuando usted u otro administrador acepte, y no se puede deshacer.',
  'A decision waits for a second administrator.': 'Una decisión espera a un segundo administrador.',
  'Proposed: the {0} of {1}': 'Propuesto: el {0} de {1}',
  '{0} can agree. Until then nothing is gone.': '{0} puede aceptarlo. Hasta entonces no se pierde nada.',
  'See what is kept': 'Ver lo que se conserva',
  'Agree: destroy it': 'Aceptar: destruirlo',
  "Don't destroy it": 'No destruirlo',
  'The records of {0} are held': 'El expediente de {0} está retenido',
  '{0}. Lift the hold, or record that the family was shown the records; then come back.':
    '{0}. Levante la retención, o registre que la familia vio el expediente; después vuelva.',
  'Nothing of {0} may be destroyed': 'Nada de {0} puede destruirse',
  'A plan is in effect or being written, or nothing is kept here. What is needed to serve a student stays (34 CFR 300.624(b)).':
    'Hay un plan vigente o en preparación, o aquí no se conserva nada. Lo que hace falta para atender a un estudiante se queda (34 CFR 300.624(b)).',
  'Nothing of that is kept here.': 'De eso no se conserva nada aquí.',
  'The district keeps it for {0} years, until {1}.': 'El distrito lo conserva {0} años, hasta el {1}.',
  'That is proposed already': 'Eso ya está propuesto',
  'It waits for another administrator. Type retention to see it.':
    'Espera a otro administrador. Escriba retention para verlo.',
  'It takes two': 'Hacen falta dos',
  'Nobody else here may decide on this record. Name a second administrator of the district, or director of special education, in staffRoles.csv; then come back.':
    'Nadie más aquí puede decidir sobre este expediente. Nombre en staffRoles.csv a otro administrador del distrito, o a un director de educación especial; después vuelva.',
  'Why they are held': 'Por qué se retiene',
  'Who asked, of which matter; it stands beside the hold until it is lifted':
    'Quién lo pidió y por qué asunto; acompaña a la retención hasta que se levante',
  "Keep a student's records from being destroyed": 'Impedir que se destruya el expediente de un estudiante',
  'hold the records of J. Doe': 'hold the records of J. Doe',
  'Hold records': 'Retener un expediente',
  'Nothing of their record is destroyed while this stands, whatever its age.':
    'Nada de su expediente se destruye mientras esto siga en pie, sea cual sea su antigüedad.',
  'Hold them': 'Retenerlo',
  'They stay until somebody lifts the hold, with a reason.':
    'Se queda hasta que alguien levante la retención, con un motivo.',
  'Lift it': 'Levantarla',
  'Why it may be lifted': 'Por qué se puede levantar',
  'The family was shown the records; the matter is over': 'La familia vio el expediente; el asunto terminó',
  "Lift a hold on a student's records": 'Levantar la retención del expediente de un estudiante',
  'Lift the hold': 'Levantar la retención',
  'The hold on the records of {0} is lifted': 'La retención del expediente de {0} está levantada',
  'Nothing is destroyed by that: it takes two people to decide so.':
    'Con eso no se destruye nada: hacen falta dos personas para decidirlo.',
  'That hold is lifted already': 'Esa retención ya está levantada',
  'Type retention to see what is held now.': 'Escriba retention para ver lo que está retenido ahora.',
  'They may be evidence: a complaint, a hearing, a claim':
    'Puede servir de prueba: una queja, una audiencia, una reclamación',
  'The family has asked to see them (34 CFR 99.10(e))': 'La familia ha pedido verlo (34 CFR 99.10(e))',
  'legal hold': 'retención legal',
  'the family has asked to see them': 'la familia ha pedido verlo',
  'The time that the district keeps it is over': 'Terminó el plazo durante el que el distrito lo conserva',
  'The parents asked for it (34 CFR 300.624(b))': 'Los padres lo pidieron (34 CFR 300.624(b))',
  'Nothing was destroyed: the records are held': 'No se destruyó nada: el expediente está retenido',
  'Nothing was destroyed: a plan is in effect or being written':
    'No se destruyó nada: hay un plan vigente o en preparación',
  'That was decided already': 'Eso ya se decidió',
  'Somebody else must agree: you proposed it yourself': 'Debe aceptarlo otra persona: lo propuso usted',
  'versions of plans': 'versiones de planes',
  'people named on plans': 'personas nombradas en planes',
  'drafts of plans': 'borradores de planes',
  'legal dates': 'fechas legales',
  'phases of goals': 'fases de metas',
  'data points': 'datos de progreso',
  'progress reports': 'informes de progreso',
  'goals reported': 'metas informadas',
  'reports given': 'informes entregados',
  'concerns of families': 'preocupaciones de familias',
  'what families were given': 'lo que recibieron las familias',
  'prior written notices': 'avisos previos por escrito',
  acknowledgements: 'acuses de lectura',
  'questions and answers': 'preguntas y respuestas',
  'reminders put off': 'recordatorios aplazados',
  'accommodations logged': 'adaptaciones registradas',
  'changes asked for': 'cambios pedidos',
  'requests for access': 'solicitudes de acceso',
  disclosures: 'divulgaciones',
  'changes that could be undone': 'cambios que se podían deshacer',
  'assignments of staff': 'asignaciones de personal',
  'What is kept beyond its time, what is held, what was destroyed':
    'Lo que se conserva más allá de su plazo, lo retenido y lo destruido',
  retention: 'retention',
  "The district keeps the special education record for {0} years and service sessions for {1}, from the record's last day (settings keepSpecialEducationYears, keepServiceYears). I destroy nothing by myself.":
    'El distrito conserva el expediente de educación especial {0} años y las sesiones de servicio {1}, desde el último día del expediente (settings keepSpecialEducationYears, keepServiceYears). Yo no destruyo nada por mi cuenta.',
  '1 decision waits': '1 decisión espera',
  '{0} decisions wait': '{0} decisiones esperan',
  'No record is kept beyond its time': 'Ningún expediente se conserva más allá de su plazo',
  'Proposed: {0} of {1}': 'Propuesto: {0} de {1}',
  'Kept beyond their time: choose whose record to propose for destruction':
    'Conservados más allá de su plazo: elija el expediente que propone destruir',
  '{0} since {1}': '{0} desde el {1}',
  Held: 'Retenidos',
  'asked on {0}': 'lo pidió el {0}',
  'Lift a hold': 'Levantar una retención',
  Destroyed: 'Destruidos',
}
