import type { Code } from '../contract/codes'
import type { ProblemWord } from '../contract/words'
import { inBothLanguages } from './language'

/** A refusal as a sentence: what happened, what became of the person's work, and what to do. */
export const errorSentences = inBothLanguages<Record<Code, string>>({
  'zh-CN': {
    UNAUTHENTICATED: '登录已过期。您写的内容还在，请重新登录后继续。',
    BINDING_NEEDED: '办理这项服务需要先绑定学号或工号。您写的内容已保存为草稿。',
    BIND_MISMATCH: '姓名、学号（工号）和验证信息对不上，请核对后再试。多次不成功，请到综合服务窗口办理。',
    ALREADY_BOUND: '这个学号（工号）已绑定另一个微信，或这个微信已绑定别人。请到综合服务窗口解绑后再试。',
    CONSENT_NEEDED: '继续之前，请先阅读并同意隐私说明。不同意也可以用文字反映问题。您写的内容还在。',
    FORBIDDEN: '这一步不由您办理。如果您认为应该可以，请联系综合办。',
    UNKNOWN_ROUTE: '这个版本过旧，请关闭小程序后重新打开。您写的内容还在。',
    INVALID_INPUT: '有几处需要修改，请看标出的地方。您写的内容都还在。',
    TOO_LARGE: '内容太长，请删减一些，或分两次提交。您写的内容还在。',
    NOT_FOUND: '没有找到这件事。它可能已被撤回，或不归您查看。',
    STALE: '在您操作之前，这件事已有新的进展。已为您显示最新情况，您写的内容还在，请看过后再提交。',
    NOT_NOW: '这件事现在的状态不能这样办。请刷新后看最新进展。',
    ALREADY_DONE: '这一步已经办过了，不需要再办一次。',
    KEY_REUSED: '这次提交和之前的内容不一样，请返回首页重新发起。您写的内容还在。',
    TOO_MANY: '操作太频繁，请稍后再试。您写的内容还在。',
    FILE_KIND: '这个文件的格式不能用。照片请用 jpg 或 png，录音用 mp3、m4a 或 wav，文件用 pdf 或 ofd。',
    FILE_SIZE: '文件太大了。照片请不超过 8 MB，可以截图或压缩后再传。',
    FILE_COUNT: '一次最多附 9 个文件，请删去几个。',
    FILE_UNKNOWN: '有一个附件没有传好，请删除后重新添加。文字内容还在。',
    REASON_NEEDED: '请写一下原因，一句话就可以。',
    RECEIVER_NEEDED: '请选择转给哪位同事。没有人接，就不能转出。',
    TIME_IMPOSSIBLE: '这个时间不对，请检查：收到的时间不能在将来，也不能早于一年前。',
    NOT_ELIGIBLE: '您不在这项服务的办理范围内。如果您认为应该可以，请看事项页上的咨询电话。',
    ITEM_CHANGED: '这项服务的办理说明刚有更新。您填的内容还在，请看一遍后再提交。',
    SLOT_TAKEN: '这个时段刚被别人订走了。您填的内容还在，请换一个时段。',
    ITEM_REFUSED: '这项服务的定义有几处还不能发布，请看标出的地方。草稿已保存。',
    SAMPLES_LEFT: '还有示例内容没有确认（收费、依据、时限、电话等）。请逐项确认后再发布。',
    BUSY: '现在办理的人多，请稍等几秒再试。您写的内容还在。',
    INTERNAL: '系统出了点问题，我们已经记录。您写的内容还在，请稍后再试。',
    OFFLINE: '现在没有网络。您写的内容已保存，联网后会自动提交。',
  },
  en: {
    UNAUTHENTICATED: 'Your sign-in has ended. What you wrote is kept; please sign in again.',
    BINDING_NEEDED: 'Please link your student or staff number first. What you wrote is kept as a draft.',
    BIND_MISMATCH:
      'Name, number and proof do not fit together. Please check them; if it still fails, come to the service window.',
    ALREADY_BOUND:
      'This number is linked to another account, or this account to another number. The service window can unlink it.',
    CONSENT_NEEDED:
      'Please read and accept the privacy notice first. You can file by text without it. What you wrote is kept.',
    FORBIDDEN:
      'This step is not yours to take. If you think it should be, please contact the General Office.',
    UNKNOWN_ROUTE: 'This version is too old. Please close and reopen the app. What you wrote is kept.',
    INVALID_INPUT: 'Some answers need a change; they are marked. Everything you wrote is kept.',
    TOO_LARGE: 'This is too long. Please shorten it or send it in two parts. What you wrote is kept.',
    NOT_FOUND: 'We could not find this case. It may have been withdrawn, or it is not yours to see.',
    STALE:
      'Something happened to this case before you acted. The latest is shown; what you wrote is kept. Please look, then send again.',
    NOT_NOW: 'This cannot be done in the present state. Please refresh to see the latest.',
    ALREADY_DONE: 'This has been done already; there is no need to do it again.',
    KEY_REUSED:
      'This differs from what was sent before. Please start again from home. What you wrote is kept.',
    TOO_MANY: 'That was a little too often. Please try again later. What you wrote is kept.',
    FILE_KIND:
      'This kind of file cannot be used. Photos: jpg or png; sound: mp3, m4a or wav; documents: pdf or ofd.',
    FILE_SIZE: 'The file is too large. Photos may have up to 8 MB.',
    FILE_COUNT: 'At most 9 files at once. Please remove some.',
    FILE_UNKNOWN: 'One attachment did not arrive. Please remove it and add it again. Your text is kept.',
    REASON_NEEDED: 'Please give a reason; one sentence is enough.',
    RECEIVER_NEEDED: 'Please choose a colleague. A case cannot be passed on to nobody.',
    TIME_IMPOSSIBLE: 'Please check the time: it cannot lie in the future or more than a year back.',
    NOT_ELIGIBLE:
      'This service is not meant for you. If you think it should be, the contact stands on its page.',
    ITEM_CHANGED:
      'The description of this service has just changed. What you wrote is kept; please look, then send again.',
    SLOT_TAKEN: 'Somebody has just taken this time. What you wrote is kept; please choose another.',
    ITEM_REFUSED:
      'Some places of this definition cannot be published yet; they are marked. The draft is kept.',
    SAMPLES_LEFT:
      'Some contents are still samples (fees, rules, times, telephone). Please confirm them, then publish.',
    BUSY: 'Many people are using the service. Please try again in a few seconds. What you wrote is kept.',
    INTERNAL:
      'Something went wrong on our side and has been recorded. What you wrote is kept; please try again later.',
    OFFLINE: 'There is no network. What you wrote is kept and will be sent by itself.',
  },
})

/** What is wrong with one field. */
export const problemSentences = inBothLanguages<Record<ProblemWord, string>>({
  'zh-CN': {
    required: '请填写这一项',
    tooShort: '请再写详细一点',
    tooLong: '太长了，请删减一些',
    tooMany: '太多了，请删去几个',
    format: '格式不对，请检查',
    choice: '请从给出的选项里选',
    unknownKey: '有一项不认识的内容',
    range: '超出了允许的范围',
    future: '时间不能在将来',
  },
  en: {
    required: 'Please fill this in',
    tooShort: 'Please write a little more',
    tooLong: 'Too long, please shorten it',
    tooMany: 'Too many, please remove some',
    format: 'Please check the format',
    choice: 'Please choose one of the options',
    unknownKey: 'Something here is not known',
    range: 'Outside the allowed range',
    future: 'The time cannot lie in the future',
  },
})
