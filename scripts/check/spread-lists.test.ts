/** No list is spread into the arguments of a call: a long one would overflow the stack. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../paths.ts'

const shipped = ['core', 'contract', 'db', 'service', 'electron', 'cli', 'renderer', 'locales']
/** Each item of a spread list becomes an argument of its own. */
const spreadsArguments =
  /(?:Math\.(?:max|min)|\.(?:push|unshift|concat|splice)|fromCharCode|fromCodePoint)\((?:[^()[\]{}]|\([^()]*\)|\[[^\]]*\]|\{[^}]*\})*?\.\.\./u

test('no list is spread into the arguments of a call', () => {
  const spread = shipped.flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /(?<!\.test)\.tsx?$/u.test(path))
      .filter((path) => `${folder}/${path}` !== 'core/model/lists.ts')
      .filter((path) => spreadsArguments.test(readFileSync(join(projectFolder, folder, path), 'utf8')))
      .map((path) => `${folder}/${path}`),
  )
  expect(spread).toEqual([])
})

test.each(['Math.max(...all)', 'Math.min(0, ...all.map((one) => one.at))', 'list.push(first, ...rest)'])(
  '%s is one',
  (code) => {
    expect(spreadsArguments.test(code)).toBe(true)
  },
)

test.each(['list.push({ ...one })', 'list.push([...some], Math.max(a, b))', 'Math.max(a, [...b].length)'])(
  '%s is none',
  (code) => {
    expect(spreadsArguments.test(code)).toBe(false)
  },
)
