// Spanish: what src/cases says.

export const cases: Readonly<Record<string, string>> = {
  'Graduated with a regular diploma': 'Se graduó con diploma regular',
  'Reached the highest age of eligibility': 'Alcanzó la edad máxima de elegibilidad',
  'No longer eligible: back to general education': 'Ya no es elegible: vuelve a educación general',
  'Consent to services was revoked in writing': 'Se revocó por escrito el consentimiento para los servicios',
  'Moved to another school': 'Se mudó a otra escuela',
  'Left school otherwise': 'Dejó la escuela de otra manera',
  'no summary of performance is recorded, which is owed before the student leaves.':
    'no consta el resumen del desempeño, que se debe antes de que el estudiante se vaya.',
  'Give it now, and record the day.': 'Entréguelo ahora y registre el día.',
  'no evaluation is recorded by which the student was found not eligible.':
    'no consta una evaluación que determinara que el estudiante no es elegible.',
  'Record the day where there was one. Where there was none, the student is evaluated before that is decided.':
    'Registre el día si la hubo. Si no la hubo, se evalúa al estudiante antes de decidirlo.',
  'no revocation in writing is recorded.': 'no consta una revocación por escrito.',
  'Record it: "consent revoked for J. Doe". Without one the services are still owed.':
    'Regístrela: "consentimiento revocado de J. Doe". Sin ella los servicios se siguen debiendo.',
  'no prior written notice of it is recorded.': 'no consta un aviso previo por escrito de ello.',
  'Where it was given, record the day. Where it was not, give it now: it comes a reasonable time before.':
    'Si se dio, registre el día. Si no, délo ahora: va con un tiempo razonable de antelación.',
}
