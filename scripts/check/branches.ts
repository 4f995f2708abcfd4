/** Decision piles: how many ways lead through each function (cyclomatic complexity, McCabe 1976). */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { projectFolder } from '../paths.ts'

/** A function with more branches is taken apart, or its cases become a table. */
export const mostBranches = 15

/** A function and how many branches it has; `place` as `file:line name`. */
export type Counted = { readonly place: string; readonly branches: number }

/** The functions of the house, tests and benches with them, that have more than `most` branches; the worst first. */
export function findPiles(most: number): readonly Counted[] {
  return globSync('{core,db,contract,service,cli,renderer,electron,scripts,bench,e2e}/**/*.{ts,tsx}', {
    cwd: projectFolder,
  })
    .filter((file) => !file.endsWith('.d.ts'))
    .toSorted()
    .flatMap((file) => countBranches(file, readFileSync(join(projectFolder, file), 'utf8')))
    .filter(({ branches }) => branches > most)
    .sort((a, b) => b.branches - a.branches)
}

/** Each function of a file's text; one inside another counts for itself. */
export function countBranches(file: string, text: string): readonly Counted[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Counted[] = []
  const visit = (node: ts.Node) => {
    if (isFunction(node)) found.push({ place: placeOf(node, source, file), branches: 1 + branchesIn(node) })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined
}

function branchesIn(outer: ts.Node): number {
  let sum = 0
  ts.forEachChild(outer, (node) => {
    if (!isFunction(node)) sum += (branches(node) ? 1 : 0) + branchesIn(node)
  })
  return sum
}

const deciding: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CatchClause,
])

const joining: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
])

/**
 * Names that share what is done in a `switch` are one branch. `x ?? 0` is none: that is asked of an array so that the
 * compiler is content, where the place is there.
 */
function branches(node: ts.Node): boolean {
  if (deciding.has(node.kind)) return true
  if (ts.isCaseClause(node)) return node.statements.length > 0
  if (!ts.isBinaryExpression(node) || !joining.has(node.operatorToken.kind)) return false
  return node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken || !isPlainValue(node.right)
}

function isPlainValue(node: ts.Expression): boolean {
  if (ts.isPrefixUnaryExpression(node)) return isPlainValue(node.operand)
  return ts.isLiteralExpression(node) || (ts.isArrayLiteralExpression(node) && node.elements.length === 0)
}

function placeOf(node: ts.FunctionLikeDeclaration, source: ts.SourceFile, file: string): string {
  const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined)
  return `${file}:${line} ${named?.getText() ?? '(without a name)'}`
}
