// Spanish: what src/removals says.

export const removals: Readonly<Record<string, string>> = {
  'In school counts unless the student kept their services and classes among peers (71 FR 46715).':
    'Dentro de la escuela cuenta, salvo que el estudiante conservara sus servicios y clases entre sus compañeros (71 FR 46715).',
  'In school always counts.': 'Dentro de la escuela cuenta siempre.',
  'In school never counts.': 'Dentro de la escuela no cuenta nunca.',
  'A part of a day counts as a whole one, as any part of a school day is one (34 CFR 300.11(c)).':
    'Una parte del día cuenta como uno entero, pues cualquier parte de un día de clases es un día (34 CFR 300.11(c)).',
  'A part of a day counts by its minutes.': 'Una parte del día cuenta por sus minutos.',
  "A part of a day doesn't count.": 'Una parte del día no cuenta.',
  'The bus counts where transportation is a service of the plan and the student came no other way (71 FR 46715).':
    'El autobús cuenta cuando el transporte es un servicio del plan y el estudiante no llegó de otra manera (71 FR 46715).',
  'The bus always counts.': 'El autobús cuenta siempre.',
  'The bus never counts.': 'El autobús no cuenta nunca.',
  'Out of school counts, each school day.': 'Fuera de la escuela cuenta cada día de clases.',
  'A manifestation of the disability': 'Una manifestación de la discapacidad',
  'Not a manifestation of the disability': 'No es una manifestación de la discapacidad',
  'Was the behavior caused by the disability, or had it a direct and substantial relationship to it?':
    '¿La conducta fue causada por la discapacidad o tuvo una relación directa y sustancial con ella?',
  "Was it the direct result of the school's failure to implement the plan?":
    '¿Fue el resultado directo de que la escuela no cumpliera el plan?',
  "The outcome doesn't follow from the two answers: where either is yes, it is a manifestation, and else it is not.":
    'El resultado no se sigue de las dos respuestas: si alguna es sí, es una manifestación; si no, no lo es.',
  'Correct the answers or the outcome, or meet again.': 'Corrija las respuestas o el resultado, o vuelvan a reunirse.',
  'No parent took part.': 'No participó ningún padre ni madre.',
  'Record how they were invited, send them what was decided with the safeguards, and offer to meet again.':
    'Registre cómo se les invitó, envíeles lo decidido con las garantías procesales y ofrézcales reunirse de nuevo.',
  'It was held after {0}, the 10th school day from the decision.':
    'Se hizo después del {0}, el décimo día de clases desde la decisión.',
  'Tell the family why, and look at what the student missed meanwhile.':
    'Diga a la familia por qué, y vean lo que el estudiante perdió entre tanto.',
  'The student returns to their placement, and the team looks at whether the plan gives what they need (34 CFR 104.35, guidance).':
    'El estudiante vuelve a su ubicación y el equipo ve si el plan le da lo que necesita (34 CFR 104.35, orientación).',
  'The school mends at once how the plan is carried out (34 CFR 104.33, guidance).':
    'La escuela corrige de inmediato cómo se lleva a cabo el plan (34 CFR 104.33, orientación).',
  'The student may be disciplined as others are; the plan and its aids go on as the team says (guidance).':
    'Se le puede disciplinar como a los demás; el plan y sus apoyos siguen como diga el equipo (orientación).',
  'The student may be disciplined as others are, with services after the 10th day (34 CFR 300.530(c), (d)).':
    'Se le puede disciplinar como a los demás, con servicios después del décimo día (34 CFR 300.530(c), (d)).',
  'The parents may ask for an expedited hearing (34 CFR 300.532).':
    'Los padres pueden pedir una audiencia acelerada (34 CFR 300.532).',
  'A functional behavioral assessment and a behavior plan, or a review of the one there is (34 CFR 300.530(f)(1)).':
    'Una evaluación funcional de la conducta y un plan de conducta, o una revisión del que haya (34 CFR 300.530(f)(1)).',
  'The student returns to their placement, unless the parents and the school agree otherwise or 300.530(g) holds (34 CFR 300.530(f)(2)).':
    'El estudiante vuelve a su ubicación, salvo que los padres y la escuela acuerden otra cosa o se aplique 300.530(g) (34 CFR 300.530(f)(2)).',
  'The school takes immediate steps to mend how the plan is implemented (34 CFR 300.530(e)(3)).':
    'La escuela toma de inmediato medidas para corregir cómo se cumple el plan (34 CFR 300.530(e)(3)).',
  'From the bus': 'Del autobús',
  'They went on': 'Siguieron',
  'They stopped': 'Se interrumpieron',
  '{0} of {1} school days: {2} left before services must go on during any removal.':
    '{0} de {1} días de clases: quedan {2} antes de que los servicios deban seguir en cualquier remoción.',
  '{0} of {1} school days: {2} left before more removals may be a significant change of placement.':
    '{0} de {1} días de clases: quedan {2} antes de que más remociones puedan ser un cambio significativo de ubicación.',
  '{0} school days in a row, {1} to {2}, are more than {3}.':
    '{0} días de clases seguidos, del {1} al {2}, son más de {3}.',
  'They are {0} removals with no school day between them.': 'Son {0} remociones sin un día de clases entre ellas.',
  'A removal for more than 10 school days in a row is a change of placement: the parents are told on the day it is decided, and whether the behavior is a manifestation is determined within 10 school days.':
    'Una remoción de más de 10 días de clases seguidos es un cambio de ubicación: se informa a los padres el día en que se decide, y en 10 días de clases se determina si la conducta es una manifestación.',
  'Before a significant change of placement the student is reevaluated; guidance counts more than 10 school days in a row as one.':
    'Antes de un cambio significativo de ubicación se reevalúa al estudiante; según la orientación, más de 10 días de clases seguidos lo son.',
  'since {0}': 'desde el {0}',
  "Past {0} school days ({1} of them, {2}) services go on during a removal, so that the student takes part in the general curriculum and progresses toward the goals. School personnel and at least one of the student's teachers say which.":
    'Pasados {0} días de clases (son {1}, {2}), los servicios siguen durante la remoción, para que el estudiante participe en el currículo general y avance hacia las metas. El personal de la escuela y al menos un docente del estudiante dicen cuáles.',
  '{0} school days in total this school year are more than {1}.':
    '{0} días de clases en total este año escolar son más de {1}.',
  'The team decides whether that is a change of placement; 300.536 asks it to look at the length of each removal, the total, how near they are to each other, and how alike the behavior was.':
    'El equipo decide si eso es un cambio de ubicación; 300.536 le pide mirar la duración de cada remoción, el total, la cercanía entre ellas y lo parecida que fue la conducta.',
  'The team decides whether that is a significant change of placement, which asks for a reevaluation first: it looks at the length of each removal, the total, how near they are to each other, and how alike the behavior was.':
    'El equipo decide si eso es un cambio significativo de ubicación, que pide antes una reevaluación: mira la duración de cada remoción, el total, la cercanía entre ellas y lo parecida que fue la conducta.',
  '34 CFR 104.35(a) asks for the reevaluation; the 10 school days are guidance and district practice':
    '34 CFR 104.35(a) pide la reevaluación; los 10 días de clases son orientación y práctica del distrito',
}
