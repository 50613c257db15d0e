import { inBothLanguages } from './language'

/** What is being written: each has its situations. */
export type PhraseMode = 'reply' | 'askForMore' | 'resolve' | 'note'

/** One situation of the counter, and what a good clerk says in it (服务用语, row S4). */
export interface Situation {
  id: string
  name: string
  phrases: readonly string[]
}

/** Ready replies by what is being done and by situation; the first situation of a list is shown first. */
export const situationWords = inBothLanguages<Record<PhraseMode, readonly Situation[]>>({
  'zh-CN': {
    reply: [
      {
        id: 'received',
        name: '已收到',
        phrases: [
          '您好，您反映的情况已收到，我们正在核实，有进展马上告诉您。',
          '您好，感谢您告诉我们这件事，已安排专人跟进。',
        ],
      },
      {
        id: 'looking',
        name: '正在查',
        phrases: [
          '您好，请问有什么可以帮您？',
          '您好，请稍等，我帮您查询一下。',
          '您好，这件事我需要和相关部门核对，今天下班前给您答复。',
        ],
      },
      {
        id: 'sorry',
        name: '致歉',
        phrases: [
          '您好，给您带来不便，非常抱歉。我们已安排人员处理。',
          '您好，让您久等了，非常抱歉。目前的进展是：',
        ],
      },
      {
        id: 'onSite',
        name: '已派人',
        phrases: [
          '您好，维修人员已出发，预计一小时内到达现场，请留意电话。',
          '您好，已到现场查看，初步判断是：',
        ],
      },
      {
        id: 'longer',
        name: '要等一等',
        phrases: ['您好，这件事需要等配件到货，预计三个工作日内完成，到货后第一时间安排。'],
      },
      {
        id: 'cannot',
        name: '暂时办不到',
        phrases: [
          '您好，按照现行规定暂时无法办理，原因是：…… 您可以这样做：……',
          '您好，很抱歉这件事目前还做不到，我们已记入改进清单。',
        ],
      },
      {
        id: 'thanks',
        name: '感谢',
        phrases: [
          '您好，感谢您的咨询！如还有疑问，可以随时在这里补充。',
          '您好，感谢您的建议，我们会认真研究并给您回音。',
        ],
      },
    ],
    askForMore: [
      { id: 'where', name: '在哪里', phrases: ['您好，为了尽快处理，请补充具体地点（楼号、房间号）。'] },
      { id: 'when', name: '什么时候', phrases: ['您好，请问这种情况是从什么时候开始的？'] },
      { id: 'photo', name: '要照片', phrases: ['您好，方便的话请补一张照片，谢谢。'] },
      { id: 'paper', name: '缺材料', phrases: ['您好，还差下面这份材料，补上后马上为您办理：'] },
      {
        id: 'reach',
        name: '怎么联系',
        phrases: ['您好，方便留一个联系电话吗？我们想当面或电话向您了解情况。'],
      },
    ],
    resolve: [
      {
        id: 'done',
        name: '已办好',
        phrases: [
          '您好，您反映的问题已处理完毕，请您查看。如仍有问题，可以点“没解决”，我们继续办。',
          '您好，经核实，情况已解决。感谢您的反映，帮助我们把服务做得更好！',
        ],
      },
      { id: 'answered', name: '已解答', phrases: ['您好，关于您咨询的问题，答复如下：…… 感谢您的咨询！'] },
      { id: 'adopted', name: '已采纳', phrases: ['您好，您的建议已采纳，将于近期落实。感谢您的建议！'] },
      {
        id: 'explained',
        name: '作说明',
        phrases: ['您好，经核实，情况说明如下：…… 目前暂不能按您的意见办理，还请您理解。'],
      },
    ],
    note: [
      { id: 'done', name: '已做的事', phrases: ['已电话联系相关同事', '已到现场查看', '已报修，等师傅回话'] },
    ],
  },
  en: {
    reply: [
      {
        id: 'received',
        name: 'Received',
        phrases: [
          'Hello, we have received this and are looking into it. You will hear from us as soon as there is news.',
          'Hello, thank you for telling us. Somebody is following it up.',
        ],
      },
      {
        id: 'looking',
        name: 'Looking it up',
        phrases: [
          'Hello, what can I do for you?',
          'Hello, one moment please while I look this up for you.',
          'Hello, I need to check this with colleagues and will answer before the end of today.',
        ],
      },
      {
        id: 'sorry',
        name: 'Sorry',
        phrases: [
          'Hello, we are sorry for the trouble. Somebody is on the way.',
          'Hello, we are sorry that you had to wait. This is how it stands:',
        ],
      },
      {
        id: 'onSite',
        name: 'On the way',
        phrases: [
          'Hello, the repair team is on the way and should be there within the hour.',
          'Hello, we have had a look on the spot. It seems to be:',
        ],
      },
      {
        id: 'longer',
        name: 'Takes longer',
        phrases: ['Hello, a part has to arrive first; we expect to finish within three working days.'],
      },
      {
        id: 'cannot',
        name: 'Not possible now',
        phrases: [
          'Hello, under the present rules we cannot do this, because: … What you can do instead: …',
          'Hello, we are sorry that we cannot do this yet. It is on our list of improvements.',
        ],
      },
      {
        id: 'thanks',
        name: 'Thanks',
        phrases: [
          'Hello, thank you for asking! If anything is unclear, just add it here.',
          'Hello, thank you for your suggestion. We will look into it and let you know.',
        ],
      },
    ],
    askForMore: [
      {
        id: 'where',
        name: 'Where',
        phrases: ['Hello, to be quick, please add the exact place (building and room).'],
      },
      { id: 'when', name: 'Since when', phrases: ['Hello, since when has this been so?'] },
      { id: 'photo', name: 'Photo', phrases: ['Hello, if you can, please add a photo. Thank you.'] },
      {
        id: 'paper',
        name: 'Paper missing',
        phrases: ['Hello, one paper is still missing; with it we go on at once:'],
      },
      {
        id: 'reach',
        name: 'Contact',
        phrases: ['Hello, could you leave a number? We would like to ask you about it.'],
      },
    ],
    resolve: [
      {
        id: 'done',
        name: 'Done',
        phrases: [
          'Hello, this has been dealt with; please have a look. If it is not solved, tap "Not solved" and we go on.',
          'Hello, we have checked and it is solved. Thank you for helping us do better!',
        ],
      },
      {
        id: 'answered',
        name: 'Answered',
        phrases: ['Hello, here is the answer to your question: … Thank you for asking!'],
      },
      {
        id: 'adopted',
        name: 'Adopted',
        phrases: ['Hello, we adopt your suggestion and will act on it soon. Thank you!'],
      },
      {
        id: 'explained',
        name: 'Explained',
        phrases: [
          'Hello, we have checked; this is how it stands: … We cannot do as you wish for now and ask you to understand.',
        ],
      },
    ],
    note: [
      {
        id: 'done',
        name: 'What was done',
        phrases: [
          'Called the colleague in charge',
          'Looked at it on the spot',
          'Repair ordered, waiting for an answer',
        ],
      },
    ],
  },
})

