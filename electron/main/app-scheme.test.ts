import { sep } from 'node:path'
import { expect, test, vi } from 'vitest'

// Outside Electron its module is only a path; none of it is called here.
vi.mock('electron', () => ({ protocol: {} }))
const { fileFor, policy } = await import('./app-scheme.ts')

const folder = `${sep}app${sep}page`
const get = (url: string, method = 'GET') => fileFor({ url, method }, folder)

test('an address of the page names a file inside its folder', () => {
  expect(get('app://sverka/assets/a%20b.js')).toBe(`${folder}${sep}assets${sep}a b.js`)
})

test.each([
  'app://sverka/..%2fmain.cjs',
  'app://sverka/index.html%00.js',
  'app://sverka/%E0%A4%A',
  'app://elsewhere/index.html',
])('%s names nothing', (url) => {
  expect(get(url)).toBeUndefined()
})

test.each(['%2e%2e/main.cjs', 'assets/%2e%2e/%2e%2e/main.cjs', '../main.cjs'])(
  '%s cannot climb out of the folder',
  (path) => {
    expect(get(`app://sverka/${path}`)).toBe(`${folder}${sep}main.cjs`)
  },
)

test('only GET is answered', () => {
  expect(get('app://sverka/index.html', 'POST')).toBeUndefined()
})

test('the policy allows nothing unsafe and nothing from elsewhere', () => {
  expect(policy('x')).not.toMatch(/unsafe|https?:|data:|blob:|\*/)
})
