// Spanish: what src/commands/access says.

export const commandsAccess: Readonly<Record<string, string>> = {
  'Who has looked at {0}': 'Quién ha consultado a {0}',
  "Who has looked at a student's plan, at what and when":
    'Quién ha consultado el plan de un estudiante, qué partes y cuándo',
  "who has seen J. Doe's plan": 'quién ha visto el plan de J. Doe',
  'Nobody has, as far as it is written down.': 'Nadie, según lo que está anotado.',
  'Every look is written down before it is shown. Your own stand here too.':
    'Cada consulta se anota antes de mostrarse. Las suyas también están aquí.',
  'Record of access': 'Registro de acceso',
  Earlier: 'Anteriores',
  'in a message that I sent': 'en un mensaje que envié',
  'through a link that was made for them': 'por un enlace creado para esa persona',
  'asked in a channel, answered to them alone': 'preguntó en un canal; la respuesta fue solo para esa persona',
  'at the command line of the program': 'en la línea de comandos del programa',
  'Whoever runs the program ({0})': 'Quien administra el programa ({0})',
  'runs the program': 'administra el programa',
  'Changed something, and saw: {0}': 'Cambió algo y vio: {0}',
  'Saw: {0}': 'Vio: {0}',
  'Ground: {0}': 'Motivo: {0}',
  "Kept to those who carry the student's plan, and administrators.":
    'Reservado a quienes llevan el plan del estudiante y a la administración.',
  'written consent of the parent or student (34 CFR 99.30)':
    'consentimiento por escrito de los padres o del estudiante (34 CFR 99.30)',
  'another school that the student enrolls in (99.31(a)(2))':
    'otra escuela en la que el estudiante se inscribe (99.31(a)(2))',
  'a contractor who does the work of the school (99.31(a)(1)(i)(B))':
    'un contratista que hace el trabajo de la escuela (99.31(a)(1)(i)(B))',
  'an education authority, for audit or evaluation (99.31(a)(3))':
    'una autoridad educativa, para una auditoría o evaluación (99.31(a)(3))',
  'a court order or subpoena (99.31(a)(9))': 'una orden judicial o citación (99.31(a)(9))',
  'an emergency of health or safety (99.31(a)(10))': 'una emergencia de salud o seguridad (99.31(a)(10))',
  'a child welfare agency that cares for the student (20 U.S.C. 1232g(b)(1)(L))':
    'una agencia de protección infantil a cargo del estudiante (20 U.S.C. 1232g(b)(1)(L))',
  'something else': 'otra cosa',
  'To tell the family of progress (34 CFR 300.320(a)(3))': 'Informar del progreso a la familia (34 CFR 300.320(a)(3))',
  'Progress report, {0}: {1}': 'Informe de progreso, {0}: {1}',
  'whoever holds the right to the records': 'quien tiene derecho a los expedientes',
  'To teach the class as a substitute': 'Dar la clase como suplente',
  'A printed page: accommodations and what keeps students safe':
    'Una página impresa: adaptaciones y lo que mantiene seguros a los estudiantes',
  'works for the school (99.31(a)(1))': 'trabaja para la escuela (99.31(a)(1))',
  'To run the program': 'Administrar el programa',
  'Files with the records of this student': 'Archivos con el expediente de este estudiante',
  'The list of employees with access': 'La lista de empleados con acceso',
  'employees with access': 'empleados con acceso',
  '{0} may see students with plans': '{0} pueden ver estudiantes con plan',
  '1 employee': '1 empleado',
  '{0} employees': '{0} empleados',
  'As a file, for public inspection: npx caseload employees FILE.csv':
    'Como archivo, para inspección pública: npx caseload employees FILE.csv',
  Staff: 'Personal',
  'Who was given access, and of which agency': 'A quién se dio acceso, y de qué entidad',
  'For what purpose': 'Con qué propósito',
  'Which records': 'Qué documentos',
  'What allows it': 'Qué lo permite',
  'Record a disclosure: {0}': 'Registrar una divulgación: {0}',
  "Write down that a student's records were disclosed": 'Anotar que se divulgó el expediente de un estudiante',
  'record a disclosure for J. Doe': 'registrar una divulgación de J. Doe',
  'Record a disclosure': 'Registrar una divulgación',
  "Parents and the school's own employees need not be written down. In an emergency, say in the purpose what the threat was (34 CFR 99.32(a)(5)).":
    'No hace falta anotar a los padres ni a los empleados de la escuela. En una emergencia, diga en el propósito cuál era la amenaza (34 CFR 99.32(a)(5)).',
  'Noted: {0} was given access to the records of {1}': 'Anotado: {0} tuvo acceso al expediente de {1}',
  'noted that {0} was given access to the records of {1}': 'anotado que {0} tuvo acceso al expediente de {1}',
  'Record of access of {0}': 'Registro de acceso de {0}',
  "To whom a student's records were disclosed, and why": 'A quién se divulgó el expediente de un estudiante, y por qué',
  'record of access for J. Doe': 'registro de acceso de J. Doe',
  'Allowed by: {0}': 'Lo permite: {0}',
  'Written down by: {0}': 'Anotado por: {0}',
  "Nobody but parents and the school's employees was given access.":
    'No se dio acceso a nadie más que a los padres y a los empleados de la escuela.',
  'Record a disclosure …': 'Registrar una divulgación …',
  'Who has looked': 'Quién lo ha consultado',
  '34 CFR 300.614 asks for the name, the date and the purpose. Reports given, pages printed and files written by Caseload stand here by themselves.':
    '34 CFR 300.614 pide el nombre, la fecha y el propósito. Los informes entregados, las páginas impresas y los archivos escritos por Caseload aparecen aquí por sí solos.',
  'Who can see {0}': 'Quién puede ver a {0}',
  'Who can see a student, and on what ground': 'Quién puede ver a un estudiante y por qué motivo',
  'who can see J. Doe': 'quién puede ver a J. Doe',
  '1 person': '1 persona',
  '{0} people': '{0} personas',
  ', since {0}': ', desde el {0}',
  'What each sees of the plan follows from the ground.': 'Lo que ve cada uno del plan depende del motivo.',
}