/** Words around writing a reply. */
export const composeWords = inBothLanguages({
  'zh-CN': {
    situation: '什么情形',
    own: '我的',
    ownEmpty: '还没有自己的常用语。写好一段后点“存为常用语”。',
    keep: '存为常用语',
    kept: '已存入“我的”',
    full: '最多存 30 条，请先删去几条',
    drop: (phrase: string) => `删除：${phrase}`,
    beforeSending: '发出前看一眼',
    remark: {
      noGreeting: '开头还没有问候，可以加一句“您好”。',
      noAnswer: '好像还没有说到对方问的事。',
      blunt: (phrase: string) => `“${phrase}”听起来有些生硬，换个说法会更好。`,
    },
    greet: '加上“您好，”',
    greeting: '您好，',
    anyway: '就这样发出',
    mention: '提醒哪位同事看',
    stale: (changes: string) => `在您操作之前，这件事有了新进展：${changes}。已刷新，您写的还在，看过再发。`,
    join: '、',
  },
  en: {
    situation: 'Situation',
    own: 'Mine',
    ownEmpty: 'No phrases of your own yet. Write one and choose "Keep as phrase".',
    keep: 'Keep as phrase',
    kept: 'Kept under "Mine"',
    full: 'At most 30; please remove some first',
    drop: (phrase: string) => `Remove: ${phrase}`,
    beforeSending: 'A look before it goes',
    remark: {
      noGreeting: 'There is no greeting yet; "Hello," would do.',
      noAnswer: 'It does not seem to answer what was asked.',
      blunt: (phrase: string) => `"${phrase}" sounds harsh; there may be a better way to say it.`,
    },
    greet: 'Add "Hello,"',
    greeting: 'Hello, ',
    anyway: 'Send as it is',
    mention: 'Which colleague should look',
    stale: (changes: string) =>
      `Before you acted something changed: ${changes}. It is shown now; what you wrote is still here.`,
    join: ', ',
  },
})
