import type { CSSProperties, ReactNode } from 'react'
import type { KeptPhoto } from '@/phone/photos'

/** The roles a screen reader hears; the same words in WeChat and on the web. */
export type Role =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'dialog'
  | 'group'
  | 'heading'
  | 'img'
  | 'link'
  | 'list'
  | 'listitem'
  | 'navigation'
  | 'progressbar'
  | 'radio'
  | 'radiogroup'
  | 'search'
  | 'status'
  | 'switch'
  | 'tab'
  | 'tablist'

/** What every primitive takes: where it is, how it looks, what a screen reader says of it. */
export interface Marks {
  id?: string | undefined
  className?: string | undefined
  style?: CSSProperties | undefined
  role?: Role | undefined
  label?: string | undefined
  /** Silent for screen readers: the same is said elsewhere. */
  silent?: boolean | undefined
  live?: 'polite' | 'assertive' | undefined
  checked?: boolean | undefined
}

export interface ViewProps extends Marks {
  children?: ReactNode
  onTap?: (() => void) | undefined
}

export interface TextProps extends Marks {
  children?: ReactNode
  /** May be selected and copied, e.g. a case number. */
  selectable?: boolean
}

export interface PressProps extends Marks {
  children?: ReactNode
  onTap: () => void
  disabled?: boolean | undefined
}

/** Held down: what it does while a finger rests on it. A short tap is a press and a release close together. */
export interface HoldProps extends Marks {
  children?: ReactNode
  onPress: () => void
  /** How far the finger has moved up since, in px. */
  onSlide: (upPx: number) => void
  onRelease: () => void
}

/** Where a finger is on the screen, in px. */
export interface Point {
  x: number
  y: number
}

/** Follows one finger over what it holds; the page still scrolls up and down under it. */
export interface TouchedProps extends Marks {
  children?: ReactNode
  onTouch: (at: Point) => void
  onDrag: (at: Point) => void
  onLift: () => void
  /** The platform took the finger for something else, e.g. scrolling. */
  onLose: () => void
}

export interface ImageProps extends Marks {
  src: string
  /** How the picture fills its box. */
  fit?: 'cover' | 'contain'
}

export interface FieldProps extends Marks {
  value: string
  onInput: (value: string) => void
  onBlur?: (() => void) | undefined
  placeholder?: string | undefined
  maxLength?: number | undefined
  disabled?: boolean | undefined
  invalid?: boolean | undefined
}

export interface InputProps extends FieldProps {
  kind?: 'text' | 'search' | 'phone' | 'number' | 'date' | 'time'
  /** First and last date (YYYY-MM-DD) to choose from. */
  min?: string | undefined
  max?: string | undefined
  onDone?: (() => void) | undefined
}

export interface ScrollProps extends Marks {
  children?: ReactNode
  sideways?: boolean
}

/** What can be done with a drawing pad from outside. */
export interface DrawingPen {
  /** The picture as a file on this phone; undefined where none could be made. */
  take: () => Promise<KeptPhoto | undefined>
  clear: () => void
}

export interface DrawingProps {
  label: string
  className?: string
  pen: { current: DrawingPen | undefined }
  /** Something has been drawn. */
  onStroke: () => void
}
