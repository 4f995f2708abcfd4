/** How many of the functions that other files may call say what they promise. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { projectFolder } from '../paths.ts'

/** Share in hundredths below which the check fails. It only rises: raise it when the share does. */
export const floor = 95

/** Exported functions, and those of them with a docstring; `missing` as `file:line name`. */
export type Documented = {
  readonly functions: number
  readonly documented: number
  readonly missing: readonly string[]
}

/** Counts them in core, contract, db and service; tests, and what tests alone use, are left out. */
export function countDocumented(): Documented {
  const files = globSync('{core,contract,db,service}/**/*.ts', { cwd: projectFolder })
    .filter((file) => !/\.test\.ts$|\.d\.ts$|\/testing\//u.test(file))
    .toSorted()
  const found = files.flatMap((file) => functionsOf(file, readFileSync(join(projectFolder, file), 'utf8')))
  return {
    functions: found.length,
    documented: found.filter(({ isDocumented }) => isDocumented).length,
    missing: found.filter(({ isDocumented }) => !isDocumented).map(({ place }) => place),
  }
}

type Exported = { readonly place: string; readonly isDocumented: boolean }

/** The exported functions of a file's text: declared ones and constants that hold one. */
export function functionsOf(file: string, text: string): readonly Exported[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  return source.statements.filter(isExported).flatMap((statement) =>
    namesOf(statement).map((name) => ({
      place: `${file}:${source.getLineAndCharacterOfPosition(statement.getStart()).line + 1} ${name}`,
      isDocumented: ts.getJSDocCommentsAndTags(statement).length > 0,
    })),
  )
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default']
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations
    .filter(
      ({ initializer }) => initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
    )
    .map(({ name }) => name.getText())
}
