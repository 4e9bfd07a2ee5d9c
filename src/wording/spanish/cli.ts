// Spanish: what src/cli says.

export const cli: Readonly<Record<string, string>> = {
  'The case management of {0} is yours': 'Los casos de {0} ahora son suyos',
  'Until {0}; then it returns by itself.': 'Hasta el {0}; después vuelven por sí solos.',
  'Type "my caseload" to see the students, and "questions" for what waits for an answer.':
    'Escriba "mis casos" para ver los estudiantes, y "preguntas" para lo que espera respuesta.',
  'You take over a caseload.': 'Usted recibe casos de un colega.',
  Students: 'Estudiantes',
  'Questions that wait': 'Preguntas que esperan',
  'Requests for a change': 'Solicitudes de cambio',
  Drafts: 'Borradores',
}
