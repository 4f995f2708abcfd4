/** The doorway: every command a shell may ask for, its arguments as a schema and its reply as a type. */
import * as v from 'valibot'
import { encodings, formatIds } from '../core/model/article.ts'
import type { LearnedCorrection } from '../core/model/correction.ts'
import type { FileRefused } from '../core/model/file.ts'
import { dismissScopes, severities } from '../core/model/finding.ts'
import type {
  ApplicationId,
  ArticleId,
  CorrectionId,
  DismissalId,
  EditId,
  ExceptionId,
  FindingId,
  LinkId,
  PersonId,
  SegmentId,
} from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Person } from '../core/model/person.ts'
import { roles } from '../core/model/person.ts'
import type { Result } from '../core/model/result.ts'
import { segmentStates } from '../core/model/segment.ts'
import { moveActs, moveQuestionKinds } from '../core/model/workflow.ts'
import type * as F from './failures.ts'
import {
  maxFileBytes,
  maxFixesAtOnce,
  maxMended,
  maxNameChars,
  maxReasonChars,
  maxRowsPerPage,
  maxSearchChars,
  maxSegmentChars,
  minPhraseChars,
} from './limits.ts'
import type * as S from './shapes.ts'
import { alignmentFormats, correctionFormats, dismissHabits, themes } from './shapes.ts'

/** `command`: answered at once, in one short transaction. `job`: long core work in a worker, with progress and cancel. */
type Entry<Kind extends 'command' | 'job', Schema extends v.GenericSchema, Answer> = {
  readonly kind: Kind
  readonly schema: Schema
  /** Only a type: never present at run time. */
  readonly answer?: Answer
}

function command<Answer>() {
  return <Schema extends v.GenericSchema>(schema: Schema): Entry<'command', Schema, Answer> => ({
    kind: 'command',
    schema,
  })
}

function job<Answer>() {
  return <Schema extends v.GenericSchema>(schema: Schema): Entry<'job', Schema, Answer> => ({ kind: 'job', schema })
}

function identity<Id extends string>() {
  return v.pipe(v.string(), v.uuid(), v.transform(asId<Id>))
}

const nothing = v.strictObject({})
const article = identity<ArticleId>()
const segment = identity<SegmentId>()
const finding = identity<FindingId>()
const edit = identity<EditId>()
const person = identity<PersonId>()
const segments = v.pipe(v.array(segment), v.minLength(1), v.maxLength(maxMended))
const links = v.pipe(v.array(identity<LinkId>()), v.minLength(1), v.maxLength(maxMended))
const text = v.pipe(v.string(), v.maxLength(maxSegmentChars))
const reason = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(maxReasonChars)))
const personName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxNameChars))
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/u))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const correction = identity<CorrectionId>()
/** A few words of one line without mark-up; the search knows nothing shorter than three letters. */
const phrase = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(minPhraseChars),
  v.maxLength(maxSearchChars),
  v.regex(/^[^\p{Cc}\p{Co}\u2028\u2029]+$/u),
)
const sites = v.pipe(
  v.array(v.strictObject({ segment, basedOn: v.nullable(edit), start: count })),
  v.minLength(1),
  v.maxLength(maxMended),
)
const copyName = v.pipe(v.string(), v.minLength(1), v.maxLength(maxNameChars))
const encoding = v.picklist(encodings)
const format = v.picklist(formatIds)

const file = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(maxNameChars)),
  bytes: v.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && bytes.byteLength <= maxFileBytes + 1),
})

/** A file as a person let it in: the guesses, confirmed or changed. */
const acceptedFile = v.strictObject({ ...file.entries, encoding, format, language, asText: v.optional(v.boolean()) })

/** A segment as someone saw it: the edit its text came from, or null for the imported text. */
const basedOn = { segment, basedOn: v.nullable(edit) }

