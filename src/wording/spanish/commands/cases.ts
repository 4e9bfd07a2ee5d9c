// Spanish: what src/commands/cases says.

export const commandsCases: Readonly<Record<string, string>> = {
  'Consent to the evaluation was refused': 'Se negó el consentimiento para la evaluación',
  'The team considers with the family what the student needs without it.':
    'El equipo considera con la familia qué necesita el estudiante sin ella.',
  'Where the student stands': 'Dónde está el estudiante',
  'The case of {0}': 'El caso de {0}',
  'Whoever carries the case, or an administrator of the school, records this. Please tell them.':
    'Esto lo registra quien lleva el caso, o la administración de la escuela. Avíseles, por favor.',
  'Nobody on the staff list has that name or address.': 'Nadie en la lista del personal tiene ese nombre o dirección.',
  'Several fit: {0}. Please give the e-mail address.':
    'Coinciden varios: {0}. Indique la dirección de correo, por favor.',
  'The plan has been changed since.': 'El plan cambió desde entonces.',
  'Nothing is recorded': 'No hay nada registrado',
  Referred: 'Remitido',
  'Consent to the evaluation is asked for': 'Se pidió el consentimiento para la evaluación',
  'The school declined to evaluate': 'La escuela decidió no evaluar',
  'Being evaluated': 'En evaluación',
  'Found not eligible': 'Se determinó no elegible',
  'Found eligible, no plan yet': 'Se determinó elegible, aún sin plan',
  'A plan is agreed for a later day': 'Hay un plan acordado para más adelante',
  'A plan is in effect': 'Hay un plan en vigor',
  'Comparable services, until a plan is adopted or made': 'Servicios comparables, hasta que se adopte o haga un plan',
  'About to leave': 'Por salir',
  'The plan is over': 'El plan terminó',
  '{0}, since {1}': '{0}, desde el {1}',
  '{0}; the day is {1}': '{0}; el día es el {1}',
  'Next: ask the family for consent to the evaluation, or tell them in writing why not (34 CFR 300.300(a), 300.503; 104.35(a)).':
    'Sigue: pedir a la familia el consentimiento para la evaluación, o decirle por escrito por qué no (34 CFR 300.300(a), 300.503; 104.35(a)).',
  'Next: the answer of the family. Without their consent there is no first evaluation (34 CFR 300.300(a)).':
    'Sigue: la respuesta de la familia. Sin su consentimiento no hay primera evaluación (34 CFR 300.300(a)).',
  'The school may ask for mediation or a hearing, and need not (34 CFR 300.300(a)(3)).':
    'La escuela puede pedir mediación o una audiencia, y no está obligada (34 CFR 300.300(a)(3)).',
  'Next: the team determines whether the student is eligible (34 CFR 300.306; 104.35(c)).':
    'Sigue: el equipo determina si el estudiante es elegible (34 CFR 300.306; 104.35(c)).',
  'The family is told in writing (34 CFR 300.503). Whether a 504 plan may be needed is for the team to consider (34 CFR 104.35).':
    'Se comunica a la familia por escrito (34 CFR 300.503). Le toca al equipo considerar si puede hacer falta un Plan 504 (34 CFR 104.35).',
  'The family is told, with the procedural safeguards (34 CFR 104.36).':
    'Se comunica a la familia, con las garantías procesales (34 CFR 104.36).',
  'Next: the first meeting within 30 days, and consent to the first services (34 CFR 300.323(c), 300.300(b)).':
    'Sigue: la primera reunión en 30 días, y el consentimiento a los primeros servicios (34 CFR 300.323(c), 300.300(b)).',
  'Next: those who know the student, the data and the options write the plan (34 CFR 104.35(c)).':
    'Sigue: quienes conocen al estudiante, los datos y las opciones escriben el plan (34 CFR 104.35(c)).',
  'Next: adopt the plan of the other school, or make a new one (34 CFR 300.323(e), (f)).':
    'Sigue: adoptar el plan de la otra escuela, o hacer uno nuevo (34 CFR 300.323(e), (f)).',
  'Next: the summary of performance, before the student leaves (34 CFR 300.305(e)(3)).':
    'Sigue: el resumen del desempeño, antes de que el estudiante salga (34 CFR 300.305(e)(3)).',
  'Where a student stands: referral, consent, evaluation, eligibility, transfer, exit':
    'En qué punto está un estudiante: remisión, consentimiento, evaluación, elegibilidad, traslado, salida',
  'where does J. Doe stand': 'en qué punto está J. Doe',
  'open cases': 'casos abiertos',
  'Where {0} stands': 'En qué punto está {0}',
  'No referral is recorded, and no plan is held here.': 'No hay registrada una remisión, y aquí no hay ningún plan.',
  'So far': 'Hasta ahora',
  'Record a date': 'Registrar una fecha',
  'Record a referral': 'Registrar una remisión',
  'Came from another school': 'Vino de otra escuela',
  'Summary of performance …': 'Resumen de desempeño …',
  Leaves: 'Sale',
  'Open cases at {0}: {1}': 'Casos abiertos en {0}: {1}',
  'Open cases: {0}': 'Casos abiertos: {0}',
  'Nobody whom you may see is being evaluated, coming or leaving.':
    'Nadie a quien puede ver está en evaluación, llegando o saliendo.',
  "Evaluations: kept to those who carry the case and to the student's team.":
    'Evaluaciones: reservadas a quienes llevan el caso y al equipo del estudiante.',
  'It may lie ahead where graduation or the age is known': 'Puede estar por venir si se conoce la graduación o la edad',
  'Record that a student leaves: graduated, by age, moved, revoked, no longer eligible':
    'Registrar que un estudiante sale: graduado, por edad, mudanza, revocación, ya no elegible',
  'exit of J. Doe': 'salida de J. Doe',
  'You carry no case of that kind here.': 'Aquí no lleva casos de ese tipo.',
  'the exit of {0}, {1}': 'la salida de {0}, {1}',
  'The plan itself is kept in another system: it ends here with the next import of it.':
    'El plan mismo se guarda en otro sistema: aquí termina con su próxima importación.',
  'When the new school asks for the records, record that day: they are sent promptly (34 CFR 300.323(g)(2)).':
    'Cuando la escuela nueva pida el expediente, registre ese día: se envía con prontitud (34 CFR 300.323(g)(2)).',
  'A parent': 'Un padre o una madre',
  'A teacher': 'Un docente',
  'Others of the school': 'Otras personas de la escuela',
  'An agency outside': 'Una agencia externa',
  'Somebody else': 'Otra persona',
  For: 'Para',
  'Received on': 'Recibida el',
  'Who asked for the evaluation': 'Quién pidió la evaluación',
  'Why, in their words': 'Por qué, en sus palabras',
  'Case manager of the evaluation': 'Responsable del caso de la evaluación',
  'Name or e-mail address: they see the student from now on':
    'Nombre o dirección de correo: desde ahora ve al estudiante',
  'Record a referral for an evaluation, and who carries it': 'Registrar una remisión para evaluación, y quién la lleva',
  'referral for J. Doe': 'remisión de J. Doe',
  Referral: 'Remisión',
  'There is a plan already: {0}.': 'Ya hay un plan: {0}.',
  'the referral of {0}, {1}': 'la remisión de {0}, {1}',
  'Recorded for {0}: referred on {1}': 'Registrado para {0}: remitido el {1}',
  '{0} carries the case and sees the student now.': '{0} lleva el caso y ya ve al estudiante.',
  'The school was': 'La escuela estaba',
  'In this state': 'En este estado',
  'In another state': 'En otro estado',
  With: 'Con',
  'Came on': 'Vino el',
  'The first day at this school': 'El primer día en esta escuela',
  'Which school or district': 'Qué escuela o distrito',
  'Comparable services began on': 'Los servicios comparables comenzaron el',
  'Empty where they are still to begin: they are owed from the first day on':
    'Vacío si aún no comienzan: se deben desde el primer día',
  'The plan that is held here is the one of the other school': 'El plan que hay aquí es el de la otra escuela',
  'Case manager here': 'Responsable del caso aquí',
  'Record that a student came from another school with a plan':
    'Registrar que un estudiante vino de otra escuela con un plan',
  'transfer of J. Doe': 'traslado de J. Doe',
  'An IEP of the same school year from another school gives the student comparable services at once (34 CFR 300.323(e), (f)).':
    'Un IEP de otra escuela, del mismo año escolar, da al estudiante servicios comparables desde el primer momento (34 CFR 300.323(e), (f)).',
  'That is before the student came.': 'Eso es antes de que el estudiante viniera.',
  'the transfer of {0}, {1}': 'el traslado de {0}, {1}',
  'Recorded for {0}: came on {1} from {2}': 'Registrado para {0}: vino el {1} de {2}',
  'No day is recorded on which comparable services began. They are owed without delay (34 CFR 300.323(e), (f)); "record a date" adds it.':
    'No hay registrado un día en que comenzaran los servicios comparables. Se deben sin demora (34 CFR 300.323(e), (f)); «registrar una fecha» lo agrega.',
}
