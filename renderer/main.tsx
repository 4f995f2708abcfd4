/** Starts the window: words, keys, the connection to the store, and the frame. */
import './app/tokens.css'
import './app/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { hearTrouble } from './app/use-trouble.ts'
import { settleForGood } from './article/open-articles.ts'
import { bridge } from './bridge.ts'
import { askArticlesEarly } from './features/library/asked-lists.ts'
import { startKeys } from './keys/use-keys.ts'
import { connectToStore } from './store-port.ts'
import { startWords } from './words/i18n.ts'

startKeys()
hearTrouble()
connectToStore()
bridge.onClosing(settleForGood)
askArticlesEarly()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root')
// The store opens the library meanwhile.
await startWords()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
