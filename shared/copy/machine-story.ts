import { inBothLanguages } from './language'

interface MachineStoryWords {
  /** `level` as the alarm stores it: `before50`, `due`, `repeat3` … */
  alarm: (clockName: string, level: string) => string
  recalendar: string
  deputy: string
  invite: string
}

const percentOf = (level: string) => level.replace(/\D/g, '')

/** What the machine did by itself, as a line of the story; colleagues only. */
export const machineStoryWords = inBothLanguages<MachineStoryWords>({
  'zh-CN': {
    alarm: (clockName, level) => {
      const name = `“${clockName}”`
      if (level === 'start') return '紧急事项，立即提醒了责任人和部门负责人'
      if (level.startsWith('repeat')) return '还没有人接手，再次提醒了责任人和部门负责人'
      if (level.startsWith('before')) return `${name}用到 ${percentOf(level)}%，提醒了责任人`
      if (level === 'lead') return `${name}超时，报了部门负责人`
      if (level === 'supervisor') return `${name}超时，报了服务监督`
      if (level.startsWith('duty')) return `${name}在非工作时间到期，提醒了值班的人`
      return level === 'late' ? `${name}超过了时限，告知了首问责任人` : `${name}到时限，提醒了责任人`
    },
    recalendar: '工作日历有调整，时限随之变动',
    deputy: '责任人不在，待办同时交给了代理的同事',
    invite: '邀请提出人评价',
  },
  en: {
    alarm: (clockName, level) => {
      if (level === 'start') return 'Urgent: the owner and the lead were told at once'
      if (level.startsWith('repeat')) return 'Not taken yet: the owner and the lead were told again'
      if (level.startsWith('before')) return `${clockName}: ${percentOf(level)}% used, the owner was reminded`
      if (level === 'lead') return `${clockName}: overdue, the lead was told`
      if (level === 'supervisor') return `${clockName}: overdue, the supervisors were told`
      if (level.startsWith('duty')) return `${clockName}: due out of hours, those on duty were told`
      return level === 'late'
        ? `${clockName}: missed, whoever received it first was told`
        : `${clockName}: due, the owner was reminded`
    },
    recalendar: 'The working calendar changed, and the deadline with it',
    deputy: 'The owner is away: a deputy has the task as well',
    invite: 'The requester was asked for a rating',
  },
})
