// Spanish: what adapters says.

export const adapters: Readonly<Record<string, string>> = {
  'Please note: {0}': 'Tenga en cuenta: {0}',
  'Step {0} of {1}': 'Paso {0} de {1}',
  'Good to know': 'Conviene saber',
  'Page {0} of {1}': 'Página {0} de {1}',
  'Safety: {0}': 'Seguridad: {0}',
  'Open the form': 'Abrir el formulario',
  'Choose one': 'Elija una opción',
  'Here is the answer to your question.': 'Aquí está la respuesta a su pregunta.',
  'Your day is too much to stand here. Write "today" to me in Messages.':
    'Su día es demasiado para que quepa aquí. Escríbame "hoy" en Mensajes.',
  'Add Caseload to Slack': 'Agregar Caseload a Slack',
  "Slack will ask which workspace, and show what Caseload may do there: answer staff, and know them by their e-mail address. It reads no channel's history.":
    'Slack preguntará en qué espacio de trabajo y mostrará lo que Caseload podrá hacer allí: responder al personal y reconocerlo por su dirección de correo electrónico. No lee el historial de ningún canal.',
  'Add to Slack': 'Agregar a Slack',
  'Caseload is installed': 'Caseload está instalado',
  'Staff can write to it now: in Slack, find <b>Caseload</b> under Apps, and send it <code>help</code>.':
    'El personal ya puede escribirle: en Slack, busque <b>Caseload</b> en Apps y envíele <code>help</code>.',
  'Where it was installed for a whole organisation, an administrator still adds it to each workspace in Slack’s organisation settings.':
    'Si se instaló para toda una organización, falta que un administrador lo agregue a cada espacio de trabajo en la configuración de la organización en Slack.',
  'You can close this page.': 'Puede cerrar esta página.',
  'This workspace is not on the list': 'Este espacio de trabajo no está en la lista',
  'Nothing was installed or kept. If the workspace is your district’s, ask whoever runs Caseload to add its id to <code>SLACK_ALLOWED_WORKSPACES</code>, then try again.':
    'No se instaló ni se guardó nada. Si el espacio de trabajo es de su distrito, pida a quien administra Caseload que agregue su identificador a <code>SLACK_ALLOWED_WORKSPACES</code> e inténtelo de nuevo.',
  'Nothing was installed': 'No se instaló nada',
  'You left Slack’s page without allowing it. <a href="/slack/install">Begin again</a> whenever you like.':
    'Usted salió de la página de Slack sin dar el permiso. <a href="/slack/install">Empiece de nuevo</a> cuando quiera.',
  'Please begin again': 'Empiece de nuevo, por favor',
  'This link was used before, is more than ten minutes old, or was opened in another browser. Nothing was installed. <a href="/slack/install">Begin again</a>':
    'Este enlace ya se usó, tiene más de diez minutos o se abrió en otro navegador. No se instaló nada. <a href="/slack/install">Empezar de nuevo</a>',
  'Slack did not finish': 'Slack no terminó',
  'Nothing was installed. <a href="/slack/install">Begin again</a>; if it happens twice, whoever runs Caseload can see why with <code>npx caseload doctor</code>.':
    'No se instaló nada. <a href="/slack/install">Empiece de nuevo</a>; si ocurre dos veces, quien administra Caseload puede ver por qué con <code>npx caseload doctor</code>.',
  '{0} (continued)': '{0} (sigue)',
  'Type a name': 'Escriba un nombre',
  Close: 'Cerrar',
  'One moment, please.': 'Un momento, por favor.',
  'This is too much to stand here. Please ask me for it in Messages.':
    'Esto es demasiado para mostrarlo aquí. Pídamelo en Mensajes, por favor.',
  'The rest is too long to stand here. Please ask me for it in the chat.':
    'Lo demás es demasiado largo para que quepa aquí. Pídamelo en el chat, por favor.',
  'A form is waiting for you.': 'Un formulario le espera.',
  Back: 'Atrás',
  Next: 'Siguiente',
  'Safety: ': 'Seguridad: ',
  'Please note: ': 'Tenga en cuenta: ',
  'Type the name of a student, such as J. Doe. Only you see who is found.':
    'Escriba el nombre de un estudiante, como J. Doe. Solo usted ve a quién se encuentra.',
  'I find none of your students by that name.': 'No encuentro a ninguno de sus estudiantes con ese nombre.',
  'One moment, please: the answer follows in our chat.': 'Un momento, por favor: la respuesta llega en nuestro chat.',
  'That is done already.': 'Eso ya está hecho.',
  'What you typed is kept. Open the form again whenever you like.':
    'Lo que usted escribió está guardado. Abra el formulario de nuevo cuando quiera.',
  '{0} more': '{0} más',
  'Back to the form': 'Volver al formulario',
  'Please open this in a newer Teams.': 'Abra esto en un Teams más nuevo, por favor.',
  Form: 'Formulario',
  'The rest is too long to stand above a form: please ask for it.':
    'Lo demás es demasiado largo para que quepa sobre un formulario: pídalo, por favor.',
  'Keep for later': 'Guardar para después',
  'Nothing chosen': 'Nada elegido',
  '{0} (optional)': '{0} (opcional)',
  Choose: 'Elegir',
  'Please look at this again: ': 'Mire esto de nuevo, por favor: ',
  'What you typed is kept, and nothing else is changed yet.':
    'Lo que usted escribió está guardado, y nada más ha cambiado todavía.',
  Refresh: 'Actualizar',
  'None of them is yours.': 'Ninguna es suya.',
  'Yours: {0}.': 'Suyas: {0}.',
  'Your answer from Caseload': 'Su respuesta de Caseload',
  'I sent you the answer in our chat.': 'Le envié la respuesta en nuestro chat.',
  "I can't write to you yet. Please add me as a personal app, then ask me in our chat.":
    'Todavía no puedo escribirle. Agrégueme como aplicación personal, por favor, y pregúnteme en nuestro chat.',
  'Please press a button of the card.': 'Pulse un botón de la tarjeta, por favor.',
  'Choose what to do': 'Elija qué hacer',
  'Your choice': 'Su elección',
  'Please choose one.': 'Elija una opción, por favor.',
  Continue: 'Continuar',
  Graph: 'Gráfica',
  Safety: 'Seguridad',
  'Please note': 'Tenga en cuenta',
  '{0}. Please open this in a newer Teams to read it.': '{0}. Para leerlo, ábralo en un Teams más nuevo, por favor.',
  "I can't look for that. Please search for a student by name.":
    'No puedo buscar eso. Busque a un estudiante por nombre, por favor.',
  'That takes long just now. Please type on, or try again.':
    'Eso está tardando. Siga escribiendo, por favor, o inténtelo de nuevo.',
  "I can't tell here who you are. Please write to me in our chat once, then search again.":
    'Aquí no puedo saber quién es usted. Escríbame una vez en nuestro chat, por favor, y luego busque de nuevo.',
  "A student's plan. Whoever works with the student can open it here, and reads it alone.":
    'El plan de un estudiante. Quien trabaja con el estudiante puede abrirlo aquí, y lo lee a solas.',
  "That button doesn't work any more. Please ask again in words.":
    'Ese botón ya no funciona. Pregunte de nuevo con palabras, por favor.',
  'Not saved: something is wrong on my side just now. What you typed still stands here; please try again in a few minutes.':
    'No se guardó: ahora mismo algo falla de mi lado. Lo que escribió sigue aquí; inténtelo de nuevo en unos minutos, por favor.',
  'Please choose one above that button first.': 'Elija primero una opción encima de ese botón, por favor.',
  'Hello! I am Caseload. I tell school staff what the IEPs and 504 plans of their students ask of them, each alone. Mention me with a question, such as help: nobody else reads my answer.':
    '¡Hola! Soy Caseload. Digo al personal de la escuela lo que le piden los IEP y los Planes 504 de sus estudiantes, a cada quien a solas. Mencióneme con una pregunta, como ayuda: nadie más lee mi respuesta.',
  'One moment, please: the answer follows.': 'Un momento, por favor: la respuesta llega enseguida.',
  'I sent you the answer.': 'Le envié la respuesta.',
  'Caseload is run by your school district on its own machines. It shows staff what the district holds of the students they work with, keeps a record of who was shown what, and sends nothing about a student to anybody else. For anything about your data, ask your district.':
    'Caseload lo opera su distrito escolar en sus propias máquinas. Muestra al personal lo que el distrito tiene de los estudiantes con quienes trabaja, lleva un registro de a quién se mostró qué, y no envía nada de un estudiante a nadie más. Para cualquier asunto sobre sus datos, pregunte a su distrito.',
  'Caseload is free software under the MIT licence, without warranty. It gives no legal advice and decides nothing. Your district decides who may use it, and how.':
    'Caseload es software libre con licencia MIT, sin garantía. No da asesoría legal ni decide nada. Su distrito decide quién puede usarlo y cómo.',
  'A page to print': 'Una página para imprimir',
  'It opens once. Print it, then close it.': 'Se abre una sola vez. Imprímala y ciérrela.',
  'Open the page': 'Abrir la página',
  'This link opens nothing': 'Este enlace no abre nada',
  'It was opened before, or its ten minutes are over. Please ask for it again.':
    'Ya se abrió, o pasaron sus diez minutos. Pídalo otra vez, por favor.',
  'Something went wrong. Please ask for it again.': 'Algo salió mal. Pídalo otra vez, por favor.',
}
