/** The nations that play: the last word of a country's English name. */
import { setOf } from '../word-list.ts'

/** "Mexico have won", "South Africa are ahead": a country that stands for its team takes a verb in the plural. */
export const nations =
  setOf(`africa albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium
  bolivia bosnia botswana brazil britain bulgaria cambodia cameroon canada chile china colombia croatia cuba cyprus denmark ecuador egypt
  england estonia ethiopia fiji finland france georgia germany ghana greece guinea haiti honduras hungary iceland india indonesia iran iraq
  ireland israel italy jamaica japan jordan kazakhstan kenya korea kuwait kyrgyzstan latvia lebanon libya lithuania luxembourg malaysia mali
  malta mexico moldova mongolia montenegro morocco namibia nepal netherlands nigeria norway oman pakistan panama paraguay peru poland portugal
  qatar romania russia rwanda samoa arabia scotland senegal serbia singapore slovakia slovenia somalia spain lanka sudan sweden switzerland
  syria taiwan tajikistan tanzania thailand tonga tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales
  zambia zealand zimbabwe usa uk europe asia america`)
