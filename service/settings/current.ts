/** The settings as they stand: what was chosen, and defaults for the rest. */
import * as v from 'valibot'
import { keyChoice, usualKeys } from '../../contract/key-choice.ts'
import { savedFilters } from '../../contract/row-filter.ts'
import { scoreProfiles } from '../../contract/score-profile.ts'
import { dismissHabits, type Settings, themes } from '../../contract/settings.ts'
import type { PersonId } from '../../core/model/ids.ts'
import { reaches, usualReach } from '../../core/model/reach.ts'
import { ownProfile } from '../../core/score/profiles.ts'
import type { Library } from '../../db/library.ts'
import { listSettings } from '../../db/settings.ts'

const defaults: Settings = {
  interfaceLanguage: 'system',
  theme: 'system',
  zoomPercent: 100,
  fourEyes: false,
  translatorsEditInReview: false,
  mustChangeHolds: false,
  dismissScope: 'ask',
  reach: usualReach,
  keys: usualKeys,
  savedFilters: [],
  showsEffortOfAll: false,
  scoreProfile: ownProfile.id,
  scoreProfiles: [],
}

/** The name under which the keys of a person are kept. */
export function keysSetting(person: PersonId): string {
  return `keys.${person}`
}

/** A stored value that no longer makes sense, say after an older app, gives way to its default. */
export function currentSettings(library: Library, person: PersonId): Settings {
  const stored = listSettings(library.read)
  const language = stored.get('interfaceLanguage')
  const scale = stored.get('zoomPercent')
  const fourEyes = stored.get('fourEyes')
  const inReview = stored.get('translatorsEditInReview')
  const effort = stored.get('showsEffortOfAll')
  const profile = stored.get('scoreProfile')
  const mustChange = stored.get('mustChangeHolds')
  return {
    interfaceLanguage: typeof language === 'string' ? language : defaults.interfaceLanguage,
    theme: themes.find((theme) => theme === stored.get('theme')) ?? defaults.theme,
    zoomPercent: typeof scale === 'number' ? scale : defaults.zoomPercent,
    fourEyes: typeof fourEyes === 'boolean' ? fourEyes : defaults.fourEyes,
    translatorsEditInReview: typeof inReview === 'boolean' ? inReview : defaults.translatorsEditInReview,
    mustChangeHolds: typeof mustChange === 'boolean' ? mustChange : defaults.mustChangeHolds,
    dismissScope: dismissHabits.find((habit) => habit === stored.get('dismissScope')) ?? defaults.dismissScope,
    keys: v.parse(v.fallback(keyChoice, defaults.keys), stored.get(keysSetting(person))),
    savedFilters: v.parse(v.fallback(savedFilters, defaults.savedFilters), stored.get('savedFilters')),
    showsEffortOfAll: typeof effort === 'boolean' ? effort : defaults.showsEffortOfAll,
    scoreProfile: typeof profile === 'string' ? profile : defaults.scoreProfile,
    scoreProfiles: v.parse(v.fallback(scoreProfiles, defaults.scoreProfiles), stored.get('scoreProfiles')),
    reach: reaches.find((reach) => reach === stored.get('reach')) ?? defaults.reach,
  }
}
