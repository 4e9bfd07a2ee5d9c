// Spanish: what src/commands/identity says.

export const commandsIdentity: Readonly<Record<string, string>> = {
  'What waits for a second administrator to agree': 'Lo que espera el acuerdo de otro administrador',
  approve: 'aprobaciones',
  'Asked by {0}': 'Lo pidió {0}',
  'Nothing waits for a second administrator': 'Nada espera a otro administrador',
  '1 thing waits for a second administrator': '1 cosa espera a otro administrador',
  '{0} things wait for a second administrator': '{0} cosas esperan a otro administrador',
  'Agree: {0}': 'De acuerdo: {0}',
  'Refuse: {0}': 'Rechazar: {0}',
  'A phone is lost: lock an account': 'Se perdió un teléfono: bloquear una cuenta',
  'lock me': 'bloquear mi cuenta',
  'Whose lock shall I lift?': '¿De quién levanto el bloqueo?',
  'Say "unlock" and the e-mail address, such as: unlock j.doe@school.example.':
    'Escriba "unlock" y la dirección de correo, por ejemplo: unlock j.doe@school.example.',
  'I know nobody by that address': 'No conozco a nadie con esa dirección',
  'Give the e-mail address that stands on the roster.': 'Dé la dirección de correo que está en la lista escolar.',
  'Is your phone lost?': '¿Perdió su teléfono?',
  'I then stop answering {0} in every chat app, and take my messages about students out of our chats. An administrator of the district can lift it once you are safe again.':
    'Entonces dejo de responder a {0} en todas las aplicaciones de chat y quito de nuestros chats mis mensajes sobre estudiantes. La administración del distrito puede levantarlo cuando ya no haya peligro.',
  'Lock my account': 'Bloquear mi cuenta',
  'lift the lock of {0}, who is an administrator': 'levantar el bloqueo de {0}, que es administrador',
  'The lock of {0} is lifted': 'Se levantó el bloqueo de {0}',
  '{0} is not locked': '{0} no está bloqueado',
  'Their account is known again as soon as they write to me.': 'Reconozco su cuenta de nuevo en cuanto me escriba.',
  '{0} is locked': '{0} está bloqueado',
  'Accounts untied': 'Cuentas desvinculadas',
  'Messages being taken away': 'Mensajes que se están quitando',
  'Links and calendar feeds closed': 'Enlaces y calendarios cerrados',
  'I can take away only what I wrote myself in our own chat, not what was typed there. Please also sign the lost phone out of Slack or Teams. An administrator of the district lifts the lock with "unlock" and the e-mail address.':
    'Solo puedo quitar lo que yo escribí en nuestro chat, no lo que se escribió allí. Cierre también la sesión de Slack o Teams en el teléfono perdido, por favor. La administración del distrito levanta el bloqueo con "unlock" y la dirección de correo.',
  'Only an administrator of the district can lock somebody else':
    'Solo la administración del distrito puede bloquear a otra persona',
  'Your own account you can lock with: lock me.': 'Su propia cuenta la puede bloquear con: lock me.',
}
