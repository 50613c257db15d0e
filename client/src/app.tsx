import { useLaunch } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { startOutbox } from '@/cloud/outbox'
import { openSession } from '@/cloud/session'
import { renewShown } from '@/cloud/use-answer'
import { onOnline } from '@/phone/network'
import { tellWhatArrived } from './tell-what-arrived'
import './app.css'

export default function App({ children }: { children?: ReactNode }) {
  useLaunch(() => {
    tellWhatArrived()
    onOnline(renewShown)
    void openSession().then(startOutbox)
  })
  return children
}
