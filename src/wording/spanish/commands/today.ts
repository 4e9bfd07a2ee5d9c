// Spanish: what src/commands/today says.

export const commandsToday: Readonly<Record<string, string>> = {
  'Due soon': 'Vence pronto',
  'And {0} more: see "due"': 'Y {0} más: vea "vence"',
  'Your classes today': 'Sus clases de hoy',
  '{0}: {1} with a plan': '{0}: {1} con plan',
  'Logged {0}: {1}': 'Registrado {0}: {1}',
  'Log again: {0}': 'Registrar de nuevo: {0}',
  'Log again: what you logged last': 'Registrar de nuevo: lo último que registró',
  'Group: {0} …': 'Grupo: {0} …',
  '{0} min {1}: {2}': '{0} min {1}: {2}',
  Student: 'Estudiante',
  'A name, such as J. Doe': 'Un nombre, como J. Doe',
  'Find a student by name, in a form': 'Buscar a un estudiante por nombre, en un formulario',
  'find a student': 'buscar estudiante',
  'Find a student': 'Buscar a un estudiante',
  Find: 'Buscar',
  'Log progress in a form: first for whom': 'Registrar progreso en un formulario: primero, de quién',
  'Log progress: for whom?': 'Registrar progreso: ¿de quién?',
  'Several of your students fit: {0}. Please give more of the name.':
    'Varios de sus estudiantes coinciden: {0}. Dé más del nombre, por favor.',
  'And {0} more: see "acknowledge"': 'Y {0} más: vea "leído"',
  'You have not yet said that you read': 'Todavía no ha dicho que leyó',
  'Your day: what is due, what to read, your classes, what to log again':
    'Su día: lo que vence, lo que hay que leer, sus clases, lo que registrar de nuevo',
  'Your day: {0}': 'Su día: {0}',
  'Log progress …': 'Registrar progreso …',
  'Find a student …': 'Buscar a un estudiante …',
  Settings: 'Ajustes',
  Help: 'Ayuda',
  'Left half-typed': 'A medio escribir',
  'Go on: {0}': 'Seguir: {0}',
  'All is done for now, {0}: nothing is due soon, and you have read every update.':
    'Todo está hecho por ahora, {0}: nada vence pronto y usted leyó todas las novedades.',
  'Hello {0}! The roster ties no students to you yet. Once it does, your day stands here.':
    '¡Hola, {0}! La lista escolar todavía no lo vincula con ningún estudiante. Cuando lo haga, su día estará aquí.',
}
