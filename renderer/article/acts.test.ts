/** The types that hold the one way for every act; what is said here is checked by the compiler. */
import { expectTypeOf, test } from 'vitest'
import type { ChangingCommand, ReadingCommand } from '../../contract/commands.ts'
import type { bridge } from '../bridge.ts'
import type { ArticleAct, LibraryAct, QuietAct, TypedTextAct } from './acts.ts'
import type { OpenArticle } from './open-article.ts'
import type { actOnLibrary } from './open-articles.ts'

type Asked = Parameters<typeof bridge.ask>[0] | Parameters<OpenArticle['ask']>[0]
type Done = Parameters<OpenArticle['act']>[0] | Parameters<typeof actOnLibrary>[0]

test('only what reads can be asked, only what changes can be done', () => {
  expectTypeOf<Asked>().toEqualTypeOf<ReadingCommand>()
  expectTypeOf<Done & ReadingCommand>().toEqualTypeOf<never>()
})

test('every change goes by one of four hands, and by no two', () => {
  expectTypeOf<ArticleAct | LibraryAct | TypedTextAct | QuietAct>().toEqualTypeOf<ChangingCommand>()
  expectTypeOf<ArticleAct & (LibraryAct | TypedTextAct | QuietAct)>().toEqualTypeOf<never>()
})

test('what is done to the open article is named', () => {
  expectTypeOf<ArticleAct>().toEqualTypeOf<
    | 'article.move'
    | 'article.exported'
    | 'segment.restore'
    | 'segment.takeBack'
    | 'segment.split'
    | 'segment.join'
    | 'segment.layLine'
    | 'segment.takeCodes'
    | 'reimport.take'
    | 'segment.return'
    | 'segment.lock'
    | 'segment.confirmSeveral'
    | 'action.goBack'
    | 'change.keep'
    | 'link.join'
    | 'link.unlink'
    | 'link.move'
    | 'link.lock'
    | 'link.confirm'
    | 'alignment.realign'
    | 'finding.fix'
    | 'finding.fixMany'
    | 'finding.dismiss'
    | 'change.snapshot'
    | 'comment.open'
    | 'comment.answer'
    | 'comment.resolve'
    | 'comment.amend'
    | 'error.mark'
    | 'error.judge'
    | 'error.withdraw'
    | 'error.takeFindings'
    | 'action.undo'
    | 'action.redo'
  >()
})
