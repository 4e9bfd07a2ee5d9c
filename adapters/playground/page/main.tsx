// Where the page begins.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'slack-blocks-to-jsx/dist/style.css'
import { App } from './app'
import './look/colours.css'
import './look/page.css'
import './look/switch.css'
import './look/people.css'
import './look/panes.css'
import './look/slack.css'
import './look/teams.css'
import './look/dialogs.css'
import './look/happened.css'
import './look/tour.css'

const place = document.getElementById('page')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
