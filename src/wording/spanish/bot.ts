// Spanish: what src/bot says.

export const bot: Readonly<Record<string, string>> = {
  'I find no student of yours by that name': 'No encuentro a ningún estudiante suyo con ese nombre',
  'Check the spelling, or try the surname with an initial. If you work with this student, ask for access.':
    'Revise cómo está escrito, o pruebe con el apellido y una inicial. Si usted trabaja con este estudiante, pida acceso.',
  'I work with this student: ask for access': 'Trabajo con este estudiante: pedir acceso',
  'Which student?': '¿Qué estudiante?',
  'Many fit. Here are some; a longer name finds fewer.':
    'Hay muchos. Aquí van algunos; con un nombre más largo encuentro menos.',
  'Several of your students fit.': 'Varios de sus estudiantes coinciden.',
  'Did you mean "{0}"?': '¿Quiso decir «{0}»?',
  'Nothing was done yet.': 'Todavía no se hizo nada.',
  'Yes, do that': 'Sí, hágalo',
  "I didn't understand that": 'No entendí eso',
  'You could say:': 'Puede decir:',
  'What I can do': 'Lo que sé hacer',
  "Hello! I'm Caseload, and I don't know you yet": '¡Hola! Soy Caseload y todavía no lo conozco',
  'I answer staff who are on the school roster with the e-mail address of this account. Ask your school office or district administrator to add you.':
    'Respondo al personal que está en la lista escolar con la dirección de correo de esta cuenta. Pida a la oficina de su escuela o a la administración del distrito que lo agregue.',
  'One moment, please': 'Un momento, por favor',
  'You are asking faster than I can keep up with. Please wait a few seconds and ask again.':
    'Usted pregunta más rápido de lo que puedo responder. Espere unos segundos y pregunte de nuevo, por favor.',
  'That is too long for me': 'Eso es demasiado largo para mí',
  'I read questions of a few lines. Please ask in fewer words, such as: accommodations for J. Doe.':
    'Leo preguntas de unas pocas líneas. Pregunte con menos palabras, por ejemplo: adaptaciones de J. Doe.',
  'Several people use this account': 'Varias personas usan esta cuenta',
  "So I can't tell you anything about students here. Please write to me from an account of your own, and I'll gladly help.":
    'Por eso aquí no puedo decirle nada sobre estudiantes. Escríbame desde una cuenta propia, por favor, y con gusto le ayudo.',
  'This account is locked': 'Esta cuenta está bloqueada',
  'It was locked because a phone was lost. Nothing about students is shown until an administrator of the district lifts the lock for you.':
    'Se bloqueó porque se perdió un teléfono. No se muestra nada sobre estudiantes hasta que la administración del distrito le levante el bloqueo.',
  'This account belongs to somebody else': 'Esta cuenta es de otra persona',
  "One account is one person's. Please ask an administrator of the district to untie it first.":
    'Una cuenta es de una sola persona. Pida primero a la administración del distrito que la desvincule, por favor.',
  "I can't tell who you are just now": 'Ahora mismo no puedo saber quién es usted',
  'The chat platform did not answer me. Please ask again in a minute.':
    'La plataforma de chat no me respondió. Pregunte de nuevo en un minuto, por favor.',
  'Something went wrong on my side': 'Algo salió mal de mi lado',
  'Nothing was changed. Please try again; if it stays like this, give your administrator the reference {0}.':
    'No se cambió nada. Inténtelo de nuevo, por favor; si sigue igual, dé a su administrador la referencia {0}.',
  "Not saved: I can't reach my records just now": 'No se guardó: ahora mismo no llego a mis registros',
  'Nothing was changed. Please try again in a few minutes; if it stays like this, give your administrator the reference {0}.':
    'No se cambió nada. Inténtelo de nuevo en unos minutos, por favor; si sigue igual, dé a su administrador la referencia {0}.',
  "I can't tell whether that was saved": 'No puedo decir si eso se guardó',
  "I lost my records in just that moment. Please look before you enter it again; if I can't show it, give your administrator the reference {0}.":
    'Perdí mis registros justo en ese momento. Por favor, mire antes de volver a escribirlo; si no puedo mostrarlo, dé a su administrador la referencia {0}.',
  'It is saved; I could not show it': 'Quedó guardado; no pude mostrarlo',
  'Please ask for it in words; if it stays like this, give your administrator the reference {0}.':
    'Pídamelo con palabras, por favor; si sigue igual, dé a su administrador la referencia {0}.',
  "That didn't fit": 'Eso no encajó',
  'Please ask again in words, or type help.': 'Pregunte de nuevo con palabras, por favor, o escriba ayuda.',
  'Grade {0}': 'Grado {0}',
  'Period {0}': 'Periodo {0}',
  'called {0}': 'le dicen {0}',
  'Your question stands in this channel for everyone to read; this answer is yours alone. To ask privately, write to me directly or use the slash command.':
    'Su pregunta está en este canal a la vista de todos; esta respuesta es solo para usted. Para preguntar en privado, escríbame directamente o use el comando con barra.',
  'Please fill this in.': 'Llene esto, por favor.',
  'Please give a number, such as 30 or 2.5.': 'Dé un número, por favor, como 30 o 2.5.',
  'Please check this.': 'Revise esto, por favor.',
  'Please give at least {0}.': 'Dé al menos {0}, por favor.',
  'Please give at most {0}.': 'Dé como máximo {0}, por favor.',
  'Please shorten this to {0} characters.': 'Acorte esto a {0} caracteres, por favor.',
  'This {0}.': 'Esto {0}.',
  'This form is closed': 'Este formulario está cerrado',
  'What was saved from it stands where it belongs. Please ask again to open a new one.':
    'Lo que se guardó está donde corresponde. Pida de nuevo para abrir otro, por favor.',
  'This is what you had typed. The plan has been changed since: please check it against what stands now.':
    'Esto es lo que usted había escrito. El plan cambió desde entonces: compárelo con lo que dice ahora, por favor.',
  'This is what you had typed. It is saved nowhere else yet.':
    'Esto es lo que usted había escrito. Todavía no está guardado en ninguna otra parte.',
  'Start over': 'Empezar de nuevo',
  'This takes two administrators': 'Esto requiere a dos administradores',
  'You are the only one I know who may do it. Name a second district administrator on the roster or in staffRoles.csv, then ask again.':
    'Usted es la única persona que conozco que puede hacerlo. Nombre a otro administrador del distrito en la lista escolar o en staffRoles.csv y pídalo de nuevo.',
  '{0} asks you to agree': '{0} le pide que dé su acuerdo',
  'What would be done: {0}.': 'Lo que se haría: {0}.',
  'It is done only if a second administrator agrees within 24 hours. If you did not expect this, ask {0} first.':
    'Solo se hace si otro administrador está de acuerdo en un plazo de 24 horas. Si usted no lo esperaba, pregunte primero a {0}.',
  Agree: 'De acuerdo',
  Refuse: 'Rechazar',
  'A second administrator is asked to agree to something.': 'Se pide el acuerdo de otro administrador para algo.',
  'This takes a second administrator': 'Esto requiere a otro administrador',
  'I have asked {0}. As soon as one of them agrees, it is done: {1}. If nobody does within 24 hours, nothing happens.':
    'Se lo pedí a {0}. En cuanto una de esas personas esté de acuerdo, se hace: {1}. Si nadie lo está en 24 horas, no pasa nada.',
  'Take it back': 'Retirarlo',
  'Somebody else has to agree': 'Otra persona tiene que estar de acuerdo',
  'You asked for this yourself. Another administrator can say "approve".':
    'Usted mismo lo pidió. Otro administrador puede escribir "approve".',
  'Taken back: {0}': 'Retirado: {0}',
  'It is too late to agree': 'Ya es tarde para dar el acuerdo',
  'Nothing was done. It can be asked for again.': 'No se hizo nada. Se puede pedir de nuevo.',
  '{0} has agreed': '{0} está de acuerdo',
  '{0} does not agree': '{0} no está de acuerdo',
  'Done: {0}.': 'Hecho: {0}.',
  'Nothing was done: {0}.': 'No se hizo nada: {0}.',
  'What you asked a second administrator for is decided.': 'Ya está decidido lo que usted pidió a otro administrador.',
  "That can't be done any more": 'Eso ya no se puede hacer',
  'Done: {0}': 'Hecho: {0}',
  'Refused: {0}': 'Rechazado: {0}',
  'That is settled already': 'Eso ya está resuelto',
  'Say "approve" to see what waits for a second administrator.':
    'Escriba "approve" para ver qué espera a otro administrador.',
  'SAFETY: {0}': 'SEGURIDAD: {0}',
  ' (needed)': ' (obligatorio)',
  "That button doesn't work any more": 'Ese botón ya no funciona',
  'Please ask again in words.': 'Pregunte de nuevo con palabras, por favor.',
  'Add the name, like this: {0}': 'Agregue el nombre, así: {0}',
  Undo: 'Deshacer',
  'There is nothing of yours to undo': 'No hay nada suyo que deshacer',
  'I can take back what you did in the last ten minutes.':
    'Puedo deshacer lo que usted hizo en los últimos diez minutos.',
  "That can't be undone any more": 'Eso ya no se puede deshacer',
  'Ten minutes have passed': 'Pasaron diez minutos',
  'It can still be put right: make a correction and give the reason. Both stay in the history.':
    'Todavía se puede arreglar: haga una corrección y dé el motivo. Las dos cosas quedan en el historial.',
  'Undone: {0}': 'Deshecho: {0}',
  'Welcome, {0}! I tell you what the IEPs and 504 plans of your students ask of you, and keep what you write down of it. Ask in your own words; only you see my answers.':
    '¡Le damos la bienvenida, {0}! Le digo lo que los IEP y los Planes 504 de sus estudiantes le piden a usted, y guardo lo que usted anota. Pregunte con sus propias palabras; solo usted ve mis respuestas.',
  'What I know of you: your name and e-mail address, as the school roster has them, and by them who your students are.':
    'Lo que sé de usted: su nombre y su correo, como están en la lista escolar, y por ellos quiénes son sus estudiantes.',
  'What you ask me is written down, as is every look into a record of a student.':
    'Lo que me pregunta queda anotado, igual que cada consulta de los datos de un estudiante.',
  'You choose what I send you and when, and stop it: type "settings".':
    'Usted elige qué le envío y cuándo, y cuándo dejo de hacerlo: escriba "ajustes".',
  'Three things to try:': 'Tres cosas para probar:',
  'What my class needs': 'Lo que necesita mi clase',
  'My caseload': 'Mis casos',
  'What is due': 'Lo que vence',
  'Accommodations of {0}': 'Adaptaciones de {0}',
  '{0} at a glance': '{0}: resumen',
}
