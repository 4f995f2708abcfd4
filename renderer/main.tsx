/** The page's entry: draws the app into the window. */
import { createRoot } from 'react-dom/client'
import { words } from '../locales/registry.ts'

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<h1>{words.en.common.app}</h1>)
