/** Hindi: the danda ends a sentence; a full stop stands in abbreviations and in some newspapers. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { noAbbreviations, usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'hi',
  abbreviations: {
    ...noAbbreviations,
    beforeName: words(
      'डॉ डा श्री प्रो पं सु कु मो स्व इं ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड',
    ),
    beforeNumber: words('सं पृ क्र'),
    afterNumber: words('ई.पू ई रु कि.मी मी'),
    inner: words('ई.पू'),
  },
  reportingVerbs: words('कहा पूछा बोला बोली'),
  quotes: [
    ['“', '”'],
    ['‘', '’'],
    ['"', '"'],
  ],
  breaks: [
    ['सभा समय पर शुरू हुई।', 'सब लोग आए।'],
    ['क्या वह आया?', 'नहीं।'],
    ['५. दरवाज़ा खोलो।', '६. उसे बंद करो।'],
  ],
  keeps: [
    'डॉ. मीरा कल बी.बी. सी. के दफ़्तर गईं।',
    'उसने कहा... फिर वह चुप हो गया।',
    '“आओ!” राम ने कहा।',
    'यह नगर सन् 50 ई. पू. में बसा था।',
  ],
}
