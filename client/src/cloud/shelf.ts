import { readStored, writeStored } from '@/phone/storage'
import { whoWasHere } from './person-here'

const keyOf = () => `shelf:${whoWasHere() ?? 'nobody'}`

/** This phone remembers that somebody here has a shelf of anonymous cases, so that no list has to ask for it. */
export const noteShelf = (): void => void writeStored(keyOf(), true)

export const hasShelf = (): boolean => readStored(keyOf()) === true
