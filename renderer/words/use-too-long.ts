/** Words of which only so many characters are kept: a field says so before anything is sent. */
import { useTranslation } from 'react-i18next'

/** What to say of words that are too long, white space around them left out; undefined while they fit. */
export function useTooLong(most: number): (words: string) => string | undefined {
  const { t } = useTranslation('comments')
  return (words) => {
    const { length } = words.trim()
    return length > most ? t('tooLong', { length, most }) : undefined
  }
}
