// Spanish: what src/documents says.

export const documents: Readonly<Record<string, string>> = {
  'Made by {0} on {1}': 'Hecho por {0} el {1}',
  'Not recorded': 'Sin registrar',
  'Notice of a meeting': 'Aviso de una reunión',
  'Excusal from a meeting': 'Excusa de una reunión',
  'Plan at a glance': 'Resumen del plan',
  'Section 504 plan': 'Plan de la Sección 504',
  'Individualized education program': 'Programa de Educación Individualizado',
}
