// Spanish: what src/records says.

export const records: Readonly<Record<string, string>> = {
  'Days before a class begins when its teachers may see the plans of its students':
    'Días antes de que empiece una clase en que sus docentes ya pueden ver los planes de sus estudiantes',
  'Days after a class ends until its teachers may still see them':
    'Días después de que termina una clase en que sus docentes todavía pueden verlos',
  'Teachers responsible for a student see the whole IEP, not only their part':
    'Los docentes responsables de un estudiante ven el IEP completo, no solo su parte',
  "Staff may see by office a student whose contact they are (their own child's plan)":
    'El personal puede ver por su cargo a un estudiante del que es contacto (el plan de su propio hijo)',
  'IEPs are written here. Off: they are kept in another system, and are changed here by import alone':
    'Los IEP se escriben aquí. Off: se llevan en otro sistema y aquí solo cambian por importación',
  '504 plans are written here. Off: they are kept elsewhere, and are changed here by import alone':
    'Los Planes 504 se escriben aquí. Off: se llevan en otra parte y aquí solo cambian por importación',
  '504 plans may hold goals and objectives': 'Los Planes 504 pueden tener metas y objetivos',
  '504 plans may hold specially designed instruction': 'Los Planes 504 pueden tener instrucción diseñada especialmente',
  'Whether staff are sent their part of plans and of what changes in them; "start delivery" begins it':
    'Si se envía al personal su parte de los planes y de lo que cambia en ellos; "start delivery" lo empieza',
  'School days after somebody joins a class before they are sent the plans of its students':
    'Días de clases desde que alguien se une a una clase hasta que se le envían los planes de sus estudiantes',
  'School days within which a case manager answers a question about a plan':
    'Días de clases en que un responsable del caso contesta una pregunta sobre un plan',
  'Whether staff are reminded of what falls due, one message a school day at most':
    'Si se recuerda al personal lo que vence, con un mensaje por día de clases como máximo',
  'When reminders go out, from 05:00 to 19:59; everybody may choose a time of their own':
    'Cuándo salen los recordatorios, de 05:00 a 19:59; cada quien puede elegir su propia hora',
  'How many days before the last school day on or before a deadline it is told of, such as 60,30,14,7,1':
    'Cuántos días antes del último día de clases, en un plazo o antes de él, se avisa, como 60,30,14,7,1',
  'Days that a legal deadline is past before an administrator of the school is told too':
    'Días de retraso de un plazo legal antes de avisar también a un administrador de la escuela',
  'Codes of a progress report: met, sufficient, insufficient, not enough data, not introduced; or each with what it means':
    'Códigos de un informe de progreso: met, sufficient, insufficient, not enough data, not introduced; o cada uno con lo que significa',
  'The age at which the IEP in effect must plan transition; some states say 14':
    'La edad a la que el IEP en vigor debe planificar la transición; algunos estados dicen 14',
  'The age of majority in the state; students are told a year before which rights pass to them':
    'La mayoría de edad en el estado; un año antes se dice a los estudiantes qué derechos les pasan',
  'Months after which the district reviews a 504 plan; no law gives a number':
    'Meses tras los que el distrito revisa un Plan 504; ninguna ley da un número',
  'Months after which the district reevaluates for a 504 plan; no law gives a number':
    'Meses tras los que el distrito reevalúa para un Plan 504; ninguna ley da un número',
  'School days after a referral within which consent to evaluate is asked for, or the referral answered; no federal law gives a number':
    'Días de clases tras una remisión en que se pide consentimiento para evaluar, o se contesta la remisión; ninguna ley federal da número',
  'Days with comparable services within which a plan from another school is adopted or a new one made; no law gives a number':
    'Días con servicios comparables en que se adopta un plan de otra escuela o se hace uno nuevo; ninguna ley da número',
  'School days within which records are got from another school, or sent to one; the law says promptly':
    'Días de clases en que se obtiene el expediente de otra escuela, o se le envía; la ley dice con prontitud',
  'Whether a removal in school counts as a day of removal: always, never, or unless the student kept services and classes among peers':
    'Si una remoción dentro de la escuela cuenta como día de remoción: siempre (always), nunca (never) o salvo que el estudiante conservara servicios y clases entre sus compañeros (unlessServed)',
  'Whether a part of a day counts as a whole day of removal, by its minutes, or never':
    'Si una parte del día cuenta como un día entero de remoción (day), por sus minutos (minutes) o nunca (never)',
  'Whether a removal from the bus counts: always, never, or where transportation is a service of the plan':
    'Si una remoción del autobús cuenta: siempre (always), nunca (never) o cuando el transporte es un servicio del plan (ifOnPlan)',
  'Minutes of a school day for removals that count by minutes, where the plan gives none':
    'Minutos de un día de clases para las remociones que cuentan por minutos, si el plan no los da',
  'At how many school days of removal in a year staff are told, from 1 to 10, such as 5,8,10':
    'Con cuántos días de clases de remoción en un año se avisa al personal, de 1 a 10, como 5,8,10',
  'Days before a meeting by which its notice is given; federal law says early enough and gives no number, your state may':
    'Días antes de una reunión para dar su aviso; la ley federal dice con suficiente antelación y no da un número, su estado puede darlo',
  'School days before a meeting by which teachers are asked for their input':
    'Días escolares antes de una reunión para que los docentes den su aportación',
  'Whether the year to the next review runs from the day of the meeting or from the day the plan took effect':
    'Si el año hasta la próxima revisión cuenta desde el día de la reunión o desde el día en que el plan entró en vigor',
  "Years that a student's special education record is kept after its last day; no federal rule gives a number, your state may":
    'Años que se conserva el expediente de educación especial de un estudiante después de su último día; ninguna norma federal da un número, su estado quizá sí',
  "Years that service sessions are kept after the record's last day; states ask 5 to 8 for Medicaid claims":
    'Años que se conservan las sesiones de servicio después del último día del expediente; los estados piden de 5 a 8 para los cobros a Medicaid',
  'Days that messages as they were sent and forms that were sent off are kept; what is evidence stands in the records':
    'Días que se conservan los mensajes tal como se enviaron y los formularios enviados; lo que sirve de prueba está en el expediente',
  'Hours after which what I wrote about students is taken out of chats; 0 keeps it':
    'Horas tras las cuales lo que escribí sobre estudiantes se quita de los chats; con 0 se queda',
  'So many students outside their own classes and caseload, opened by one person, and administrators are told':
    'Cuando una persona abre a tantos estudiantes fuera de sus propias clases y casos, se avisa a la administración',
  'Within how many minutes that counts as unusual': 'En cuántos minutos cuenta eso como inusual',
  'Whom families can ask for help in understanding a prior written notice, with how to reach them':
    'A quién pueden pedir ayuda las familias para entender un aviso previo por escrito, y cómo comunicarse',
  'The language of posts in channels; everybody chooses their own for what I write to them':
    'El idioma de lo que se publica en los canales; cada quien elige el suyo para lo que le escribo',
  'to staff who have no account here': 'a personal que no tiene cuenta aquí',
  'Tie one with: npx caseload link': 'Vincule una con: npx caseload link',
  'to an account that is no more': 'a una cuenta que ya no existe',
  'Tie their new account with: npx caseload link': 'Vincule su nueva cuenta con: npx caseload link',
  'to staff who have blocked or removed the bot': 'a personal que bloqueó o quitó el bot',
  'Ask them to add the bot again.': 'Pídales que agreguen el bot de nuevo.',
  'to a channel that is no more, or that the bot was removed from':
    'a un canal que ya no existe, o del que se quitó el bot',
  'Invite the bot there, or correct channels.csv and import it.':
    'Invite al bot allí, o corrija channels.csv e impórtelo.',
  'to a channel that is archived': 'a un canal archivado',
  'Take it out of channels.csv or name another one there, and import it.':
    'Quítelo de channels.csv o ponga otro allí, e impórtelo.',
  'to a channel that the bot is not in': 'a un canal en el que no está el bot',
  'Invite the bot there.': 'Invite al bot allí.',
  'because the app was removed from the workspace': 'porque se quitó la aplicación del espacio de trabajo',
  'Install it again, and set its new token where the token stands in the settings.':
    'Instálela de nuevo y ponga su nuevo token donde está el token en la configuración.',
  'because the platform refused them': 'porque la plataforma los rechazó',
  'Look in the log, and tell the makers of Caseload.': 'Mire el registro e informe a quienes hacen Caseload.',
  "can't be opened": 'no se pueden abrir',
  'See that the encryption key is the right one, and look in the log.':
    'Compruebe que la clave de cifrado sea la correcta y mire el registro.',
  'may have arrived: the bot was stopped twice while it sent them':
    'quizá llegaron: el bot se detuvo dos veces mientras los enviaba',
  'Nothing need be done but to find out why the bot was stopped.':
    'No hace falta nada más que averiguar por qué se detuvo el bot.',
  'after many attempts': 'tras muchos intentos',
  'See that the platform can be reached, and that the app has every scope of its manifest.':
    'Compruebe que se puede llegar a la plataforma y que la aplicación tiene todos los permisos de su manifiesto.',
}
