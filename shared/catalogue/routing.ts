import type { HelpLine, Routing } from '../contract/routing'
import { OFFICE } from './departments'

/** Who gets what until an administrator says otherwise: a life at risk to the duty person, praise and spam to the window. */
export const defaultRouting: Routing = {
  share: 'turn',
  rules: [
    { when: { flags: ['selfHarm'] }, to: { duty: true } },
    { when: { flags: ['spam', 'praise'] }, to: { department: OFFICE } },
  ],
}

/** Help numbers of mainland China: police, fire, ambulance, the national line for mental health. */
export const defaultHelp: HelpLine[] = [
  { name: '报警', phone: '110' },
  { name: '火警', phone: '119' },
  { name: '急救', phone: '120' },
  { name: '心理援助', phone: '12356' },
]
