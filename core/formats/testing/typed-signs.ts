/** What people may type into a text: signs that Markdown reads as mark-up, among words. For property tests. */
import fc from 'fast-check'

/** Neither begins nor ends with white space; may be empty. */
export const typed = fc
  .array(
    fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      '<',
      'b>',
      '&',
      'lt;',
      '#',
      '-',
      '+',
      '1.',
      '>',
      '~',
      '!',
      '\\',
      '|',
      '=',
      ' ',
      'word',
      'сөз',
      '.',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((signs) => signs.join('').trim())
