import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { invariant } from '../../foundation'
import '../../ui/style/base.css'
import { Studio } from './Studio'

const root = document.getElementById('root')
invariant(root !== null, 'index.html has an element with the id "root"')
createRoot(root).render(
  <StrictMode>
    <Studio />
  </StrictMode>,
)
