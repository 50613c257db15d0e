// WeChat: what the screens are made of, on Taro's components. The web has its own beside it (index.h5.tsx), on plain
// HTML, because Taro's web components cost 200 kB and hide inputs and buttons from browsers and screen readers.
import {
  Button,
  Image as TaroImage,
  Input as TaroInput,
  Picker,
  ScrollView,
  Text as TaroText,
  Textarea as TaroTextarea,
  View as TaroView,
} from '@tarojs/components'
import { useRef } from 'react'
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
  ...(id === undefined ? {} : { id }),
  ...(className === undefined ? {} : { className }),
  ...(style === undefined ? {} : { style }),
  ...(role === undefined ? {} : { ariaRole: role }),
  ...(label === undefined ? {} : { ariaLabel: label }),
  ...(silent === undefined ? {} : { ariaHidden: silent }),
  ...(live === undefined ? {} : { ariaLive: live }),
  ...(checked === undefined ? {} : { ariaChecked: checked }),
})

export function View({ children, onTap, ...marks }: ViewProps) {
  return (
    <TaroView {...marksOf(marks)} {...(onTap ? { onClick: onTap } : {})}>
      {children}
    </TaroView>
  )
}

export function Text({ children, selectable = false, ...marks }: TextProps) {
  return (
    <TaroText {...marksOf(marks)} {...(selectable ? { userSelect: true } : {})}>
      {children}
    </TaroText>
  )
}

export function Press({ children, onTap, disabled = false, className = '', ...marks }: PressProps) {
  return (
    <Button
      {...marksOf(marks)}
      className={`press ${className}`}
      hoverClass="press-held"
      disabled={disabled}
      onClick={() => {
        if (!disabled) onTap()
      }}
    >
      {children}
    </Button>
  )
}

interface Touched {
  touches: readonly { clientY: number }[]
}

export function Hold({ children, onPress, onSlide, onRelease, className = '', ...marks }: HoldProps) {
  const begunAt = useRef(0)
  const yOf = (event: unknown) => (event as Touched).touches[0]?.clientY ?? begunAt.current
  return (
    <TaroView
      {...marksOf({ role: 'button', ...marks })}
      className={`press hold ${className}`}
      onTouchStart={event => {
        begunAt.current = yOf(event)
        onPress()
      }}
      onTouchMove={event => onSlide(begunAt.current - yOf(event))}
      onTouchEnd={onRelease}
      onTouchCancel={onRelease}
    >
      {children}
    </TaroView>
  )
}

const fingerOf = (event: unknown) => {
  const [finger] = (event as { touches: readonly { clientX: number; clientY: number }[] }).touches
  return finger && { x: finger.clientX, y: finger.clientY }
}

export function Touched({ children, onTouch, onDrag, onLift, onLose, ...marks }: TouchedProps) {
  return (
    <TaroView
      {...marksOf(marks)}
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
    </TaroView>
  )
}

export function Image({ src, fit = 'cover', ...marks }: ImageProps) {
  return (
    <TaroImage {...marksOf(marks)} src={src} mode={fit === 'cover' ? 'aspectFill' : 'aspectFit'} lazyLoad />
  )
}

const fieldOf = ({
  value,
  onInput,
  onBlur,
  placeholder = '',
  maxLength = 140,
  disabled = false,
}: FieldProps) => ({
  value,
  placeholder,
  placeholderClass: 'placeholder',
  maxlength: maxLength,
  disabled,
  onInput: (event: { detail: { value: string } }) => onInput(event.detail.value),
  ...(onBlur ? { onBlur } : {}),
})

const kinds = { text: 'text', search: 'text', phone: 'number', number: 'digit' } as const

export function Input({ kind = 'text', onDone, ...field }: InputProps) {
  if (kind === 'date' || kind === 'time') return <Moment kind={kind} {...field} />
  return (
    <TaroInput
      {...marksOf(field)}
      {...fieldOf(field)}
      type={kinds[kind]}
      confirmType={kind === 'search' ? 'search' : 'done'}
      {...(onDone ? { onConfirm: onDone } : {})}
    />
  )
}

function Moment({ kind, min, max, ...field }: Omit<InputProps, 'kind'> & { kind: 'date' | 'time' }) {
  const change = (event: { detail: { value: string } }) => field.onInput(event.detail.value)
  const shown = <TaroView {...marksOf(field)}>{field.value || field.placeholder}</TaroView>
  return kind === 'date' ? (
    <Picker
      mode="date"
      value={field.value}
      onChange={change}
      {...(min ? { start: min } : {})}
      {...(max ? { end: max } : {})}
    >
      {shown}
    </Picker>
  ) : (
    <Picker mode="time" value={field.value} onChange={change}>
      {shown}
    </Picker>
  )
}

export function Textarea(field: FieldProps) {
  return (
    <TaroTextarea
      {...marksOf(field)}
      {...fieldOf(field)}
      autoHeight
      showConfirmBar={false}
      cursorSpacing={120}
    />
  )
}

export function Scroll({ children, sideways = false, ...marks }: ScrollProps) {
  return (
    <ScrollView {...marksOf(marks)} scrollX={sideways} scrollY={!sideways} enhanced showScrollbar={false}>
      {children}
    </ScrollView>
  )
}
