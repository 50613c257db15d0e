import { noticeTemplates } from '@shared/contract/words'
import { noticeActs } from '@shared/copy/notice-acts'
import { wechatMessages } from '@shared/copy/wechat'
import { placeOf } from '@shared/domain/notice-place'

// Issue 5: each alarm with what to do in one tap.

const said = (template: (typeof noticeTemplates)[number], caseId?: string) =>
  wechatMessages(template, { number: '260311-AB12CD', params: {}, ...(caseId ? { caseId } : {}) }, 'zh-CN')

test.each(['alarmBefore', 'alarmDue', 'alarmLead', 'alarmSupervisor', 'alarmDuty', 'alarmUrgent'] as const)(
  '%s opens the desk of its case and says what to do there',
  template => {
    const { page, data } = said(template, 'c1')
    expect(page).toBe('staff/handle/index?id=c1')
    expect(data.thing3.value).toBe(noticeActs['zh-CN'][template])
  },
)

test('whoever asked is led to their own story, the morning digest to what is due today', () => {
  expect(said('resolved', 'c1').page).toBe('pages/case/index?id=c1')
  expect(said('joinedResolved', 'c1').page).toBe('pages/case/index?id=c1')
  expect(said('morningDigest').page).toBe('staff/today/index')
  expect(said('yearMissing').page).toBe('admin/calendar/index')
})

test('what to do fits WeChat’s twenty characters in both languages, cut nowhere', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [template, act] of Object.entries(noticeActs[language]))
      expect([template, act, [...act].length <= 20]).toEqual([template, act, true])
  expect(Object.keys(placeOf).sort()).toEqual([...noticeTemplates].sort())
})
