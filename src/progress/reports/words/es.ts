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
  dataPoints: 'Mediciones desde el comienzo: {count}',
  code: 'Progreso: {code}',
  outlooks: {
    met: 'La meta se ha alcanzado.',
    sufficient: 'Este progreso es suficiente para alcanzar la meta en su fecha.',
    insufficient:
      'Este progreso no es suficiente para alcanzar la meta en su fecha. El equipo hablará de lo que conviene cambiar.',
    notEnoughData: 'Todavía no hay datos suficientes para decir si la meta se alcanzará en su fecha.',
    notIntroduced: 'El trabajo en esta meta todavía no ha comenzado.',
  },
  meanings: {
    met: 'meta alcanzada',
    sufficient: 'progreso suficiente',
    insufficient: 'progreso insuficiente',
    notEnoughData: 'faltan datos',
    notIntroduced: 'no ha comenzado',
  },
  codes: 'Qué significan los códigos: {codes}',
  comment: 'Lo que observamos',
  writtenInEnglish: 'escrito en inglés',
  graph: 'Cada marca es una medición. La línea de trazos es el camino desde el punto de partida hasta la meta.',
  graphWords: {
    dataPoints: 'Mediciones',
    aimline: 'Ruta a la meta',
    trend: 'Tendencia',
    target: 'Meta {value}',
    baseline: 'Punto de partida',
    months: 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' '),
  },
  promptLevels: {
    independent: 'sin ayuda',
    gestural: 'después de un gesto',
    verbal: 'después de un recordatorio hablado',
    model: 'después de una demostración',
    partialPhysical: 'con algo de ayuda física',
    fullPhysical: 'con ayuda física completa',
  },
  rights:
    'Usted puede pedir en cualquier momento una reunión del equipo del IEP, y este informe en otro idioma o formato. Por favor, comuníquese con la escuela.',
  rights504:
    'Usted puede pedir en cualquier momento una reunión del equipo del plan 504, y este informe en otro idioma o formato. Por favor, comuníquese con la escuela.',
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
