import { window } from './dom'

export const { document } = window
