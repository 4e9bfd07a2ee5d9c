// What documents are made of: texts, lists of such, and what is so or isn't. Everything is already in words, in the
// language of the document, and cut down to what whoever asks may see: a template can reach these and nothing else.
import { z } from 'zod'

/** A text; absent where nothing is recorded, which a document then says. */
export const said = () => z.string().optional()

/** Whether something is so: it chooses what a template says. */
export const flag = () => z.boolean().optional()

/** Any number of things, each with texts of its own. */
export const list = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.object(shape)).default([])

/** What stands on every document. */
export const aboutDocument = {
  /** As the school calls itself. */
  school: said(),
  student: said(),
  grade: said(),
  /** Who made the document, and on which day. */
  madeBy: said(),
  madeOn: said(),
}

/** What a template may reach: the fields of one kind of document. */
export type FactsSchema = z.ZodObject

/** Facts as a template is given them. */
export type Facts = Readonly<Record<string, unknown>>
