import { useEffect, useRef, type PointerEvent } from 'react'
import { keep } from '@/phone/photos.h5'
import type { DrawingProps } from './marks'

const PEN_WIDTH = 3

/** Dark on white whatever the mode: it is a picture for a document. */
const whiten = (canvas: HTMLCanvasElement) => {
  const context = canvas.getContext('2d')
  if (!context) return
  const scale = window.devicePixelRatio || 1
  canvas.width = canvas.clientWidth * scale
  canvas.height = canvas.clientHeight * scale
  context.scale(scale, scale)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.clientWidth, canvas.clientHeight)
  context.strokeStyle = '#111111'
  context.lineWidth = PEN_WIDTH
  context.lineCap = 'round'
  context.lineJoin = 'round'
}

const takeFrom = async (canvas: HTMLCanvasElement) => {
  const picture = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  return picture ? keep(picture) : undefined
}

export function Drawing({ label, className, pen, onStroke }: DrawingProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)
  useEffect(() => {
    if (canvas.current) whiten(canvas.current)
    pen.current = {
      take: async () => (canvas.current ? takeFrom(canvas.current) : undefined),
      clear: () => {
        if (canvas.current) whiten(canvas.current)
      },
    }
    return () => {
      pen.current = undefined
    }
  }, [pen])
  const at = ({ nativeEvent }: PointerEvent) => [nativeEvent.offsetX, nativeEvent.offsetY] as const
  const begin = (event: PointerEvent) => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    canvas.current?.setPointerCapture?.(event.pointerId)
    drawing.current = true
    context.beginPath()
    context.moveTo(...at(event))
  }
  const go = (event: PointerEvent) => {
    const context = canvas.current?.getContext('2d')
    if (!drawing.current || !context) return
    context.lineTo(...at(event))
    context.stroke()
    onStroke()
  }
  const end = () => (drawing.current = false)
  return (
    <canvas
      ref={canvas}
      className={className}
      role="img"
      aria-label={label}
      style={{ touchAction: 'none' }}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    />
  )
}
