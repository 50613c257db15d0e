import { inBothLanguages } from './language'

/** Through what somebody hears of things outside the app, and when not. */
export const channelWords = inBothLanguages({
  'zh-CN': {
    title: '消息提醒',
    intro: '应用里的消息一直都有。这里选的是站外提醒。',
    wechat: '微信提醒',
    wechatLeft: (count: number) => (count > 0 ? `还能收 ${count} 条` : '用完了，同意后才能再收'),
    mail: '邮件提醒',
    mailTo: (address: string) => `发到 ${address}`,
    mailNone: '还没有填写邮箱',
    mustGet: '您承担办理工作：到期、超时、紧急和转办这几类，即使都关掉也会提醒您。',
    quiet: '免打扰',
    quietNote: '这段时间不发，结束后再发；紧急事项照常提醒',
    from: '从',
    to: '到',
    address: '邮箱',
    addressHint: '填好后会收到一个确认码',
    placeholder: 'name@school.edu.cn',
    addressWrong: '请检查邮箱地址',
    codeSent: (address: string) => `确认码已发到 ${address}，30 分钟内有效`,
    code: '确认码',
    codeWrong: '确认码不对，请再看一眼邮件',
    confirm: '确认邮箱',
    save: '保存',
    saved: '已保存',
    confirmed: '邮箱已确认',
    askMore: '同意再收几条微信提醒',
  },
  en: {
    title: 'Messages to you',
    intro: 'The inbox in the app is always there. This is about messages outside it.',
    wechat: 'WeChat',
    wechatLeft: (count: number) => (count > 0 ? `${count} more can be sent` : 'Used up; agree to get more'),
    mail: 'E-mail',
    mailTo: (address: string) => `To ${address}`,
    mailNone: 'No address yet',
    mustGet:
      'You handle cases: what is due, overdue, urgent or handed to you reaches you even with everything off.',
    quiet: 'Quiet hours',
    quietNote: 'Nothing goes out in them but urgent matters; the rest follows after',
    from: 'From',
    to: 'To',
    address: 'E-mail address',
    addressHint: 'You will get a code to confirm it',
    placeholder: 'name@school.edu.cn',
    addressWrong: 'Please check the address',
    codeSent: (address: string) => `A code went to ${address}; it is good for 30 minutes`,
    code: 'Code',
    codeWrong: 'That is not the code; please look again',
    confirm: 'Confirm the address',
    save: 'Save',
    saved: 'Saved',
    confirmed: 'Address confirmed',
    askMore: 'Agree to a few more WeChat messages',
  },
})

/** Asked at the moment it helps: right after something was handed in, or when work waits. */
export const askWechatWords = inBothLanguages({
  'zh-CN': {
    requester: '有结果时，微信告诉您',
    staff: '到期和转办时，微信提醒您',
    action: '同意接收',
    thanks: '好的，有进展会发微信给您',
    refused: '没关系，消息都在应用里',
  },
  en: {
    requester: 'Hear of the answer in WeChat',
    staff: 'Be reminded in WeChat of what is due',
    action: 'Agree',
    thanks: 'You will hear in WeChat',
    refused: 'Never mind: everything is in the inbox here',
  },
})

export const failureWords = inBothLanguages({
  'zh-CN': {
    title: '没送达的消息',
    intro: '站外没送到，应用里的消息都在。要紧的请打电话。',
    empty: '消息都送到了',
    emptyText: '有送不到的会列在这里，每天早上也会告诉您。',
    stuck: '有一件算不出提醒时间，半小时后再试',
    failed: (channel: string) => `${channel}没有送到`,
    channel: { wechat: '微信', wecom: '企业微信群', mail: '邮件', person: '站外消息' } as Partial<
      Record<string, string>
    >,
    reason: {
      noAnswer: '对方没有回应，不知道是否送到，没有重发',
      notConnected: '连不上对方的服务器，试了四次',
      crashed: '发送时中断，不知道是否送到，没有重发',
      broken: '程序出错，请告诉技术人员',
      wechat40003: '微信不认识这个人，可能换过微信号，请本人重新绑定',
      wechat40037: '微信消息模板编号不对，请技术人员检查设置',
      wechat47003: '消息内容不合微信模板的规定，请告诉技术人员',
      wechat45009: '微信当天的次数用完了，试了四次',
      wecom93000: '企业微信机器人的密钥不对，请检查设置',
      wecom45009: '企业微信群每分钟的条数用完了',
      smtp550: '没有这个邮箱',
    } as Partial<Record<string, string>>,
    other: (reason: string) => `原因代码 ${reason}`,
  },
  en: {
    title: 'Messages not delivered',
    intro: 'They did not get through outside; the inbox in the app has them all. Phone where it matters.',
    empty: 'Everything was delivered',
    emptyText: 'What does not get through is listed here, and you are told each morning.',
    stuck: 'The reminders of a case could not be worked out; tried again after half an hour',
    failed: (channel: string) => `Not delivered: ${channel}`,
    channel: { wechat: 'WeChat', wecom: 'WeCom group', mail: 'e-mail', person: 'message' } as Partial<
      Record<string, string>
    >,
    reason: {
      noAnswer: 'No answer: nobody knows whether it went; not sent again',
      notConnected: 'The server could not be reached; tried four times',
      crashed: 'Interrupted: nobody knows whether it went; not sent again',
      broken: 'A fault of ours; please tell the technicians',
      wechat40003: 'WeChat does not know this person; they may have a new account and should bind again',
      wechat40037: 'The WeChat template id is wrong; please check the settings',
      wechat47003: 'The text breaks the rules of the WeChat template; please tell the technicians',
      wechat45009: 'WeChat takes no more today; tried four times',
      wecom93000: 'The key of the WeCom robot is wrong; please check the settings',
      wecom45009: 'The WeCom group takes no more a minute',
      smtp550: 'There is no such mailbox',
    } as Partial<Record<string, string>>,
    other: (reason: string) => `Code ${reason}`,
  },
})
