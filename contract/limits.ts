/** How much may pass the doorway at once. */

/** A file larger than this is refused before it is read. */
export const maxFileBytes = 64 * 1024 * 1024
/** One segment; a 1 MB line without a stop must still be editable. */
export const maxSegmentChars = 2_000_000
/** A line that is put into a segment with its codes; a longer one comes without them. */
export const maxLineChars = 100_000
export const maxLineCodes = 500
export const maxRowsPerPage = 200
/** Segments or links one command may mend. */
export const maxMended = 1_000
/** Of one remark in a thread. */
export const maxRemarkChars = 10_000
/** Time at work that one message may bring: a day. */
export const mostActiveMs = 86_400_000
/** Profiles of weights that a library keeps. */
export const maxScoreProfiles = 50
export const maxReasonChars = 10_000
/** Of a reason work is returned for, as it stands in a list. */
export const maxReasonNameChars = 60
export const maxNameChars = 200
/** Of a translation memory. */
export const maxMemoryNameChars = 80
export const maxSearchChars = 200
/** Of a pattern, and of what is to stand in its place. */
export const maxPatternChars = 1_000
/** A person's pattern may take so long on one segment; then its search is ended. */
export const maxPatternMs = 250
/** Places one search keeps at hand; common letters have more. */
export const maxPlaces = 20_000
/** Concepts of the term base that one command removes. */
export const maxTermsAtOnce = 1_000
/** Of a correction's words. */
export const minPhraseChars = 3
/** Calls one window may have under way; more are answered `busy`. */
export const maxCallsUnderWay = 256
/** Of these, long ones with a file or an article in hand; a person never starts so many. */
export const maxJobsUnderWay = 16
/** Progress of a job is told at most this often. */
export const progressEveryMs = 100
/** Of the sentence that says what a finding is. */
export const maxFindingWords = 2_000
/** Findings that are mended, and places that are previewed, at once. */
export const maxFixesAtOnce = 1_000
/** Segments, and remarks, that one returning file may bring. */
export const maxReturned = 50_000
/** Characters shown on each side of a change in a preview. */
export const maxExcerptChars = 80
/** Segments with changes that one answer lists. */
export const maxChangedPerPage = 200
/** Of what is said of an article beside its text, such as its slug or a note. */
export const maxDetailChars = 10_000
/** Deadlines and the like lie between 1970 and the year 3000. */
export const lastPlannedMs = Date.UTC(3000, 0)
/** Of a snapshot's name. */
export const maxSnapshotChars = 80
/** Filters of rows that are kept under a name, and of such a name. */
export const maxSavedFilters = 50
export const maxFilterNameChars = 60
/** States, checks, people of one filter. */
export const maxFilterWishes = 200
