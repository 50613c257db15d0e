import { useRef, useState, type ReactNode } from 'react'
import { Text, Touched, View } from '@/primitives'
import type { Point } from '@/primitives/marks'
import { Icon, type IconName } from './icon'

/** What a swipe to one side does. */
export interface SwipeDeed {
  icon: IconName
  words: string
  act: () => void
}

interface SwipeRowProps {
  children: ReactNode
  right?: SwipeDeed | undefined
  left?: SwipeDeed | undefined
}

/** Before so much it is a tap; from so much on letting go does it; further it does not go. In px. */
const BEGINS = 12
const DOES = 84
const MOST = 116
/** Each step costs WeChat a message between its threads. */
const STEP = 3

interface Finger extends Point {
  way: 'unknown' | 'across' | 'along'
}

/**
 * A row that follows a finger sideways and shows what letting go will do. Only a faster way: whoever uses it offers the
 * same by a tap, because a screen reader and a keyboard have no finger.
 */
export function SwipeRow({ children, right, left }: SwipeRowProps) {
  const finger = useRef<Finger>()
  const [shift, setShift] = useState(0)
  const at = useRef(0)
  const move = (to: number) => {
    if (to !== 0 && Math.abs(to - at.current) < STEP) return
    at.current = to
    setShift(to)
  }
  const drag = ({ x, y }: Point) => {
    const from = finger.current
    if (!from) return
    const [across, along] = [x - from.x, y - from.y]
    if (from.way === 'unknown' && Math.max(Math.abs(across), Math.abs(along)) >= BEGINS)
      from.way = Math.abs(across) > 1.5 * Math.abs(along) ? 'across' : 'along'
    if (from.way === 'across') move(Math.max(left ? -MOST : 0, Math.min(right ? MOST : 0, across)))
  }
  const lose = () => {
    finger.current = undefined
    move(0)
  }
  const lift = () => {
    const reached = at.current
    lose()
    if (reached >= DOES) right?.act()
    if (reached <= -DOES) left?.act()
  }
  const deed = shift > 0 ? right : shift < 0 ? left : undefined
  if (!right && !left) return <>{children}</>
  return (
    <View className="swipe">
      {deed && (
        <View
          className={`swipe-behind${shift < 0 ? ' swipe-end' : ''}${Math.abs(shift) >= DOES ? ' swipe-does' : ''}`}
          silent
        >
          <Icon name={deed.icon} />
          <Text className="small strong">{deed.words}</Text>
        </View>
      )}
      <Touched
        className={`swipe-front${shift === 0 ? '' : ' swipe-held'}`}
        style={shift === 0 ? undefined : { transform: `translateX(${shift}px)` }}
        onTouch={({ x, y }) => (finger.current = { x, y, way: 'unknown' })}
        onDrag={drag}
        onLift={lift}
        onLose={lose}
      >
        {children}
      </Touched>
    </View>
  )
}
