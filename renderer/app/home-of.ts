/** Files that come to the window: a single one that went out from an article may come back there, all others are imported. */

import { maxFileBytes } from '../../contract/limits.ts'
import type { FileHome } from '../../contract/reimport.ts'
import type { PickedFile } from '../../contract/window-bridge.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { bridge } from '../bridge.ts'

export type Arriving = File | PickedFile

/** Where a file belongs; undefined where it is new here, or too large to be looked at. */
export async function homeOf(file: Arriving, open: ArticleId | undefined): Promise<FileHome | undefined> {
  const { name } = file
  if ('token' in file) return await bridge.ask('reimport.home', { name, picked: file.token, open })
  if (file.size > maxFileBytes) return undefined
  return await bridge.ask('reimport.home', { name, bytes: new Uint8Array(await file.arrayBuffer()), open })
}
