/** All words of the interface in one language, by namespace. */
import alignment from './alignment.json' with { type: 'json' }
import article from './article.json' with { type: 'json' }
import changes from './changes.json' with { type: 'json' }
import cli from './cli.json' with { type: 'json' }
import comments from './comments.json' with { type: 'json' }
import common from './common.json' with { type: 'json' }
import corrections from './corrections.json' with { type: 'json' }
import details from './details.json' with { type: 'json' }
import errors from './errors.json' with { type: 'json' }
import filter from './filter.json' with { type: 'json' }
import find from './find.json' with { type: 'json' }
import findings from './findings.json' with { type: 'json' }
import history from './history.json' with { type: 'json' }
import importing from './importing.json' with { type: 'json' }
import keys from './keys.json' with { type: 'json' }
import library from './library.json' with { type: 'json' }
import memories from './memories.json' with { type: 'json' }
import menu from './menu.json' with { type: 'json' }
import opening from './opening.json' with { type: 'json' }
import panel from './panel.json' with { type: 'json' }
import reimport from './reimport.json' with { type: 'json' }
import reports from './reports.json' with { type: 'json' }
import review from './review.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import terms from './terms.json' with { type: 'json' }

export const ru = {
  alignment,
  article,
  changes,
  cli,
  comments,
  common,
  corrections,
  details,
  errors,
  filter,
  find,
  findings,
  history,
  importing,
  keys,
  library,
  memories,
  menu,
  opening,
  panel,
  reimport,
  reports,
  review,
  settings,
  terms,
}
