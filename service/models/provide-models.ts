/** For tests and measurements: importing this file puts the project's models on the shelf of the process. */
import { projectModels, readModelsFrom } from './read-models.ts'

readModelsFrom(projectModels)
