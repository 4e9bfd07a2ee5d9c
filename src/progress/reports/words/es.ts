import type { ReportWords } from './report-words.js'

export const spanish: ReportWords = {
  language: 'es',
  name: 'Español',
  title: 'Informe de progreso',
  student: 'Estudiante',
  grade: 'Grado',
  period: 'Período del informe',
  preparedBy: 'Preparado por {name}',
  sentOn: 'Fecha',
  goal: 'Meta {number}',
  goalIs: 'En qué estamos trabajando',
  started: 'Punto de partida: {value} ({day})',
  now: 'Ahora: {value} ({day})',
  noData: 'Todavía no se ha medido nada en este período.',
  expected: 'Lo esperado para ese día para ir por buen camino: {value}',
  target: 'Meta: {value} para el {day}',
  dataPoints: 'Se ha medido {count} veces desde el comienzo',
  code: 'Progreso: {code}',
  outlooks: {
    met: 'La meta se ha alcanzado.',
    sufficient: 'Este progreso es suficiente para alcanzar la meta en su fecha.',
    insufficient:
      'Este progreso no es suficiente para alcanzar la meta en su fecha. El equipo hablará de lo que conviene cambiar.',
    notEnoughData: 'Todavía no hay datos suficientes para decir si la meta se alcanzará en su fecha.',
    notIntroduced: 'El trabajo en esta meta todavía no ha comenzado.',
  },
  comment: 'Lo que observamos',
  graph: 'Cada marca es una medición. La línea de trazos es el camino desde el punto de partida hasta la meta.',
  rights:
    'Usted puede pedir en cualquier momento una reunión del equipo del IEP, y este informe en otro idioma o formato. Por favor, comuníquese con la escuela.',
  page: 'Página {page} de {pages}',
  example: {
    ahead:
      '{name} llegó a {quantity}, {difference} mejor que lo esperado para entonces ({expected}); comenzó en {baseline}.',
    behind:
      '{name} llegó a {quantity}, {difference} menos de lo esperado para entonces ({expected}); comenzó en {baseline}.',
    alone: '{name} llegó a {quantity}; comenzó en {baseline}.',
  },
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  day: '{day} de {month} de {year}',
  decimal: ',',
}
