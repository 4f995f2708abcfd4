/** The window opens. */
import { expect, test } from './launch.ts'

test('the window opens on the app, sandboxed and without Node', { tag: '@packed' }, async ({ window }) => {
  await expect(window).toHaveTitle(/Sverka/)
  await expect(window.locator('#root')).not.toBeEmpty()
  const seen = await window.evaluate(() => ({
    process: typeof Reflect.get(globalThis, 'process'),
    require: typeof Reflect.get(globalThis, 'require'),
    bridge: Object.keys(Reflect.get(globalThis, 'sverka')),
  }))
  const bridge = ['connect', 'pickFiles', 'saveFile', 'onMenu', 'describe']
  expect(seen).toEqual({ process: 'undefined', require: 'undefined', bridge })
})
