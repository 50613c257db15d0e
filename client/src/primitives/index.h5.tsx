import { useLayoutEffect, useRef, type TouchEvent } from 'react'
import type {
  FieldProps,
  HoldProps,
  ImageProps,
  InputProps,
  Marks,
  PressProps,
  ScrollProps,
  TextProps,
  TouchedProps,
  ViewProps,
} from './marks'

const marksOf = ({ id, className, style, role, label, silent, live, checked }: Marks) => ({
  id,
  className,
  style,
  role,
  'aria-label': label,
  'aria-hidden': silent,
  'aria-live': live,
  'aria-checked': checked,
  ...(role === 'heading' ? { 'aria-level': 2 } : {}),
})

export function View({ children, onTap, ...marks }: ViewProps) {
  return (
    <div {...marksOf(marks)} onClick={onTap}>
      {children}
    </div>
  )
}

export function Text({ children, selectable = false, className = '', ...marks }: TextProps) {
  return (
    <span {...marksOf(marks)} className={selectable ? `${className} selectable` : className}>
      {children}
    </span>
  )
}

export function Press({ children, onTap, disabled = false, className = '', ...marks }: PressProps) {
  return (
    <button
      type="button"
      {...marksOf(marks)}
      className={`press ${className}`}
      disabled={disabled}
      onClick={onTap}
    >
      {children}
    </button>
  )
}

export function Hold({ children, onPress, onSlide, onRelease, className = '', ...marks }: HoldProps) {
  const begunAt = useRef<number>()
  const release = () => {
    if (begunAt.current === undefined) return
    begunAt.current = undefined
    onRelease()
  }
  return (
    <button
      type="button"
      {...marksOf(marks)}
      className={`press hold ${className}`}
      onPointerDown={event => {
        begunAt.current = event.clientY
        event.currentTarget.setPointerCapture?.(event.pointerId)
        onPress()
      }}
      onPointerMove={({ clientY }) => {
        if (begunAt.current !== undefined) onSlide(begunAt.current - clientY)
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onContextMenu={event => event.preventDefault()}
      onClick={({ detail }) => {
        // A keyboard or a screen reader taps without a finger.
        if (detail !== 0) return
        onPress()
        onRelease()
      }}
    >
      {children}
    </button>
  )
}

const fingerOf = ({ touches }: TouchEvent) => {
  const finger = touches[0]
  return finger && { x: finger.clientX, y: finger.clientY }
}

export function Touched({ children, onTouch, onDrag, onLift, onLose, style, ...marks }: TouchedProps) {
  return (
    <div
      {...marksOf(marks)}
      style={{ touchAction: 'pan-y', ...style }}
      onTouchStart={event => {
        const at = fingerOf(event)
        if (at) onTouch(at)
      }}
      onTouchMove={event => {
        const at = fingerOf(event)
        if (at) onDrag(at)
      }}
      onTouchEnd={onLift}
      onTouchCancel={onLose}
    >
      {children}
    </div>
  )
}

export function Image({ src, fit = 'cover', style, label = '', ...marks }: ImageProps) {
  return <img {...marksOf(marks)} style={{ objectFit: fit, ...style }} src={src} alt={label} loading="lazy" />
}

const kinds = {
  text: 'text',
  search: 'search',
  phone: 'tel',
  number: 'text',
  date: 'date',
  time: 'time',
} as const

export function Input({ kind = 'text', onDone, onInput, onBlur, className = '', ...field }: InputProps) {
  return (
    <input
      {...marksOf(field)}
      className={`written ${className}`}
      type={kinds[kind]}
      {...(kind === 'number' ? { inputMode: 'decimal' as const } : {})}
      {...(kind === 'date' ? { min: field.min, max: field.max } : {})}
      value={field.value}
      placeholder={field.placeholder}
      maxLength={field.maxLength ?? 140}
      disabled={field.disabled}
      aria-invalid={field.invalid}
      onChange={event => onInput(event.target.value)}
      onBlur={onBlur}
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onDone?.()
      }}
    />
  )
}

/** Grows with its text, as WeChat's does with auto-height. */
export function Textarea({ onInput, onBlur, className = '', ...field }: FieldProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (!box.current) return
    box.current.style.height = 'auto'
    box.current.style.height = `${box.current.scrollHeight}px`
  }, [field.value])
  return (
    <textarea
      {...marksOf(field)}
      className={`written ${className}`}
      ref={box}
      value={field.value}
      placeholder={field.placeholder}
      maxLength={field.maxLength ?? 140}
      disabled={field.disabled}
      aria-invalid={field.invalid}
      onChange={event => onInput(event.target.value)}
      onBlur={onBlur}
    />
  )
}

export function Scroll({ children, sideways = false, ...marks }: ScrollProps) {
  return (
    <div
      {...marksOf(marks)}
      style={{ overflowX: sideways ? 'auto' : 'hidden', overflowY: sideways ? 'hidden' : 'auto' }}
    >
      {children}
    </div>
  )
}
