// Spanish: what src/commands/preferences says.

export const commandsPreferences: Readonly<Record<string, string>> = {
  'school days': 'días de clases',
  'Choose when and how the bot writes to you': 'Elegir cuándo y cómo le escribe el bot',
  'When and how I write': 'Cuándo y cómo escribo',
  'What you ask for is answered at once, at any time. This is about what I begin.':
    'Lo que usted pregunta se responde enseguida, a cualquier hora. Esto trata de lo que empiezo yo.',
  'Reminders at': 'Recordatorios a las',
  'On school days, any time from 5:00 am to 7:59 pm': 'En días de clases, a cualquier hora de 5:00 am a 7:59 pm',
  'Reminders come': 'Los recordatorios llegan',
  'In one message': 'En un mensaje',
  'One by one': 'Uno por uno',
  'What is still ahead': 'Lo que aún está por venir',
  'What is past its day always comes to you': 'Lo que está vencido siempre le llega a usted',
  'Told to me': 'Me lo dice a mí',
  "Counted in the team's channel": 'Se cuenta en el canal del equipo',
  'Morning message at': 'Mensaje de la mañana a las',
  'What each of your classes needs; empty: none': 'Lo que necesita cada una de sus clases; vacío: ninguno',
  'The card of a class when its period begins': 'La tarjeta de una clase cuando empieza su periodo',
  'Quiet from': 'Silencio desde',
  'Such as 6:00 pm; empty, both: no quiet hours': 'Por ejemplo 6:00 pm; vacíos los dos: sin horas de silencio',
  'Quiet until': 'Silencio hasta',
  'Such as 7:00 am': 'Por ejemplo 7:00 am',
  Days: 'Días',
  'Time zone': 'Zona horaria',
  'I use a screen reader': 'Uso un lector de pantalla',
  'In Slack, what I write then says all of it in words; its notification still names nobody':
    'En Slack, lo que escribo dice entonces todo en palabras; su notificación sigue sin nombrar a nadie',
  'Please give a time from 5:00 am to 7:59 pm, such as 8:15 am.':
    'Dé una hora de 5:00 am a 7:59 pm, por favor, como 8:15 am.',
  'Please give a time from 5:00 am to 11:59 am.': 'Dé una hora de 5:00 am a 11:59 am, por favor.',
  'Please choose one day of the week at least.': 'Elija al menos un día de la semana, por favor.',
  'Please give a time such as 6:00 pm, or leave both empty.':
    'Dé una hora como 6:00 pm, por favor, o deje los dos vacíos.',
  'Please give a time such as 7:00 am, or leave both empty.':
    'Dé una hora como 7:00 am, por favor, o deje los dos vacíos.',
  'That is the whole day. Please leave an hour at least in which I may write.':
    'Eso es el día entero. Deje al menos una hora en que yo pueda escribir, por favor.',
  'what you had chosen holds again': 'vale otra vez lo que usted había elegido',
  'Nothing was changed': 'No se cambió nada',
  'In the next two weeks no school is held on any of those days. Until then I write to you on school days.':
    'En las próximas dos semanas no hay clases en ninguno de esos días. Hasta entonces le escribo en días de clases.',
  "What a channel of the student's school counts each week I don't write to you about. What is past its day, and what no channel is told of, still comes to you. All of yours: due":
    'De lo que un canal de la escuela del estudiante cuenta cada semana no le escribo. Lo vencido, y lo que no se dice en ningún canal, le sigue llegando. Todo lo suyo: vence',
  Reminders: 'Recordatorios',
  'at the usual time ({0})': 'a la hora habitual ({0})',
  'one by one': 'uno por uno',
  'in one message': 'en un mensaje',
  "counted in the team's channel": 'se cuenta en el canal del equipo',
  'told to you': 'se lo digo a usted',
  'Morning message': 'Mensaje de la mañana',
  'Period message': 'Mensaje del periodo',
  'Quiet hours': 'Horas de silencio',
  'Screen reader': 'Lector de pantalla',
  '{0}, which is within your quiet hours: it comes at {1}': '{0}, que cae en sus horas de silencio: llega a las {1}',
  'When and how I write to you': 'Cuándo y cómo le escribo',
  'Morning message off': 'Sin mensaje de la mañana',
  'Morning message at {0}': 'Mensaje de la mañana a las {0}',
  'Period message off': 'Sin mensaje del periodo',
  'Period message on': 'Con mensaje del periodo',
  'Or say it: "reminders at 8:15", "quiet hours 17:00 to 8:00", "days mon wed fri", "time zone mountain".':
    'O dígalo: "reminders at 8:15", "quiet hours 17:00 to 8:00", "days mon wed fri", "time zone mountain".',
  'Also when there is no school': 'También cuando no hay clases',
  'every day': 'todos los días',
  '{0}, also when there is no school': '{0}, también cuando no hay clases',
  'From when until when?': '¿Desde cuándo hasta cuándo?',
  'Say "quiet hours 17:00 to 8:00", with an hour a day left at least, "quiet hours off", or "quiet hours as usual".':
    'Diga "quiet hours 17:00 to 8:00", dejando al menos una hora al día, "quiet hours off" o "quiet hours as usual".',
  'I know no such time zone': 'No conozco esa zona horaria',
  'Say "time zone mountain", one such as "time zone America/Denver", or "time zone as usual".':
    'Diga "time zone mountain", una como "time zone America/Denver", o "time zone as usual".',
  'Which language?': '¿Qué idioma?',
  'Say "language English" or "idioma español".': 'Diga "language English" o "idioma español".',
  'How?': '¿Cómo?',
  'Say "reminders one by one" or "reminders in one message".':
    'Diga "reminders one by one" o "reminders in one message".',
  'Where?': '¿Dónde?',
  'Say "reminders in the channel" or "reminders to me".': 'Diga "reminders in the channel" o "reminders to me".',
  'At what time?': '¿A qué hora?',
  'Say "reminders at 8:15", any time from 5:00 to 19:59, or "reminders at the usual time".':
    'Diga "reminders at 8:15", a cualquier hora de 5:00 a 19:59, o "reminders at the usual time".',
  'When in the morning?': '¿A qué hora de la mañana?',
  'Say "morning message 7:15", any time from 5:00 to 11:59, or "morning message off".':
    'Diga "morning message 7:15", a cualquier hora de 5:00 a 11:59, o "morning message off".',
  'On or off?': '¿Activado o desactivado?',
  'Say "period message on" or "period message off".': 'Diga "period message on" o "period message off".',
  'Say "screen reader on" or "screen reader off".': 'Diga "lector de pantalla sí" o "lector de pantalla no".',
  'On which days?': '¿Qué días?',
  'Say "days mon wed fri", with one day at least, "days every day", or "days as usual": every school day.':
    'Diga "days mon wed fri", al menos con un día, "days every day", o "days as usual": todos los días de clases.',
  none: 'ninguna',
}
