import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { keepFile, type KeptPhoto } from '@/phone/photos'
import type { DrawingProps } from './marks'

interface Point {
  x: number
  y: number
}

interface Surface {
  canvas: Taro.Canvas
  pen: CanvasRenderingContext2D
}

const ID = 'drawing-pad'
const PEN_WIDTH = 3

/** The drawing context of the pad, white to begin with, sharp on every screen. */
const surfaceOf = (): Promise<Surface | undefined> =>
  new Promise(resolve => {
    Taro.createSelectorQuery()
      .select(`#${ID}`)
      .fields({ node: true, size: true })
      .exec((found: { node?: Taro.Canvas; width: number; height: number }[]) => {
        const [first] = found
        if (!first?.node) return resolve(undefined)
        const canvas = first.node
        const scale = Taro.getWindowInfo().pixelRatio
        canvas.width = first.width * scale
        canvas.height = first.height * scale
        const pen = canvas.getContext('2d') as CanvasRenderingContext2D
        pen.scale(scale, scale)
        whiten({ canvas, pen })
        resolve({ canvas, pen })
      })
  })

const whiten = ({ canvas, pen }: Surface) => {
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.strokeStyle = '#111111'
  pen.lineWidth = PEN_WIDTH
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
}

const takeFrom = (surface: Surface): Promise<KeptPhoto | undefined> =>
  Taro.canvasToTempFilePath({ canvas: surface.canvas, fileType: 'png' } as never).then(
    async ({ tempFilePath }) => ({ path: await keepFile(tempFilePath), sizeBytes: 0 }),
    () => undefined,
  )

/** WeChat: a white pad to write on with a finger; the picture is taken through `pen`. */
export function Drawing({ label, className, pen, onStroke }: DrawingProps) {
  const surface = useRef<Surface>()
  const last = useRef<Point>()
  useEffect(() => {
    void surfaceOf().then(found => (surface.current = found))
    pen.current = {
      take: async () => surface.current && takeFrom(surface.current),
      clear: () => {
        if (surface.current) whiten(surface.current)
      },
    }
    return () => {
      pen.current = undefined
    }
  }, [pen])
  const go = (event: { touches: Point[] }) => {
    const point = event.touches[0]
    const context = surface.current?.pen
    if (!point || !context) return
    if (last.current) {
      context.beginPath()
      context.moveTo(last.current.x, last.current.y)
      context.lineTo(point.x, point.y)
      context.stroke()
      onStroke()
    }
    last.current = { x: point.x, y: point.y }
  }
  const end = () => (last.current = undefined)
  return (
    <Canvas
      id={ID}
      canvasId={ID}
      type="2d"
      className={className ?? ''}
      disableScroll
      {...{ ariaLabel: label }}
      onTouchStart={go as never}
      onTouchMove={go as never}
      onTouchEnd={end}
      onTouchCancel={end}
    />
  )
}
