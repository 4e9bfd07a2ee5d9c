// Spanish: what src/language says.

export const language: Readonly<Record<string, string>> = {
  'Please write the day like this: Oct 1, 10/1/2026 or 2026-10-01.':
    'Escriba el día así, por favor: Oct 1, 10/1/2026 o 2026-10-01.',
  'Please write the year with four digits: {0}/{1}/2026.':
    'Escriba el año con cuatro dígitos, por favor: {0}/{1}/2026.',
  'There is no day {0}/{1}{2}.': 'No existe el día {0}/{1}{2}.',
  'Which number of "{0}" is the day? Please write it like this: on 10/1.':
    '¿Qué número de "{0}" es el día? Escríbalo así, por favor: on 10/1.',
  'The end, {0}, is before the start, {1}.': 'El final, {0}, es anterior al comienzo, {1}.',
  'Atlantic time (Puerto Rico)': 'hora del Atlántico (Puerto Rico)',
  'Eastern time (New York)': 'hora del Este (Nueva York)',
  'Central time (Chicago)': 'hora del Centro (Chicago)',
  'Mountain time (Denver)': 'hora de la Montaña (Denver)',
  'Arizona (Phoenix)': 'Arizona (Phoenix)',
  'Pacific time (Los Angeles)': 'hora del Pacífico (Los Ángeles)',
  'Alaska (Anchorage)': 'Alaska (Anchorage)',
  'Hawaii (Honolulu)': 'Hawái (Honolulu)',
  Guam: 'Guam',
  'American Samoa (Pago Pago)': 'Samoa Americana (Pago Pago)',
}
