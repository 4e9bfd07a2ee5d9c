// Spanish: what src/retention says.

export const retention: Readonly<Record<string, string>> = {
  'Special education record: plans, dates, progress, reports, acknowledgements':
    'Expediente de educación especial: planes, fechas, progreso, informes, acuses de lectura',
  'Service sessions: what Medicaid claims rest on': 'Sesiones de servicio: en lo que se apoyan los cobros a Medicaid',
  'special education record': 'expediente de educación especial',
}
