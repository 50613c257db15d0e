import Behalf from '@/staff/behalf'
import Reports from '@/staff/reports'
import { useSession } from '@/cloud/session'
import { prefer } from '@/theme/preferences'
import { me } from './answers'
import { leave, see, sees, seesNot } from './people'
import { Server } from './server'

// Screens that ask the server nothing before they are filled in: nobody fills in what will be refused.

beforeEach(() => {
  prefer({ language: 'zh-CN' })
  new Server({})
})
afterEach(() => {
  leave()
  useSession.setState({ me: undefined, state: 'asking' })
})

const as = (grants: typeof me.grants) => useSession.setState({ me: { ...me, grants }, state: 'here' })

test('a student is told at once that filing for others and reports are not for them', async () => {
  as([])
  see(Behalf)
  await sees('这里您看不到')
  seesNot('登记')
  leave()
  see(Reports)
  await sees('这里您看不到')
})

test('whoever may, finds the form', async () => {
  as([{ role: 'specialist' }] as typeof me.grants)
  see(Behalf)
  await sees('登记')
  seesNot('这里您看不到')
})
