// Spanish: what src/commands/documents says.

export const commandsDocuments: Readonly<Record<string, string>> = {
  everywhere: 'en todas partes',
  yes: 'sí',
  no: 'no',
  'A plan as a PDF or a Word file': 'Un plan en PDF o en Word',
  "print J. Doe's IEP": 'imprimir el IEP de J. Doe',
  '504 plan for J. Doe as a document': 'plan 504 de J. Doe en Word',
  'at a glance for J. Doe as PDF': 'resumen de J. Doe en PDF',
  'IEP at a glance': 'Resumen del IEP',
  '504 plan at a glance': 'Resumen del Plan 504',
  'The whole IEP': 'El IEP completo',
  'The whole 504 plan': 'El Plan 504 completo',
  'Documents: {0}': 'Documentos: {0}',
  'Which one?': '¿Cuál?',
  'At a glance, to print': 'Resumen, para imprimir',
  Documents: 'Documentos',
  'A plan on paper': 'Un plan en papel',
  'The whole plan': 'El plan completo',
  "The district's own form for this can't be used any more, so I took the one that I came with. An administrator of the district sees what is wrong with it by: npx caseload templates":
    'El formulario propio del distrito para esto ya no se puede usar, así que tomé el que traigo. La administración del distrito ve qué tiene mal con: npx caseload templates',
  'The form is in {0}. What staff wrote stands as they wrote it.':
    'El formulario está en {0}. Lo que escribió el personal queda como lo escribió.',
  'Open it in a browser. It opens once, within ten minutes. It has your name and the date on every page.':
    'Ábralo en un navegador. Se abre una vez, en diez minutos. Lleva su nombre y la fecha en cada página.',
  'As a Word file, to change it': 'En Word, para cambiarlo',
  'As a PDF, to print it': 'En PDF, para imprimirlo',
  'In {0}': 'En {0}',
  "I can't be reached by a browser here (CASELOAD_PUBLIC_URL is not set). The office makes the file in a terminal: npx caseload {0}":
    'Aquí un navegador no puede llegar a mí (CASELOAD_PUBLIC_URL no está definido). La oficina hace el archivo en una terminal: npx caseload {0}',
  "I can't be reached by a browser here. Once CASELOAD_PUBLIC_URL is set, documents can be opened and printed.":
    'Aquí un navegador no puede llegar a mí. Cuando CASELOAD_PUBLIC_URL esté definido, los documentos se podrán abrir e imprimir.',
  'that it was given': 'que se dio',
  'by {0}': 'para el {0}',
  'IEP team': 'equipo del IEP',
  'Section 504 team': 'equipo de la Sección 504',
  '{0}, {1} minutes': '{0}, {1} minutos',
  'The notice of a meeting or an excusal, to print': 'El aviso de una reunión o una excusa, para imprimir',
  'Once it is given, record when, to whom and how: "Notice given …".':
    'Cuando lo haya entregado, registre cuándo, a quién y cómo: «Aviso dado …».',
  'A prior written notice, to print': 'Un aviso previo por escrito, para imprimir',
  'Leaves school on': 'Deja la escuela el',
  'Academic achievement': 'Rendimiento académico',
  'Drawn from the present levels; please read it over': 'Tomado de los niveles actuales; léalo, por favor',
  'Functional performance': 'Desempeño funcional',
  'Social skills, self-care, mobility, communication, work habits':
    'Habilidades sociales, cuidado personal, movilidad, comunicación, hábitos de trabajo',
  'What helps to reach the goal for education and training': 'Qué ayuda a alcanzar la meta de educación y capacitación',
  'Such as: register with the disability office before the first term':
    'Por ejemplo: inscribirse en la oficina de discapacidad antes del primer período',
  'What helps to reach the goal for employment': 'Qué ayuda a alcanzar la meta de empleo',
  'What helps to reach the goal for independent living': 'Qué ayuda a alcanzar la meta de vida independiente',
  'If it is appropriate': 'Si corresponde',
  "In the student's own words": 'En las palabras del estudiante',
  'What helped, and what they want for themselves': 'Qué ayudó, y qué quiere para sí',
  'Language of the form': 'Idioma del formulario',
  As: 'Como',
  'A PDF, to print': 'PDF, para imprimir',
  'A Word file, to change it': 'Word, para cambiarlo',
  'The summary of performance of a student who leaves school': 'El resumen de desempeño de quien deja la escuela',
  'summary of performance for J. Doe': 'resumen de desempeño de J. Doe',
  'Goals with how far they were reached, accommodations and goals after school are taken from the plan and its data. I keep no copy of what you type here: keep the file.':
    'Las metas con lo que se alcanzó, las adaptaciones y las metas para después de la escuela se toman del plan y sus datos. No guardo copia de lo que escriba aquí: guarde el archivo.',
  'Make it': 'Hacerlo',
  'That is for whoever carries the plan': 'Eso le toca a quien lleva el plan',
  'You can ask the case manager for it.': 'Puede pedírselo a la persona responsable del caso.',
}
