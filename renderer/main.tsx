import './paper/fonts.ts'
import './paper/tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { begin } from './begin.ts'

const root = document.getElementById('root')
if (root) {
  const page = createRoot(root)
  void begin().then(() =>
    page.render(
      <StrictMode>
        <App />
      </StrictMode>
    )
  )
}
