// What a student's whole record says of removals, in Spanish.

export const recordInSpanish: Readonly<Record<string, string>> = {
  'Manifestation determination reviews': 'Revisiones de determinación de manifestación',
  'Services meanwhile': 'Servicios mientras tanto',
  'Transportation is in the plan': 'El transporte está en el plan',
  'Caused by the disability': 'Causado por la discapacidad',
  'Came of the plan not being carried out': 'Se debió a que el plan no se llevó a cabo',
  'A parent was there': 'Estuvo uno de los padres',
  'Removal decided on': 'Retiro decidido el',
  'What was considered': 'Lo que se consideró',
  Bus: 'Autobús',
  'Went on': 'Siguieron',
  Stopped: 'Se interrumpieron',
  'A manifestation': 'Una manifestación',
  'Not a manifestation': 'No una manifestación',
}
