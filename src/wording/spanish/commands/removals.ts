// Spanish: what src/commands/removals says.

export const commandsRemovals: Readonly<Record<string, string>> = {
  '1 school day': '1 día de clases',
  '{0} school days': '{0} días de clases',
  Kind: 'Tipo',
  removals: 'remociones',
  'What to do': 'Qué hacer',
  'Put it right': 'Corregirla',
  'Strike it out: it never was': 'Anularla: no ocurrió',
  'Correct or strike out a removal': 'Corregir o anular una remoción',
  'Correct a removal': 'Corregir una remoción',
  '{0}: {1}. What was recorded stays to be seen beside the correction.':
    '{0}: {1}. Lo registrado queda a la vista junto a la corrección.',
  'It has been put right since.': 'Ya se corrigió desde entonces.',
  'struck out for {0}: {1}': 'anulado para {0}: {1}',
  'Struck out for {0}: {1}': 'Anulado para {0}: {1}',
  'It counts no more, and stays to be seen with the reason.': 'Ya no cuenta, y queda a la vista con el motivo.',
  'All removals': 'Todas las remociones',
  'This removal was put right already': 'Esta remoción ya se corrigió',
  'Ask for the removals again to see it now.': 'Pida las remociones de nuevo para ver cómo está ahora.',
  'There is nothing to correct': 'No hay nada que corregir',
  'No removals of {0} are recorded.': 'No hay remociones registradas de {0}.',
  'Which removal of {0}?': '¿Qué remoción de {0}?',
  'The newest first.': 'La más reciente primero.',
  'A weapon': 'Un arma',
  Drugs: 'Drogas',
  'Serious bodily injury': 'Lesión corporal grave',
  'Decided on': 'Decidido el',
  'The day on which it was decided to change placement because of what the student did':
    'El día en que se decidió cambiar la ubicación por lo que hizo el estudiante',
  'Parents told, with the notice of safeguards, on': 'Se informó a los padres, con las garantías procesales, el',
  'Empty where that is still to be done: it is due on the day of the decision':
    'Déjelo vacío si falta hacerlo: vence el día de la decisión',
  'First day in an interim alternative setting': 'Primer día en un entorno alternativo provisional',
  'Only for a weapon, drugs or serious bodily injury; 45 school days at most':
    'Solo por un arma, drogas o una lesión corporal grave; 45 días de clases como máximo',
  'Why that setting': 'Motivo de ese entorno',
  'Record that a removal changes placement, and who was told':
    'Registrar que una remoción cambia la ubicación, y a quién se informó',
  'removal decision for J. Doe': 'decisión sobre una remoción de J. Doe',
  'Record what the team or the school decided. Whether a removal changes placement is theirs to say: 34 CFR 300.536 asks them to look at length, total, nearness and likeness.':
    'Registre lo que decidió el equipo o la escuela. Les toca a ellos decir si una remoción cambia la ubicación: 34 CFR 300.536 les pide mirar duración, total, cercanía y parecido.',
  'Record what the team or the school decided. Whether a removal is a significant change of placement is theirs to say (34 CFR 104.35(a)): guidance looks at length, total, nearness and likeness.':
    'Registre lo que decidió el equipo o la escuela. Si una remoción es un cambio significativo de ubicación lo dicen ellos (34 CFR 104.35(a)): la orientación mira la duración, el total, la cercanía y la semejanza.',
  'That is before it was decided.': 'Eso es antes de que se decidiera.',
  'Please say why: 34 CFR 300.530(g) knows these three.':
    'Diga el motivo, por favor: 34 CFR 300.530(g) conoce estos tres.',
  'Please give the first day in that setting.': 'Indique el primer día en ese entorno, por favor.',
  'the decision on a removal of {0}, {1}': 'la decisión sobre una remoción de {0}, {1}',
  'Recorded for {0}: decided on {1}': 'Registrado para {0}: decidido el {1}',
  'For a 504 plan these days are guidance and district practice: 34 CFR 104.35(a) asks for a reevaluation before a significant change of placement.':
    'Para un Plan 504 estos días son orientación y práctica del distrito: 34 CFR 104.35(a) pide una reevaluación antes de un cambio significativo de ubicación.',
  'Removals: {0}': 'Remociones: {0}',
  "Removals: kept to those who carry the student's plan and to the administrators of the school.":
    'Remociones: reservadas a quienes llevan el plan del estudiante y a la administración de la escuela.',
  'No plan in effect is held, so nothing shows how one was carried out.':
    'No hay aquí un plan en vigor, así que nada muestra cómo se cumplió.',
  'How the plan was carried out, {0} to {1}': 'Cómo se cumplió el plan, del {0} al {1}',
  'Nothing was logged of its accommodations and services.': 'No se registró nada de sus adaptaciones y servicios.',
  'All evidence': 'Toda la constancia',
  'Provided {0}, declined {1}, not needed {2}, not provided {3}':
    'Dada {0}, rechazada {1}, no necesaria {2}, no dada {3}',
  '{0} minutes provided': '{0} minutos dados',
  '{0} of {1} minutes provided so far': '{0} de {1} minutos dados hasta ahora',
  'Recorded for': 'Registrado para',
  'Corrected for': 'Corregido para',
  'This school year: {0}.': 'Este año escolar: {0}.',
  'Change it': 'Cambiarla',
  'It lies in another school year, and counts there.': 'Está en otro año escolar, y cuenta allí.',
  'Ask for the removals of {0} again to see it now.': 'Pida de nuevo las remociones de {0} para ver cómo está ahora.',
  'There is a removal on those days already: {0}. Correct that one, or choose other days.':
    'Ya hay una remoción en esos días: {0}. Corrija esa, o elija otros días.',
  'What the team decided': 'Lo que decidió el equipo',
  'The school, the parents, and the members of the team that they found relevant':
    'La escuela, los padres y los miembros del equipo que consideraron pertinentes',
  'A parent took part': 'Participó un padre o una madre',
  'What was looked at': 'Lo que se examinó',
  'The plan, what teachers saw, what the parents said, the evidence above':
    'El plan, lo que vieron los docentes, lo que dijeron los padres, la constancia de arriba',
  'Record a manifestation determination, with the evidence at hand':
    'Registrar una determinación de manifestación, con la constancia a mano',
  'record a manifestation determination for J. Doe': 'registrar una determinación de manifestación de J. Doe',
  'The team decides. What you record here is what it decided.':
    'Decide el equipo. Lo que registra aquí es lo que decidió.',
  'The removal was decided on {0}; please name that day or one after it.':
    'La remoción se decidió el {0}; indique ese día o uno posterior, por favor.',
  'No decision to change placement is recorded. "Removal decision" records it and starts the 10 school days.':
    'No hay registrada una decisión de cambiar la ubicación. «Decisión sobre una remoción» la registra e inicia los 10 días de clases.',
  'already determined once': 'ya se determinó una vez',
  'Decided on {0}: {1} (34 CFR 300.530(e)(1)).': 'Decidido el {0}: {1} (34 CFR 300.530(e)(1)).',
  'Decided on {0}: {1} (guidance; 34 CFR 104.35(a) gives no number).':
    'Decidido el {0}: {1} (orientación; 34 CFR 104.35(a) no da número).',
  'the manifestation determination of {0}, {1}': 'la determinación de manifestación de {0}, {1}',
  'Recorded for {0}, as the team decided: {1}': 'Registrado para {0}, como lo decidió el equipo: {1}',
  'What follows': 'Lo que sigue',
  'Nothing was recorded': 'No se registró nada',
  "That sounds like something on paper, not like a removal. Say what the family was given like this: gave J. Doe's mother a copy of the IEP. Of a removal: J. Doe sent home early today.":
    'Eso parece algo en papel, no una remoción. Lo que recibió la familia se dice así: di una copia del IEP a la madre de J. Doe. Una remoción: registrar una remoción de J. Doe.',
  'Record a removal in one line: suspended, sent home early, out of class':
    'Registrar una remoción en una línea: suspendido, enviado a casa, fuera de clase',
  'suspended J. Doe 2 days from Monday': 'suspended J. Doe 2 days from Monday',
  'J. Doe sent home early today': 'J. Doe sent home early today',
  'Whose removal is it?': '¿De quién es la remoción?',
  'Say it in one line, like this: suspended J. Doe 2 days from Monday.':
    'Dígalo en una línea, así: suspended J. Doe 2 days from Monday.',
  'Nothing was recorded for {0}': 'No se registró nada para {0}',
  'A removal of {0}': 'Una remoción de {0}',
  'Nothing is recorded yet. The form asks for what is missing.':
    'Todavía no se registró nada. El formulario pide lo que falta.',
  'Removals: {0}, {1}': 'Remociones: {0}, {1}',
  'School year {0} to {1}': 'Año escolar del {0} al {1}',
  'No removals are recorded.': 'No hay remociones registradas.',
  '{0} of them still to come': '{0} de ellos por venir',
  'Not counted': 'Sin contar',
  'In another school year': 'En otro año escolar',
  'Struck out: {0}': 'Anulada: {0}',
  'Put right by a later entry': 'Corregida por una anotación posterior',
  'No plan in effect is held. A student of whom the school knew that they may have a disability, such as by a request for an evaluation, is protected as well (34 CFR 300.534).':
    'No hay aquí un plan en vigor. También está protegido el estudiante de quien la escuela sabía que puede tener una discapacidad, por ejemplo por una solicitud de evaluación (34 CFR 300.534).',
  'Services of the IEP: {0}.': 'Servicios del IEP: {0}.',
  'Manifestation determinations': 'Determinaciones de manifestación',
  'Decided by the team. There: {0}': 'Decidido por el equipo. Estuvieron: {0}',
  'Record a removal': 'Registrar una remoción',
  'Record what was decided': 'Registrar lo que se decidió',
  'Correct or strike out': 'Corregir o anular',
  "The calendar doesn't say when the school year begins: July 1 was taken.":
    'El calendario no dice cuándo empieza el año escolar: se tomó el 1 de julio.',
  'First day': 'Primer día',
  'Empty for one day, or where you say how many school days': 'Vacío si es un día, o si dice cuántos días de clases',
  'Or how many school days': 'O cuántos días de clases',
  'Of a part of a day; empty where nobody knows': 'De una parte del día; vacío si nadie lo sabe',
  "The student's services and classes meanwhile": 'Los servicios y clases del estudiante entre tanto',
  'Transportation is a service of the plan, and the student came no other way':
    'El transporte es un servicio del plan, y el estudiante no llegó de otra manera',
  'What the student did: the team compares it with what was before':
    'Lo que hizo el estudiante: el equipo lo compara con lo anterior',
  'That is before the first day.': 'Eso es antes del primer día.',
  'Please give the last day or how many school days, not both.':
    'Indique el último día o cuántos días de clases, no ambos, por favor.',
  'That day is far ahead. Please check it.': 'Ese día está muy lejos. Revíselo, por favor.',
  'That is longer than a school year. Please check it.': 'Eso es más que un año escolar. Revíselo, por favor.',
  'A part of a day is on one day. Please record each by itself.':
    'Una parte del día es de un solo día. Registre cada una por separado, por favor.',
  'Minutes belong to a part of a day. Please leave them empty.':
    'Los minutos son de una parte del día. Déjelos vacíos, por favor.',
  'The calendar has no school on that day. Please check it.':
    'Según el calendario ese día no hay clases. Revíselo, por favor.',
  'Record a removal, in a form': 'Registrar una remoción, en un formulario',
  'record a removal for J. Doe': 'registrar una remoción de J. Doe',
  "What counts as a day is the district's rule; the answer shows it.":
    'Lo que cuenta como un día es la regla del distrito; la respuesta la muestra.',
  '{0} school days, past {1}': '{0} días de clases, más de {1}',
  '{0} of {1} school days': '{0} de {1} días de clases',
  'No school day of this school year, so nothing counts.':
    'Ningún día de clases de este año escolar, así que nada cuenta.',
  "Doesn't count": 'No cuenta',
  'Counts {0} of {1}': 'Cuenta {0} de {1}',
  'each school day counts': 'cada día de clases cuenta',
  'services and classes went on in school': 'los servicios y las clases siguieron en la escuela',
  'a part of a day counts as a day': 'una parte del día cuenta como un día',
  '{0} of {1} minutes': '{0} de {1} minutos',
  'its minutes are not known, so the whole day counts': 'no se saben sus minutos, así que cuenta el día entero',
  "a part of a day doesn't count here": 'aquí una parte del día no cuenta',
  "removals in school don't count here": 'aquí las remociones dentro de la escuela no cuentan',
  'transportation is a service of the plan': 'el transporte es un servicio del plan',
  'transportation is no service of the plan, or the student came another way':
    'el transporte no es un servicio del plan, o el estudiante llegó de otra manera',
  "removals from the bus don't count here": 'aquí las remociones del autobús no cuentan',
  'Guidance: {0}': 'Orientación: {0}',
  'Services: {0}': 'Servicios: {0}',
  'What happened: {0}': 'Qué ocurrió: {0}',
  'Put right: {0}': 'Corregida: {0}',
  'Removals: how many school days, and what they ask for': 'Remociones: cuántos días de clases, y qué piden',
  'removal J. Doe': 'remociones de J. Doe',
  'Removals at {0}: {1} at {2} or more': 'Remociones en {0}: {1} con {2} o más',
  'Removals: {0} at {1} or more': 'Remociones: {0} con {1} o más',
  '{0} or more, of {1}': '{0} o más, de {1}',
  Fewer: 'Menos',
  'In the school year of {0}, by the district\'s rule. Ask "removal" with a name to see how each counts.':
    'En el año escolar del {0}, por la regla del distrito. Pida «remociones» con un nombre para ver cómo cuenta cada una.',
  'Nobody whose removals you may see was removed this school year.':
    'Nadie cuyas remociones puede ver fue removido este año escolar.',
}
