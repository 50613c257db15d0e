import { inBothLanguages } from './language'

interface PrivacyWords {
  title: string
  intro: string
  version: (version: number) => string
  what: string
  /** What stands in a collection, in words; collections without personal data have none. */
  data: Partial<Record<string, string>>
  /** What is left where words are not kept. */
  trace: string
  agree: string
  notNow: string
  agreed: (on: string) => string
  notAgreed: string
  withoutIt: string
  askTitle: string
  askUpload: string
  askPhone: string
  askMail: string
  askForm: string
  firstTitle: string
  needed: string
  withdraw: string
  withdrawNote: string
  withdrawn: string
  thanks: string
  rights: string
  view: string
  phone: string
  phoneHint: string
  phoneWrong: string
  phoneSaved: string
  phoneSave: string
  roster: string
  exportMine: string
  exportNote: string
  exported: string
  erase: string
  eraseTitle: string
  eraseText: string
  eraseOpen: string
  eraseConfirm: string
  erased: (cases: number) => string
  erasedKept: string
  consentRow: string
  consentOpen: string
  fileName: string
}

/** The privacy notice, the agreement, and what everybody may do with their own data. */
export const privacyWords = inBothLanguages<PrivacyWords>({
  'zh-CN': {
    title: '隐私和我的数据',
    intro: '我们用到哪些信息、用来做什么、留多久，都写在这里。没写的不收集。',
    version: version => `隐私说明 第 ${version} 版`,
    what: '用到的信息',
    data: {
      cases: '您写的内容、地点、电话',
      events: '每一步的记录',
      tasks: '待办',
      people: '姓名、学号、所在部门',
      files: '照片、录音和文件',
      marks: '读到哪一条消息',
      choices: '通知方式和邮箱',
      phrases: '您存的常用语',
      jobs: '您导出的文件',
      jobParts: '您导出的文件',
      credits: '微信提醒次数',
      limits: '操作次数',
      chains: '审计',
      heads: '审计',
      refusals: '被拒绝的操作',
      imports: '名册导入',
      importRows: '名册导入',
      bindings: '绑定关系',
      bindCodes: '绑定码',
      consents: '同意记录',
      corrections: '判断有误的更正',
      seals: '匿名对应关系（加密）',
      unsealings: '查看匿名身份的记录',
    },
    trace: '编号、时间、经过的步骤',
    agree: '同意',
    notNow: '暂不',
    agreed: on => `您在 ${on} 同意过`,
    notAgreed: '您还没有同意',
    withoutIt: '不同意也能用文字提意见、查进展；上传照片、留电话和邮箱、绑定学号、办事项需要同意。',
    askTitle: '先看一下隐私说明',
    askUpload: '照片和文件只给办这件事的人看，拍摄位置会先去掉。',
    askPhone: '电话只给负责这件事的人看。',
    askMail: '邮箱只用来给您发通知，随时可以删掉。',
    askForm: '办这件事要用到姓名、学号和您填的内容，只给办理的人看。',
    firstTitle: '同意隐私说明后就能填',
    needed: '同意后才能继续；不同意也可以去掉照片和电话，只发文字。',
    withdraw: '撤回同意',
    withdrawNote: '撤回立即生效：不再收照片、电话和表单，没交的上传和通知邮箱会清掉；已交的可以在下面删除',
    withdrawn: '已撤回，从现在起不再收集',
    thanks: '谢谢，可以继续了',
    rights: '我的数据由我做主',
    view: '查看和导出',
    phone: '联系电话',
    phoneHint: '留空保存就是删除。姓名、学号来自学校名册，有误请联系综合服务窗口。',
    phoneWrong: '电话只能有数字、空格和短横线，5 到 19 位',
    phoneSaved: '已更正',
    phoneSave: '保存电话',
    roster: '学校名册里的您',
    exportMine: '导出我的全部数据',
    exportNote: '一个文件，包括您的件、记录和设置。匿名件不在里面，没有文件能把您和它连起来。',
    exported: '已导出',
    erase: '删除我的数据',
    eraseTitle: '删除后不能恢复',
    eraseText:
      '您写的内容、照片、电话、设置和绑定都会删除，匿名件从此查不回您。学校必须留的学籍和人事信息，到离校一年后清除。办理过程只留编号和时间。',
    eraseOpen: '还有没办完的件。请先撤回，或等它办完再删除。',
    eraseConfirm: '我明白了，全部删除',
    erased: cases => `已删除 ${cases} 件的内容和您的设置`,
    erasedKept: '学校名册里的信息保留到离校一年后',
    consentRow: '隐私说明',
    consentOpen: '看隐私说明',
    fileName: '我的校园服务数据',
  },
  en: {
    title: 'Privacy and my data',
    intro: 'What is used, what for and how long it is kept. What is not written here is not collected.',
    version: version => `Privacy notice, version ${version}`,
    what: 'What is used',
    data: {
      cases: 'What you write, place, phone',
      events: 'Each step of a case',
      tasks: 'To-dos',
      people: 'Name, number, department',
      files: 'Photos, sound and files',
      marks: 'Which messages were read',
      choices: 'How you are told, and where by mail',
      phrases: 'Phrases you keep',
      jobs: 'Files you asked for',
      jobParts: 'Files you asked for',
      credits: 'WeChat reminders left',
      limits: 'How often something was done',
      chains: 'Audit',
      heads: 'Audit',
      refusals: 'What was refused',
      imports: 'Roster import',
      importRows: 'Roster import',
      bindings: 'Linked accounts',
      bindCodes: 'Codes to link',
      consents: 'What you agreed to',
      corrections: 'Corrections of what was understood',
      seals: 'Who an alias stands for (encrypted)',
      unsealings: 'Who looked behind an alias',
    },
    trace: 'Numbers, times and steps',
    agree: 'Agree',
    notNow: 'Not now',
    agreed: on => `You agreed on ${on}`,
    notAgreed: 'You have not agreed yet',
    withoutIt:
      'Without it you can still write and follow your cases; photos, a phone number or address, linking and applications need it.',
    askTitle: 'Please look at the privacy notice',
    askUpload: 'Only whoever handles the case sees photos; where they were taken is removed first.',
    askPhone: 'Only whoever is responsible sees your number.',
    askMail: 'The address is only used to tell you; you can remove it at any time.',
    askForm: 'This needs your name, your number and what you fill in; only those who deal with it see them.',
    firstTitle: 'Agree to the privacy notice first',
    needed: 'Agree to go on; or take out photos and phone and send the text alone.',
    withdraw: 'Take it back',
    withdrawNote:
      'At once: no photos, numbers or forms are taken, uploads not handed in and the mail address go; what was handed in can be deleted below',
    withdrawn: 'Taken back; nothing is collected from now on',
    thanks: 'Thank you, you can go on',
    rights: 'My data, my decision',
    view: 'See and export',
    phone: 'Telephone',
    phoneHint: 'Save it empty to remove it. Name and number come from the roster; the window corrects them.',
    phoneWrong: 'Digits, spaces and dashes only, 5 to 19 of them',
    phoneSaved: 'Corrected',
    phoneSave: 'Save number',
    roster: 'You on the school’s roster',
    exportMine: 'Export everything about me',
    exportNote:
      'One file with your cases, records and settings. Anonymous cases are not in it: no file joins you to them.',
    exported: 'Exported',
    erase: 'Delete my data',
    eraseTitle: 'This cannot be undone',
    eraseText:
      'What you wrote, photos, numbers, settings and links are deleted; nobody can trace anonymous cases to you any more. What the school must keep stays until a year after you leave. Of the cases only numbers and times remain.',
    eraseOpen: 'A case is still open. Withdraw it first, or wait for its answer.',
    eraseConfirm: 'I understand, delete everything',
    erased: cases => `The contents of ${cases} cases and your settings are deleted`,
    erasedKept: 'The roster entry stays until a year after you leave',
    consentRow: 'Privacy notice',
    consentOpen: 'Privacy notice',
    fileName: 'my-campus-service-data',
  },
})
