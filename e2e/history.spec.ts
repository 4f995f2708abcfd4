/** All that was done to an article, told in the panel; back to a point of it and forth again. */
import { en } from '../locales/en/index.ts'
import { saved, sentence, writeIn } from './article.ts'
import { importPasted, inEnglish } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

test('an editor reads what was done, goes back to the import in one act, and forth again by one undo', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await importPasted(window, { target: 'The fair opened early. It rained all day.\n' })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  for (const [row, text] of [' Late, that is.', ' Then it cleared.'].entries()) {
    await writeIn(window, row)
    await window.keyboard.insertText(text)
    await window.keyboard.press('Control+Shift+Enter')
    await saved(window)
  }
  await window.keyboard.press('Control+Shift+H')
  const panel = window.getByRole('complementary')
  await panel.getByRole('radio', { name: en.history.scope.article }).focus()
  await window.keyboard.press('Space')
  const deeds = panel.getByRole('list', { name: en.history.log.label }).getByRole('listitem')
  await expect(deeds).toHaveCount(5)
  await expect(deeds.nth(0)).toContainText(en.history.act.confirm)
  await expect(deeds.nth(1)).toContainText('Then it cleared.')
  await expect(deeds.nth(4)).toContainText(en.history.act.import)

  await test.step('no rule of accessibility is broken', async () => {
    expect(await barriers(window)).toEqual([])
  })

  await deeds.nth(4).getByRole('button', { name: en.history.log.back }).focus()
  await window.keyboard.press('Enter')
  await window.getByText(en.article.notice['gone-back']).first().waitFor()
  await expect(sentence(window, 0)).toHaveText('The fair opened early.')
  await expect(sentence(window, 1)).toHaveText('It rained all day.')
  await expect(deeds).toHaveCount(6)
  await expect(deeds.nth(1)).toContainText(en.history.log.takenBack)

  await window.keyboard.press('Control+Z')
  await expect(sentence(window, 0)).toHaveText('The fair opened early. Late, that is.')
  await expect(sentence(window, 1)).toHaveText('It rained all day. Then it cleared.')
  // Behind it stands what stood there before: the confirmation, then the edit.
  await window.keyboard.press('Control+Z')
  await window.keyboard.press('Control+Z')
  await expect(sentence(window, 1)).toHaveText('It rained all day.')
})
