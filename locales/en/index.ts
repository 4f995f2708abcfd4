/** All words of the interface in one language, by namespace. */
import common from './common.json' with { type: 'json' }
import importing from './importing.json' with { type: 'json' }
import library from './library.json' with { type: 'json' }
import menu from './menu.json' with { type: 'json' }
import review from './review.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }

export const en = { common, importing, library, menu, review, settings }
