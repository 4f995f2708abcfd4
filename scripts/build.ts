/** `npm run build`: builds the app into out/app. */
import { buildApp } from './build/app.ts'

await buildApp()
