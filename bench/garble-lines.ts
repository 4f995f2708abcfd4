/** The checks as the benchmark's scorer asks for them: one JSON request a line in, one JSON array of issues a line out. Models named as arguments are left out. */
import { createInterface } from 'node:readline'
import type { ModelSource } from '../core/language/model/model-source.ts'
import { modelNames } from '../core/model/check.ts'
import { checkText } from '../service/check/check-text.ts'
import { createProductChecker } from '../service/models/product-checker.ts'
import { modelsIn, projectModels } from '../service/models/read-models.ts'

type Request = { lang: string; sourceLang?: string; source?: string; text: string }

const leftOut = new Set(modelNames.filter((name) => process.argv.includes(name)))
const all = modelsIn(projectModels)
const models: ModelSource = {
  read: (language, name) => (leftOut.has(name) ? undefined : all.read(language, name)),
  has: (language, name) => !leftOut.has(name) && all.has(language, name),
}
const checker = createProductChecker(models)

for await (const line of createInterface({ input: process.stdin })) {
  const { lang, sourceLang, source, text } = JSON.parse(line) as Request
  const issues = checkText(checker, {
    text,
    language: lang,
    ...(source === undefined ? {} : { source }),
    ...(sourceLang === undefined ? {} : { sourceLanguage: sourceLang }),
  })
  process.stdout.write(
    `${JSON.stringify(issues.map(({ start, end, kind, suggestions }) => ({ start, end, kind, suggestions })))}\n`,
  )
}
