import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { alteredCode, listOutsideCode, openingSwitch } from './guard.ts'

let resources = ''
beforeEach(() => {
  resources = mkdtempSync(join(tmpdir(), 'sverka-resources-'))
  mkdirSync(join(resources, 'node_modules/engine'), { recursive: true })
  writeFileSync(join(resources, 'node_modules/engine/index.js'), 'module.exports = 1')
  writeFileSync(join(resources, 'node_modules/engine/README.md'), 'An engine.')
})
afterEach(() => rmSync(resources, { recursive: true }))

const packed = () => listOutsideCode(resources, 'node_modules')

test('code as it was packed is let pass, and its words may change', () => {
  const list = packed()
  appendFileSync(join(resources, 'node_modules/engine/README.md'), 'It runs.')
  expect([Object.keys(list), alteredCode(resources, list)]).toEqual([['node_modules/engine/index.js'], undefined])
})

test('code that was changed, added or taken away is named', () => {
  const list = packed()
  writeFileSync(join(resources, 'node_modules/engine/added.js'), 'run()')
  const added = alteredCode(resources, list)
  rmSync(join(resources, 'node_modules/engine/added.js'))
  appendFileSync(join(resources, 'node_modules/engine/index.js'), '// changed')
  const changed = alteredCode(resources, list)
  rmSync(join(resources, 'node_modules/engine/index.js'))
  expect([added, changed, alteredCode(resources, list)]).toEqual([
    'node_modules/engine/added.js',
    'node_modules/engine/index.js',
    'node_modules/engine/index.js',
  ])
})

test.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--inspect',
  '--inspect-brk=0',
  '--js-flags=--allow-natives-syntax',
  '--utility-cmd-prefix=gdb',
])('a package does not start with %s', (option) => {
  expect(openingSwitch(['sverka', option])).toBe(option.replace(/=.*$/u, ''))
})

test('a package starts with what people and their desktops say', () => {
  const harmless = ['--library=a.sverka', '--user-data-dir=b', '--no-sandbox', '--ozone-platform=wayland', '--lang=kk']
  expect(openingSwitch(['sverka', ...harmless, '/home/anna/--inspect'])).toBe(undefined)
})
