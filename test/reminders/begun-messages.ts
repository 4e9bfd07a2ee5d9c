// Every message that the bot begins, as the program itself holds them: whoever writes a new one is found here, without a list to
// remember it in.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { keyOf } from '#wording/t'

export interface Begun {
  readonly file: string
  /** What a phone may show of it, one or the other: keys with holes. */
  readonly previews: readonly string[]
}

/** Each place in the program that says what the preview of a message is. */
export function begunMessages(): readonly Begun[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name))
    .flatMap(begunIn)
}

function begunIn(file: string): readonly Begun[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Begun[] = []
  const visit = (node: ts.Node) => {
    const isSaid =
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === 'preview'
    const previews = isSaid && node.initializer ? saidIn(node.initializer) : []
    if (previews.length > 0) found.push({ file, previews })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function saidIn(node: ts.Node): readonly string[] {
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'say') return [keyOf(piecesOf(node.template))]
  const found: string[] = []
  ts.forEachChild(node, (one) => void found.push(...saidIn(one)))
  return found
}

function piecesOf(template: ts.TemplateLiteral): readonly string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text]
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]
}
