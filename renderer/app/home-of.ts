/** Files that come to the window: a single one that went out from an article may come back there, all others are imported. */

import { maxFileBytes, maxNameChars } from '../../contract/limits.ts'
import type { FileHome } from '../../contract/reimport.ts'
import { DoorwayError } from '../../contract/rpc/caller.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { bridge } from '../bridge.ts'
import type { ArrivedFile } from '../desk/dropped-file.ts'

/** Where a file belongs; undefined where it is new here, too large to be looked at, or the store went away while it looked. */
export async function homeOf(file: ArrivedFile, open: ArticleId | undefined): Promise<FileHome | undefined> {
  if (file.sizeBytes > maxFileBytes) return undefined
  const content = 'token' in file ? { picked: file.token } : { bytes: file.bytes }
  try {
    return await bridge.ask('reimport.home', { name: file.name.slice(-maxNameChars), ...content, open })
  } catch (error) {
    if (error instanceof DoorwayError) return undefined
    throw error
  }
}
