/** Changes the case of words the way word processors do: small, then the first letter of each large, then all of them. */

const word = /\p{L}[\p{L}\p{M}\p{N}'’ʼ]*/gu

function titled(text: string, language: string): string {
  return text.replace(word, (one) => {
    const [first = ''] = one
    return first.toLocaleUpperCase(language) + one.slice(first.length).toLocaleLowerCase(language)
  })
}

/**
 * The words in the next case: small letters become `Each Word`, those `ALL LARGE`, and all else small ones. By the rules of
 * their language (`i` is `İ` in Turkish). What has no case stays, inline codes among it. `language` is a BCP 47 tag.
 */
export function turnCase(text: string, language: string): string {
  const small = text.toLocaleLowerCase(language)
  const large = text.toLocaleUpperCase(language)
  const each = titled(text, language)
  if (text === small && each !== small) return each
  if (text === each && large !== each) return large
  return small
}
