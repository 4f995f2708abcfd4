/** Names of places and peoples that languages call differently: they need not sound alike. */

const stems =
  `пекин кита нидерланд голланд венгр испан польш швец швейцар австр египет хорват груз япон иордан кипр уэльс рим париж венец мюнхен
  москв афин крит иерусалим вифлеем сша соедин оон европ кавказ средизем балтик тих герман греч грец финлянд норвег дания дании данию брюссел лондон варшав
  прага праг лисабон вена вены вене женев цюрих базел страсбург антверпен гаага гаага флоренц неапол сицил корсик кельн кёльн инди росс казах украин
  беларус белорус армен азерб молд латв литв эстон кирги кыргы таджик узбек туркмен монгол турц турк коре вьет таилан мьянм бирм ливан
  сири ирак иран израил палест саудов эмират катар марок тунис алжир ливи эфиоп юар конг франц итал бельг румын болгар серб чех словак
  словен албан македон черногор босн португал ирланд исланд шотланд англ британ мексик бразил аргентин чили кубы куб америк афри ази австрал
  антаркт север юг запад восток земл солнц лун бог библи коран рождеств пасх алла кремл дум сенат совет союз велик лен еванг иоанн павел пётр петр мари иисус христ конституц кодекс
  қытай ресей қазақстан өзбекстан қырғызстан түркия түрік америка еуропа азия германия жапония бейжің мәскеу ұлыбритания англия франция үндістан
  иран ақ орда мәжіліс сенат парламент үкімет конституция президент премьер министр әкім бірінші халықаралық республика
  халық төраға атқару тәуелсізд елбасы ассамблея комитет басшы мемлекет ұлттық жоғарғы орталық бас хатшы елші кеңес сот банк қор партия облыс`.split(
    /\s+/,
  )

const byStart = new Map<string, string[]>()
for (const stem of stems) {
  const start = stem.slice(0, 2)
  byStart.set(start, [...(byStart.get(start) ?? []), stem])
}

/** True if the word, in lower case, may be called otherwise in another language. */
export function isExonym(lower: string): boolean {
  return byStart.get(lower.slice(0, 2))?.some((stem) => lower.startsWith(stem)) === true
}

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
