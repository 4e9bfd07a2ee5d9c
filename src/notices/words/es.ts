import type { NoticeLanguage } from './notice-words.js'

export const spanish: NoticeLanguage = {
  language: 'es',
  name: 'Español',
  title: 'Aviso previo por escrito',
  opening: {
    proposes: 'El distrito escolar propone iniciar o cambiar {matter}.',
    refuses: 'El distrito escolar se niega a iniciar o cambiar {matter}.',
  },
  matters: {
    identification: 'la determinación de si su hijo o hija tiene una discapacidad',
    evaluation: 'la evaluación de su hijo o hija',
    placement: 'la colocación educativa de su hijo o hija',
    services: 'la educación pública gratuita y apropiada que recibe su hijo o hija',
    endOfServices: 'la educación especial y los servicios relacionados, que terminan',
  },
  headings: {
    action: 'Lo que proponemos o rechazamos',
    why: 'Por qué',
    evidence: 'En qué nos basamos',
    safeguards: 'Sus derechos',
    help: 'Quién puede ayudarle a entender esto',
    options: 'Qué más consideramos, y por qué no lo elegimos',
    factors: 'Qué más fue importante',
  },
  student: 'Estudiante',
  date: 'Fecha',
  effective: 'A partir de',
  preparedBy: 'Preparado por {name}',
  starting: {
    changes: 'Estos cambios en el plan:',
    firstPlan: 'Un primer plan con lo siguiente:',
    meeting: 'El equipo se reunió el {day} y revisó el plan.',
    revoked: 'Terminar toda la educación especial y los servicios relacionados.',
    revokedWhy:
      'Usted revocó por escrito su consentimiento para la educación especial y los servicios relacionados; lo recibimos el {day}. Desde entonces el distrito no puede continuarlos (34 CFR 300.300(b)(4)).',
    presentLevels: 'Niveles actuales: {list}.',
    eligibility: 'La evaluación del {day}.',
    safeguards:
      'Como padres de un niño o una niña con discapacidad, ustedes están protegidos por las garantías procesales de la Ley de Educación para Personas con Discapacidades (IDEA). Pueden pedir una copia a la escuela en cualquier momento, sin costo.',
    safeguards504:
      'La Sección 504 de la Ley de Rehabilitación los protege: se les avisa de lo que la escuela decide sobre su hijo o hija, pueden ver los expedientes, pueden pedir una audiencia imparcial en la que participan y pueden tener abogado, y una revisión de ella (34 CFR 104.36). Pueden pedir estos derechos por escrito a la escuela en cualquier momento, sin costo.',
  },
}
