/** What the elements of a page mean for its text. */
import type { BlockKind } from '../../model/article.ts'

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** They have no content, and need no end tag. */
export const voidElements = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** Text on both sides of them is not one paragraph. */
export const blockElements = names(
  'address article aside base blockquote body caption center col colgroup dd details dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main menu meta nav noscript ol optgroup option p pre search section select summary table tbody td textarea tfoot th thead title tr ul video audio button',
)

/** What stands in them is for programs, or drawn. */
export const hiddenElements = names(
  'script style svg math template iframe noembed noframes xmp plaintext object canvas rt rp',
)

/** Programs and formulas inside a sentence: seen, and not to be translated. */
export const untranslated = names('code')

/** A paragraph ends where one of these begins. */
export const endsParagraph = names(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
)

/** Elements whose end tag is left out by many: where one begins, an open one of these ends, up to the table or list around it. */
export const endsOpen: Readonly<Record<string, ReadonlySet<string>>> = {
  li: names('li'),
  dt: names('dt dd'),
  dd: names('dt dd'),
  option: names('option'),
  optgroup: names('option optgroup'),
  tr: names('tr td th'),
  td: names('td th'),
  th: names('td th'),
  tbody: names('tr td th tbody thead tfoot'),
  tfoot: names('tr td th tbody thead tfoot'),
}
export const listsAndTables = names('ul ol dl menu dir table select body html')

export const kinds: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'listItem',
  dd: 'listItem',
  dt: 'listItem',
  td: 'cell',
  th: 'cell',
  blockquote: 'quote',
}

/** Attributes that people read or hear. */
export const readAttributes = names('alt title placeholder aria-label label')

/** What search engines and other sites show of a page: the names of `<meta>` elements. */
export const readMeta = names(
  'description og:title og:description og:image:alt twitter:title twitter:description twitter:image:alt',
)
