import { useLaunch } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { startOutbox } from '@/cloud/outbox'
import { openSession } from '@/cloud/session'
import { tellWhatArrived } from './tell-what-arrived'
import './app.css'

export default function App({ children }: { children?: ReactNode }) {
  useLaunch(() => {
    tellWhatArrived()
    void openSession().then(startOutbox)
  })
  return children
}
