// What a legal event's own id is made from: the same event of one day is recorded once, whoever brings it.

/** @param student our own id of the student */
export function eventName(student: string, event: string, day: string, kind: string | null): string {
  return [student, event, day, kind ?? ''].join('|')
}
