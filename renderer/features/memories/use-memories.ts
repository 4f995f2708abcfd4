/** The memories of the library, asked anew when one comes, goes or is renamed; and what is done with them. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LargeMemory, PickedFile } from '../../../contract/window-bridge.ts'
import type { MemoryId } from '../../../core/model/ids.ts'
import type { MemoryListed } from '../../../core/model/memory.ts'
import { memoryRefusedAs } from '../../../core/model/memory-refused-as.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { askAnew } from '../../ask-anew.ts'
import { bridge } from '../../bridge.ts'
import { notify } from '../../ui/notices.ts'
import { sayUnread } from '../../words/say-unread.ts'
import { readMemory } from './reading.ts'

export function useMemoryList(): readonly MemoryListed[] | undefined {
  const [all, setAll] = useState<readonly MemoryListed[]>()
  useEffect(() => askAnew(['memories.changed'], () => bridge.ask('memory.list', {}), setAll), [])
  return all
}

export type MemoryActs = {
  /** Lets a person pick a file, and reads it. */
  readonly add: () => Promise<void>
  /** Reads one that is at hand; one that was dropped has to be picked. */
  readonly addLarge: (large: LargeMemory) => Promise<void>
  /** Answers why it could not be renamed. */
  readonly rename: (memory: MemoryId, name: string) => Promise<string | undefined>
  readonly remove: (memory: MemoryId) => Promise<void>
}

export function useMemoryActs(): MemoryActs {
  const { t } = useTranslation('memories')
  const { t: tFile } = useTranslation(['importing', 'common'])
  const read = async (file: PickedFile): Promise<void> => {
    const ended = await readMemory(file)
    if (ended.ok) {
      const { facts, passedOver } = ended.value
      const left = passedOver === 0 ? '' : ` ${t('import.passedOver', { count: passedOver })}`
      return notify({ text: `${t('import.done', { name: facts.name, count: facts.units })}${left}`, topic: 'memory' })
    }
    if (ended.failure.kind === 'cancelled') {
      return notify({ text: t('import.cancelled', { file: file.name }), topic: 'memory' })
    }
    if (ended.failure.kind === 'interrupted') {
      return notify({ text: t('refused.interrupted', { file: file.name }), tone: 'warning', topic: 'memory' })
    }
    const { key, facts } = memoryRefusedAs(ended.failure)
    notify({ text: t(`refused.${key}`, { ...facts, file: file.name }), tone: 'warning', topic: 'memory' })
  }
  const add = async (): Promise<void> => {
    const outcome = await bridge.pickMemory()
    if (outcome.kind === 'unread')
      return notify({ text: sayUnread(tFile, outcome.name, outcome.why), tone: 'warning', topic: 'memory' })
    const [file] = outcome.kind === 'picked' ? outcome.files : []
    if (file !== undefined) await read(file)
  }
  return {
    add,
    addLarge: ({ token, ...about }) => (token === undefined ? add() : read({ ...about, token })),
    rename: async (memory, name) => {
      const renamed = await actOnLibrary('memory.rename', { memory, name })
      if (renamed.ok) return undefined
      const { kind } = renamed.failure
      return t(`refused.${kind === 'unreadable' ? 'cannot-rename' : kind}`)
    },
    remove: async (memory) => {
      const removed = await actOnLibrary('memory.remove', { memory })
      if (!removed.ok) notify({ text: t('refused.no-such-memory'), tone: 'warning', topic: 'memory' })
    },
  }
}
