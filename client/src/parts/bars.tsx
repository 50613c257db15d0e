import type { ReactNode } from 'react'
import { figuresWords } from '@shared/copy/figures'
import { percentOf, type Share } from '@shared/domain/share'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import './bars.css'

/** Drawings made of plain boxes: the phone carries no chart library. Each says in words what it draws. */
export type Tint = 'campus' | 'calm' | 'warn' | 'danger'

const tintClass = (tint: Tint) => (tint === 'campus' ? '' : ` bar-${tint}`)

interface ShareBarProps {
  name: ReactNode
  share: Share
  tint?: Tint
  /** A stricter reading of the same, drawn as a mark on the bar. */
  stricter?: Share | undefined
  note?: ReactNode
}

/** A share, drawn and written; too small a whole is said in counts and never as a percentage. */
export function ShareBar({ name, share, tint = 'campus', stricter, note }: ShareBarProps) {
  const words = useWords(figuresWords)
  const percent = share.share === null ? 0 : percentOf(share.share)
  const mark = stricter?.share == null ? undefined : percentOf(stricter.share)
  const said = share.whole === 0 ? words.nothing : share.few ? words.few : `${percent}%`
  return (
    <View>
      <View className="bar-line">
        <Text>{name}</Text>
        <Text className={share.share === null ? 'fine' : 'numbers strong'}>{said}</Text>
      </View>
      <View className="bar-pair" silent>
        <View className={`bar-track${share.few ? ' bar-few' : ''}`}>
          <View className={`bar-fill${tintClass(tint)}`} style={{ width: `${percent}%` }} />
        </View>
        {mark !== undefined && mark !== percent && (
          <View className="bar-under" style={{ left: `${mark}%` }} />
        )}
      </View>
      <View className="fine numbers">
        {share.whole > 0 && <Text>{words.fewOf(share.part, share.whole)}</Text>}
        {note}
      </View>
    </View>
  )
}

interface PublicBarProps {
  name: string
  share: number | null
  few: boolean
  note: string
}

/** A published share: drawn and written, with neither part nor whole. */
export function PublicBar({ name, share, few, note }: PublicBarProps) {
  const words = useWords(figuresWords)
  const percent = share === null ? 0 : percentOf(share)
  return (
    <View>
      <View className="bar-line">
        <Text>{name}</Text>
        <Text className={share === null ? 'fine' : 'numbers strong'}>
          {share === null ? (few ? words.few : words.nothing) : `${percent}%`}
        </Text>
      </View>
      <View className={`bar-track${few ? ' bar-few' : ''}`} silent>
        <View className="bar-fill" style={{ width: `${percent}%` }} />
      </View>
      <Text className="fine">{note}</Text>
    </View>
  )
}

/** A count beside others, the longest filling the line. */
export function CountBar({ name, value, of, said, tint = 'campus' }: CountBarProps) {
  const percent = of === 0 ? 0 : Math.max(1, Math.round((value / of) * 100))
  return (
    <View>
      <View className="bar-line">
        <Text>{name}</Text>
        <Text className="numbers strong bar-said">{said}</Text>
      </View>
      <View className="bar-track" silent>
        <View
          className={`bar-fill${tintClass(tint)}`}
          style={{ width: value === 0 ? '0%' : `${percent}%` }}
        />
      </View>
    </View>
  )
}
interface CountBarProps {
  name: ReactNode
  value: number
  of: number
  said: string
  tint?: Tint
}

export interface ColumnOf {
  id: string
  whole: number
  /** The part of the whole that is late; drawn on top in another colour. */
  late?: number
  label: string
}

/** Numbers over time as upright bars; the first, middle and last are named, all are said to screen readers. */
export function Columns({ columns, marks }: { columns: readonly ColumnOf[]; marks: readonly string[] }) {
  const most = Math.max(1, ...columns.map(({ whole }) => whole))
  const heightOf = (count: number) => `${(count / most) * 100}%`
  return (
    <View role="img" label={columns.map(({ label }) => label).join('; ')}>
      <View className="columns" silent>
        {columns.map(({ id, whole, late = 0 }) => (
          <View key={id} className="column">
            {late > 0 && <View className="column-late" style={{ height: heightOf(late) }} />}
            {whole > late && <View className="column-part" style={{ height: heightOf(whole - late) }} />}
          </View>
        ))}
      </View>
      <View className="column-marks fine numbers" silent>
        {marks.map(mark => (
          <Text key={mark}>{mark}</Text>
        ))}
      </View>
    </View>
  )
}

export interface PartOf {
  id: string
  value: number
  name: string
  said: string
  tint: Tint | 'plain'
}

const colours: Record<PartOf['tint'], string> = {
  campus: 'var(--campus)',
  calm: 'var(--calm)',
  warn: 'var(--warn)',
  danger: 'var(--danger)',
  plain: 'var(--line-strong)',
}

/** A whole and its parts in one bar, each named below with its size. */
export function Stacked({ parts }: { parts: readonly PartOf[] }) {
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  return (
    <View className="stack">
      <View className="stacked" silent>
        {parts.map(({ id, value, tint }) => (
          <View
            key={id}
            style={{ width: `${whole === 0 ? 0 : (value / whole) * 100}%`, background: colours[tint] }}
          />
        ))}
      </View>
      <View className="legend">
        {parts.map(({ id, name, said, tint }) => (
          <View key={id} className="row">
            <View className="legend-mark" style={{ background: colours[tint] }} silent />
            <Text className="small">{`${name} ${said}`}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
