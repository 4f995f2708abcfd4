/** `npm run build`: builds the app into out/app. */
import { buildApp } from './build/app.ts'
import { findRuntime } from './runtime/runtime.ts'

await buildApp(await findRuntime())
