// Every text for users that stands in the program, by its tag: what a language must have.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { keyOf } from '#wording/t'

/** The tags of what is said, and of what is marked to be said later. */
const tags = new Set(['t', 'say', 'later'])

export interface Said {
  readonly key: string
  readonly file: string
}

/** All files of the program that speak to users; the playground and the command line speak to whoever runs them. */
function programFiles(): readonly string[] {
  return ['src', 'adapters', 'db'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => join(root, name))
      .filter((file) => /\.ts$/.test(file) && !/^src\/wording\/|^adapters\/(playground|terminal)\//.test(file)),
  )
}

/** @returns each text, as often as it stands there: in the program, and as the title of a state's rule */
export function keysSaid(): readonly Said[] {
  return [...programFiles().flatMap((file) => keysIn(file)), ...statePacks().flatMap(titlesIn)]
}

function statePacks(): readonly string[] {
  const folder = 'src/deadlines/states'
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))
}

function titlesIn(file: string): readonly Said[] {
  const { rules } = JSON.parse(readFileSync(file, 'utf8')) as { readonly rules: readonly { readonly title: string }[] }
  return rules.map(({ title }) => ({ key: title, file }))
}

function keysIn(file: string): readonly Said[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Said[] = []
  const visit = (node: ts.Node, inTable: boolean) => {
    if (ts.isTaggedTemplateExpression(node)) {
      if (tags.has(node.tag.getText()) || inTable) found.push({ key: keyOf(piecesOf(node.template)), file })
      ts.forEachChild(node.template, (one) => visit(one, false))
      return
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'wording') {
      for (const argument of node.arguments) visit(argument, true)
      return
    }
    if (
      inTable &&
      ts.isStringLiteralLike(node) &&
      !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)
    ) {
      found.push({ key: node.text, file })
    }
    ts.forEachChild(node, (one) => visit(one, inTable))
  }
  visit(source, false)
  return found
}

function piecesOf(template: ts.TemplateLiteral): readonly string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text]
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]
}
