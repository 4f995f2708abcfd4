/** The doorway: every command a shell may ask for, joined from the tables of its nouns. */
import type * as v from 'valibot'
import { actionCommands } from './action.ts'
import { alignmentCommands } from './alignment.ts'
import { articleCommands } from './article.ts'
import { binCommands } from './bin.ts'
import { changeCommands } from './change.ts'
import { checkCommands } from './check.ts'
import type { Entry } from './command.ts'
import { commentCommands } from './comment.ts'
import { copyCommands } from './copy.ts'
import { correctionCommands } from './correction.ts'
import { deskCommands } from './desk.ts'
import { detailsCommands } from './details.ts'
import { dismissalCommands } from './dismissal.ts'
import { effortCommands } from './effort.ts'
import { errorCommands } from './error.ts'
import { exceptionCommands } from './exception.ts'
import { feedbackCommands } from './feedback.ts'
import { fileCommands } from './file.ts'
import { findCommands } from './find.ts'
import { findingCommands } from './finding.ts'
import { lexiconCommands } from './lexicon.ts'
import { libraryCommands } from './library.ts'
import { linkCommands } from './link.ts'
import { memoryCommands } from './memory.ts'
import { personCommands } from './person.ts'
import { reasonCommands } from './reason.ts'
import { reimportCommands } from './reimport.ts'
import { segmentCommands } from './segment.ts'
import { settingsCommands } from './settings.ts'
import { termCommands } from './term.ts'

export const commands = {
  ...deskCommands,
  ...personCommands,
  ...settingsCommands,
  ...articleCommands,
  ...libraryCommands,
  ...detailsCommands,
  ...binCommands,
  ...copyCommands,
  ...segmentCommands,
  ...linkCommands,
  ...alignmentCommands,
  ...exceptionCommands,
  ...lexiconCommands,
  ...findCommands,
  ...findingCommands,
  ...dismissalCommands,
  ...commentCommands,
  ...errorCommands,
  ...effortCommands,
  ...reasonCommands,
  ...feedbackCommands,
  ...checkCommands,
  ...correctionCommands,
  ...termCommands,
  ...memoryCommands,
  ...changeCommands,
  ...actionCommands,
  ...fileCommands,
  ...reimportCommands,
} as const

export type Commands = typeof commands
export type CommandName = keyof Commands
export type Arguments<Name extends CommandName> = v.InferOutput<Commands[Name]['schema']>
export type Reply<Name extends CommandName> =
  Commands[Name] extends Entry<'command' | 'job', 'reads' | 'changes', v.GenericSchema, infer Answer> ? Answer : never

export type JobName = { [Name in CommandName]: Commands[Name]['kind'] extends 'job' ? Name : never }[CommandName]

/** Commands after which the library is what it was before. */
export type ReadingCommand = {
  [Name in CommandName]: Commands[Name]['effect'] extends 'reads' ? Name : never
}[CommandName]

/** Commands that store something. */
export type ChangingCommand = Exclude<CommandName, ReadingCommand>

/** True for a name in the table of commands; names that every object has (`constructor`) are none. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
