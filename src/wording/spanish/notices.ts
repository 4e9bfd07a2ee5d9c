// Spanish: what src/notices says.

export const notices: Readonly<Record<string, string>> = {
  '{0}, followed for 504 plans as guidance': '{0}, que para los Planes 504 se sigue como orientación',
  '{0} holds no right to it, or is restricted.': '{0} no tiene derecho a ello, o tiene una restricción.',
  'Give it to whoever holds the educational rights, and tell the office that this went out.':
    'Déselo a quien tiene los derechos educativos, y avise a la oficina de que esto salió.',
  'It lacks: {0}.': 'Le falta: {0}.',
  'Write a further notice with what is lacking, and give that too.':
    'Escriba otro aviso con lo que falta, y entréguelo también.',
  'It is not written in {0}, and there is no evidence that it was translated and understood.':
    'No está escrito en {0}, y no hay constancia de que se tradujo y se entendió.',
  'Have it translated, by mouth where need be, and write down by whom and that it was understood.':
    'Haga que se traduzca, de palabra si hace falta, y anote quién lo hizo y que se entendió.',
  '{0} speaks {1}; it was given in {2}.': '{0} habla {1}; se entregó en {2}.',
  'Give it in {0}, unless that is clearly not feasible.': 'Entréguelo en {0}, salvo que claramente no sea posible.',
  'It was given on {0}, and the action holds from {1}: not a reasonable time before.':
    'Se entregó el {0}, y la acción vale desde el {1}: no es un tiempo razonable antes.',
  'Where the action can still wait, let it hold from a later day.':
    'Si la acción todavía puede esperar, que valga desde un día posterior.',
  'What is proposed or refused': 'Qué se propone o se rechaza',
  'The action itself, so that the family can picture it': 'La acción misma, para que la familia pueda imaginarla',
  'Why the district proposes or refuses it': 'Por qué el distrito lo propone o lo rechaza',
  'Each evaluation, assessment, record or report that was used':
    'Cada evaluación, prueba, expediente o informe que se usó',
  'Protection by procedural safeguards': 'Protección de las garantías procesales',
  'That parents are protected, and how to get a copy of the safeguards':
    'Que los padres están protegidos, y cómo obtener una copia de las garantías',
  'Where to get help': 'Dónde obtener ayuda',
  'Whom parents can ask for help in understanding this, with how to reach them':
    'A quién pueden pedir ayuda los padres para entender esto, y cómo comunicarse',
  'What else was considered': 'Qué más se consideró',
  'Other options that the team considered, and why each was rejected':
    'Otras opciones que consideró el equipo, y por qué se rechazó cada una',
  'Whatever else mattered; say so where there is nothing': 'Lo demás que fue importante; dígalo si no hubo nada',
}
