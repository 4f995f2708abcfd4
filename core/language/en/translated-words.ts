/** English names of places and peoples, and words of titles: languages translate them, so they are no person's name. */

/** English names and titles that other languages translate. */
const translated = new Set(
  `president minister prime government state states united nations court council committee house senate congress parliament federal
  federation republic republics party bank university college school department ministry agency office king queen prince princess church god
  bible lord sir general secretary chairman director assembly union commission foreign affairs north south east west northern southern
  eastern western central supreme high royal national international world mr mrs ms dr miss mister i sea ocean river mount mountain lake
  island islands isle street square avenue road park city town valley bay cape gulf strait internet web olympic olympics games cup league
  china beijing germany greece hungary spain poland sweden switzerland austria egypt croatia georgia japan jordan cyprus wales vienna rome
  venice florence munich cologne moscow athens crete cairo jerusalem warsaw prague geneva europe european europeans caucasus mediterranean
  baltic pacific atlantic indian black red white english french german greek dutch spanish polish swedish swiss austrian egyptian japanese
  chinese russian russians russia american americans british britain england scotland scottish ireland irish welsh italian hungarian turkish
  finnish danish norwegian indian asian african arab arabs jewish jews christian christians muslim muslims islam islamic christmas easter
  sunday monday tuesday wednesday thursday friday saturday january february march april may june july august september october november
  december gop democrats democrat democratic republican republicans conservative conservatives labour labor liberal liberals eu uk us usa un nato who
  congressman senator governor mayor constitution constitutional kremlin duma majesty earth moon sun mars holy saint st great new old
  tv gdp ceo bc ad pm am no nt head first second third class company corporation association society institute academy center centre museum
  theatre library hospital airport station press news times post
  commissioner ambassador capitol principality duchy kingdom embassy province region district county hill native guinea americas chief
  chancellor marshal colonel captain professor doctor father mother sister brother saudi emirates holland crimea siberia volga`.split(
    /\s+/,
  ),
)

/** True for an English word whose counterpart need not sound like it. */
export function isTranslated(lower: string): boolean {
  return translated.has(lower) || /(?:ish|ese|[eir]ans?|cans?)$/.test(lower)
}