export const commands = {
  'desk.open': command<S.DeskState>()(nothing),
  'person.add': command<Result<Person, F.PersonFailure>>()(
    v.strictObject({ name: personName, role: v.picklist(roles) }),
  ),
  'person.change': command<Result<Person, F.PersonFailure>>()(
    v.strictObject({ person, name: personName, role: v.picklist(roles) }),
  ),
  'person.switch': command<Result<Person, F.PersonFailure>>()(v.strictObject({ person })),
  'settings.change': command<S.Settings>()(
    v.strictObject({
      interfaceLanguage: v.optional(v.pipe(v.string(), v.regex(/^(?:system|[a-z]{2,3})$/u))),
      theme: v.optional(v.picklist(themes)),
      zoomPercent: v.optional(v.pipe(v.number(), v.integer(), v.minValue(80), v.maxValue(200))),
      fourEyes: v.optional(v.boolean()),
      translatorsEditInReview: v.optional(v.boolean()),
      dismissScope: v.optional(v.picklist(dismissHabits)),
    }),
  ),

  'article.list': command<readonly S.ArticleSummary[]>()(nothing),
  'article.open': command<Result<S.ArticleHead, F.ArticleMissing>>()(v.strictObject({ article })),
  'article.outline': command<readonly S.Paragraph[]>()(v.strictObject({ article })),
  'article.rows': command<S.RowPage>()(
    v.strictObject({ article, start: count, count: v.pipe(count, v.maxValue(maxRowsPerPage)) }),
  ),
  /** What was being typed in it when a page ended that did not come to store it. */
  'article.drafts': command<readonly S.OpenDraft[]>()(v.strictObject({ article })),
  /** The nearest row after (or before) `from` with a target segment in one of `states`; wraps round once. */
  'article.seek': command<{ readonly row: number | undefined }>()(
    v.strictObject({
      article,
      from: v.pipe(v.number(), v.integer(), v.minValue(-1)),
      direction: v.picklist(['forward', 'backward']),
      states: v.pipe(v.array(v.picklist(segmentStates)), v.minLength(1), v.maxLength(segmentStates.length)),
    }),
  ),
  'article.move': command<Result<S.ArticleChange, F.MoveFailure | F.ArticleMissing>>()(
    v.strictObject({
      article,
      act: v.picklist(moveActs),
      reason,
      /** Questions answered with yes: without it a move that asks stops and says so. */
      accepted: v.optional(v.pipe(v.array(v.picklist(moveQuestionKinds)), v.maxLength(moveQuestionKinds.length))),
    }),
  ),
  /** The first row with a target segment that nobody of this person's side has looked at as it stands. */
  'article.unread': command<{ readonly row: number | undefined }>()(v.strictObject({ article })),
  /** Its file was really saved: the log keeps that, and the reason; an approved article is published by it. */
  'article.exported': command<Result<S.ArticleHead, F.ArticleMissing | { readonly kind: 'not-approved' }>>()(
    v.strictObject({ article, overrideReason: reason }),
  ),
  'article.log': command<readonly S.LoggedAction[]>()(
    v.strictObject({ article, limit: v.pipe(count, v.maxValue(500)) }),
  ),
  'library.search': command<readonly S.SearchHit[]>()(
    v.strictObject({
      text: v.pipe(v.string(), v.minLength(1), v.maxLength(maxSearchChars)),
      limit: v.pipe(count, v.maxValue(200)),
    }),
  ),

  /** `regardless`: kept even if the segment went on without it, or its article was closed meanwhile. */
  'copy.list': command<S.CopyList>()(nothing),
  /** The articles in a copy, last changed first. */
  'copy.look': command<Result<readonly S.CopiedArticle[], F.CopyMissing>>()(v.strictObject({ copy: copyName })),
  /** The store restarts with the copy in the library's place; the library becomes a copy first. */
  'copy.restore': command<Result<undefined, F.RestoreFailure>>()(v.strictObject({ copy: copyName })),

  'segment.draft': command<Result<S.SegmentDraft, F.EditFailure>>()(
    v.strictObject({ ...basedOn, text, regardless: v.optional(v.boolean()) }),
  ),
  /** The text goes into the history; the segment keeps the one it has. */
  'segment.setAside': command<Result<S.ArticleChange, F.EditFailure>>()(v.strictObject({ segment, text })),
  'segment.edit': command<Result<S.ArticleChange, F.EditFailure>>()(v.strictObject({ ...basedOn, text })),
  'segment.confirm': command<Result<S.ArticleChange, F.EditFailure>>()(v.strictObject({ ...basedOn, text })),
  /** A person had these target segments before their eyes long enough to read them; those that moved on are left out. */
  'segment.visit': command<Result<S.Visited, F.ArticleMissing>>()(
    v.strictObject({
      article,
      person,
      visits: v.pipe(v.array(v.strictObject(basedOn)), v.minLength(1), v.maxLength(maxMended)),
    }),
  ),
  'segment.history': command<Result<S.SegmentHistory, F.EditFailure>>()(v.strictObject({ segment })),
  'segment.restore': command<Result<S.ArticleChange, F.EditFailure>>()(
    v.strictObject({ ...basedOn, edit: v.nullable(edit) }),
  ),

  /** At a caret: `at` is an offset in the text of that edit. White space around it becomes the gap between the two. */
  'segment.split': command<Result<S.ArticleChange, F.SplitFailure>>()(v.strictObject({ ...basedOn, at: count })),
  /** With the next segment of the same paragraph. */
  'segment.join': command<Result<S.ArticleChange, F.JoinFailure>>()(
    v.strictObject({ ...basedOn, nextBasedOn: v.nullable(edit) }),
  ),

  /** Links exactly these segments; if all stand on one side, their whole links become one. */
  'link.join': command<Result<S.ArticleChange, F.LinkFailure>>()(v.strictObject({ article, segments })),
  /** Each of these segments stands alone from now on. */
  'link.unlink': command<Result<S.ArticleChange, F.LinkFailure>>()(v.strictObject({ article, segments })),
  /** The segment goes from its link into the nearest one above or below that holds something of the other side. */
  'link.move': command<Result<S.ArticleChange, F.LinkFailure>>()(
    v.strictObject({ segment, direction: v.picklist(['up', 'down']) }),
  ),
  'link.lock': command<Result<S.ArticleChange, F.LinkFailure>>()(
    v.strictObject({ article, links, isLocked: v.boolean() }),
  ),
  'link.confirm': command<Result<S.ArticleChange, F.LinkFailure>>()(v.strictObject({ article, links })),
  'alignment.doubtful': command<S.DoubtfulLinks>()(
    v.strictObject({ article, limit: v.pipe(count, v.maxValue(1_000)) }),
  ),
  /** The nearest doubtful row after (or before) `from`; wraps round once. */
  'alignment.seek': command<{ readonly row: number | undefined }>()(
    v.strictObject({
      article,
      from: v.pipe(v.number(), v.integer(), v.minValue(-1)),
      direction: v.picklist(['forward', 'backward']),
    }),
  ),

  'exception.list': command<readonly S.SegmentingException[]>()(nothing),
  /** Answers those that are left. */
  'exception.revoke': command<Result<readonly S.SegmentingException[], F.ExceptionFailure>>()(
    v.strictObject({ exception: identity<ExceptionId>() }),
  ),

  /** Word pairs learned from approved articles, with the `words` most counted of each two languages. */
  'lexicon.list': command<readonly S.LearnedLanguages[]>()(v.strictObject({ words: v.pipe(count, v.maxValue(1_000)) })),
  /** Forgets those word pairs and learns them anew from every approved article. */
  'lexicon.rebuild': job<{ readonly articles: number }>()(nothing),

  'finding.list': command<readonly S.PlacedFinding[]>()(v.strictObject({ article })),
  'finding.fix': command<Result<S.ArticleChange, F.FindingFailure>>()(v.strictObject({ finding, fix: count })),
  /** `article` and `everywhere`: the same words caught by the same check are silent too, now and later. `place` if not said. */
  'finding.dismiss': command<Result<S.Dismissed, F.FindingFailure>>()(
    v.strictObject({ finding, scope: v.optional(v.picklist(dismissScopes)) }),
  ),
  /** The open findings of the same check in its article that offer a fix, itself among them. */
  'finding.alike': command<Result<S.AlikeFindings, F.FindingFailure>>()(v.strictObject({ finding })),
  /** Every repair that still fits, as one act; `fix` is an index among those that the finding offers. */
  'finding.fixMany': command<Result<S.FixedMany, F.FixManyFailure>>()(
    v.strictObject({
      article,
      fixes: v.pipe(v.array(v.strictObject({ finding, fix: count })), v.minLength(1), v.maxLength(maxFixesAtOnce)),
    }),
  ),

  'dismissal.list': command<S.DismissalPage>()(
    v.strictObject({
      scopes: v.pipe(v.array(v.picklist(dismissScopes)), v.minLength(1), v.maxLength(dismissScopes.length)),
      start: count,
      count: v.pipe(count, v.maxValue(maxRowsPerPage)),
    }),
  ),
  'dismissal.revoke': command<Result<S.DismissalRevoked, F.DismissalFailure>>()(
    v.strictObject({ dismissal: identity<DismissalId>() }),
  ),

  /** Every check, in the order of the catalogue; with languages, what each can do there. */
  'check.list': command<readonly S.ListedCheck[]>()(
    v.strictObject({ language: v.optional(language), sourceLanguage: v.optional(language) }),
  ),
  /** For the whole library. `severity: null` gives its findings back the severity they were found with. */
  'check.change': command<Result<readonly S.ListedCheck[], F.CheckFailure>>()(
    v.strictObject({
      check: v.pipe(v.string(), v.minLength(1), v.maxLength(maxNameChars)),
      isOn: v.optional(v.boolean()),
      severity: v.optional(v.nullable(v.picklist(severities))),
    }),
  ),

  /** What was corrected at least twice and still stands somewhere; those made last come first. */
  'correction.offers': command<readonly S.CorrectionOffer[]>()(v.strictObject({ article })),
  /** Places of the article first, then of the rest of the library. */
  'correction.places': command<Result<S.CorrectionPage, F.CorrectionMissing>>()(
    v.strictObject({
      correction,
      article: v.optional(article),
      start: count,
      count: v.pipe(count, v.maxValue(maxRowsPerPage)),
    }),
  ),
  'correction.apply': command<Result<S.AppliedCorrection, F.CorrectionMissing>>()(
    v.strictObject({ correction, places: sites }),
  ),
  'correction.takeBack': command<S.CorrectionTakenBack>()(v.strictObject({ application: identity<ApplicationId>() })),
  'correction.refuse': command<Result<LearnedCorrection, F.CorrectionMissing>>()(
    v.strictObject({ correction, places: sites, isRefused: v.boolean() }),
  ),
  'correction.list': command<readonly LearnedCorrection[]>()(nothing),
  'correction.change': command<Result<LearnedCorrection, F.CorrectionFailure>>()(
    v.strictObject({
      correction,
      before: v.optional(phrase),
      after: v.optional(phrase),
      isStopped: v.optional(v.boolean()),
    }),
  ),
  /** Answers those that are left. */
  'correction.remove': command<Result<readonly LearnedCorrection[], F.CorrectionMissing>>()(
    v.strictObject({ correction }),
  ),
  'correction.export': command<S.ExportedFile>()(v.strictObject({ as: v.picklist(correctionFormats) })),

  'action.undo': command<Result<S.ArticleChange, { kind: 'nothing-to-undo' }>>()(v.strictObject({ article })),
  'action.redo': command<Result<S.ArticleChange, { kind: 'nothing-to-redo' }>>()(v.strictObject({ article })),

  'file.inspect': job<Result<S.FilePreview, { kind: 'file-refused'; why: FileRefused }>>()(
    v.strictObject({ ...file.entries, encoding: v.optional(encoding), asText: v.optional(v.boolean()) }),
  ),
  'article.import': job<Result<S.ArticleHead, F.ImportFailure>>()(
    v.strictObject({
      target: acceptedFile,
      source: v.optional(acceptedFile),
      allowSameFile: v.optional(v.boolean()),
      allowMismatch: v.optional(v.boolean()),
    }),
  ),
  /** Only what people left open: around a row up to the next links they locked or paired, or in the whole article. */
  'alignment.realign': job<Result<S.ArticleChange, F.RealignFailure>>()(
    v.strictObject({ article, row: v.optional(count) }),
  ),
  'alignment.export': job<Result<S.ExportedFile, F.ArticleMissing>>()(
    v.strictObject({ article, as: v.picklist(alignmentFormats) }),
  ),
  'article.export': job<Result<S.ExportedFile, F.ExportFailure | F.ArticleMissing>>()(
    v.strictObject({ article, format: v.optional(format), encoding: v.optional(encoding), overrideReason: reason }),
  ),
} as const

export type Commands = typeof commands
export type CommandName = keyof Commands
export type Arguments<Name extends CommandName> = v.InferOutput<Commands[Name]['schema']>
export type Reply<Name extends CommandName> =
  Commands[Name] extends Entry<'command' | 'job', v.GenericSchema, infer Answer> ? Answer : never

export type JobName = { [Name in CommandName]: Commands[Name]['kind'] extends 'job' ? Name : never }[CommandName]

/** What a job is given besides its arguments. */
export type JobControl = { readonly onProgress: (progress: S.Progress) => void; readonly signal: AbortSignal }

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
