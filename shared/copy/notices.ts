import type { NoticeTemplate } from '../contract/words'
import { inBothLanguages } from './language'

/** One message: a title, and a sentence about case `number` that says what to do. */
export interface NoticeWords {
  title: string
  sentence: (number: string) => string
}

/** What the machine says in the inbox, a total Record: a message without words does not compile. */
export const noticeWords = inBothLanguages<Record<NoticeTemplate, NoticeWords>>({
  'zh-CN': {
    received: { title: '已收到', sentence: n => `您的来件 ${n} 已收到，已有专人负责。点开可看进度。` },
    newTask: { title: '新的待办', sentence: n => `${n} 由您负责，请在时限内答复。` },
    urgentTask: { title: '紧急事项', sentence: n => `${n} 是紧急事项，请立即处理并联系当事人。` },
    contentDoubted: {
      title: '内容请先看一眼',
      sentence: n => `${n} 的文字或图片可能不宜给别人看，已先不展示，请看过后决定。`,
    },
    perhapsUrgent: {
      title: '可能紧急，请先看',
      sentence: n => `${n} 可能涉及人身安全，系统拿不准，请马上看一眼再定。`,
    },
    claimed: { title: '开始处理', sentence: n => `${n} 已有老师接手，正在处理。` },
    takenFromYou: { title: '同事已接手', sentence: n => `${n} 已由同事接手办理，您不用再处理。` },
    handedToYou: { title: '转给您办理', sentence: n => `${n} 已转到您名下，请查看原因并在时限内办理。` },
    handedOver: { title: '已转交', sentence: n => `${n} 已转给更合适的老师办理，时限不变。` },
    handOverSeen: {
      title: '您首问的件已转交',
      sentence: n => `${n} 换了责任人。您是首问责任人，可随时查看进展。`,
    },
    replied: { title: '有新回复', sentence: n => `${n} 有新的回复，请查看。` },
    moreNeeded: { title: '请补充说明', sentence: n => `办理 ${n} 还需要您补充一点信息，补充前时限暂停。` },
    supplied: { title: '对方已补充', sentence: n => `${n} 的补充信息已收到，时限继续计算。` },
    resolved: { title: '已办结', sentence: n => `${n} 已办结，请查看结果并评价；没有解决可以重新打开。` },
    resolvedSeen: { title: '您首问的件已办结', sentence: n => `${n} 已办结。您是首问责任人，特此告知。` },
    reopened: { title: '被重新打开', sentence: n => `${n} 被重新打开，请查看原因并继续办理。` },
    rated: { title: '收到评价', sentence: n => `${n} 收到了评价，点开查看。` },
    urged: { title: '收到催办', sentence: n => `${n} 有人催办，请尽快给出进展。` },
    withdrawn: { title: '已撤回', sentence: n => `${n} 已由本人撤回，不用再办。` },
    reclassified: { title: '分类有调整', sentence: n => `${n} 的分类或紧急程度有调整，答复时间以最新为准。` },
    alarmBefore: { title: '快到时限了', sentence: n => `${n} 的时限快用完了，还没有办完。` },
    alarmDue: { title: '已到时限', sentence: n => `${n} 已到时限，请立即办理，或说明情况。` },
    alarmLead: { title: '本部门有件超时', sentence: n => `${n} 已超时，请督促或改派。` },
    alarmSupervisor: { title: '超时督办', sentence: n => `${n} 超时后仍未办结，请督办。` },
    alarmDuty: { title: '值班提醒', sentence: n => `${n} 在非工作时间到期，请联系责任人。` },
    alarmUrgent: { title: '紧急事项待接手', sentence: n => `${n} 是紧急事项，还没有人接手，请立即处理。` },
    missedSeen: { title: '您首问的件超时了', sentence: n => `${n} 超过了时限。您是首问责任人，请跟进到底。` },
    dueMoved: { title: '时限有变动', sentence: n => `工作日历有调整，${n} 的时限随之变动，点开看新的时间。` },
    extensionAsked: { title: '申请延期', sentence: n => `${n} 的责任人申请延期，请看理由并决定。` },
    extensionGranted: { title: '延期已同意', sentence: n => `${n} 的延期已同意，请在新的时限内办结。` },
    extensionRefused: { title: '延期未同意', sentence: n => `${n} 的延期没有同意，请按原时限办理。` },
    extended: { title: '答复时间延后', sentence: n => `${n} 需要更多时间，点开看新的时间和原因。` },
    transcribed: { title: '语音有了文字', sentence: n => `${n} 的语音已写成文字，请核对，不对可以改。` },
    merged: {
      title: '已合并办理',
      sentence: n => `${n} 和另一件说的是同一件事，已合并办理，有结果会告诉您。`,
    },
    unmerged: { title: '恢复单独办理', sentence: n => `${n} 已恢复单独办理，时限仍从您提出时算起。` },
    joined: { title: '已一起反映', sentence: n => `${n} 有了进展会同时告诉您，不用再发一次。` },
    joinedSeen: { title: '又有人遇到', sentence: n => `又有一位遇到了 ${n} 说的问题，答复时会一并通知。` },
    joinedReplied: { title: '您也遇到的事有回复', sentence: n => `您一起反映的 ${n} 有新的回复，请查看。` },
    joinedResolved: {
      title: '您也遇到的事已办结',
      sentence: n => `您一起反映的 ${n} 已办结，请查看结果；没有解决可以再发一件。`,
    },
    morningDigest: { title: '今早待办提醒', sentence: () => '有待办在下班后到了提醒时间，请打开待办查看。' },
    yearMissing: {
      title: '缺少节假日安排',
      sentence: n => `日历里还没有 ${n} 年的节假日，有的时限只是暂定。请导入或手工填写。`,
    },
    applied: { title: '申请已提交', sentence: n => `申请 ${n} 已提交，已到办理人手上。点开可看每一站。` },
    appliedAtOnce: { title: '已立即生效', sentence: n => `${n} 已提交并立即生效，请点开查看。` },
    stepTask: { title: '新的待办', sentence: n => `${n} 到了您这一步，请在时限内办理。` },
    stepYours: { title: '轮到您了', sentence: n => `${n} 到了需要您本人确认的一步，请点开办理。` },
    stepDone: { title: '又办好一步', sentence: n => `${n} 又办好了一步，点开看接下来是谁、什么时候。` },
    sentBack: {
      title: '需要补正',
      sentence: n => `${n} 有几处需要补正，已一次列全。改好后直接再交，不用重填。`,
    },
    returnSeen: { title: '已补正再交', sentence: n => `${n} 已按您列出的补正，请继续办理。` },
    refused: { title: '未获批准', sentence: n => `${n} 没有获得批准，原因请点开查看。` },
    granted: { title: '办好了', sentence: n => `${n} 已办好，结果请点开查看。` },
    copied: { title: '抄送给您', sentence: n => `${n} 有一步已办，抄送给您知悉，不需要处理。` },
    asked: { title: '同事请教', sentence: n => `办理 ${n} 的同事想听您的意见，请点开答复。` },
    colleagueAnswered: { title: '同事已答复', sentence: n => `您就 ${n} 请教的同事已答复，请继续办理。` },
    takenBack: { title: '上一步已拿回', sentence: n => `${n} 的上一步被拿回，您暂时不用处理。` },
    rulingNeeded: { title: '请裁定由谁办', sentence: n => `${n} 第二次要转出部门，请综合办裁定由谁办理。` },
    ruled: { title: '已裁定由谁办', sentence: n => `${n} 由谁办理已有裁定，请查看并按裁定办理。` },
    followUpTask: {
      title: '不满意评价待核实',
      sentence: n => `${n} 收到不满意评价，请核实原因，落实整改并回访。`,
    },
    toImprove: { title: '请整改', sentence: n => `${n} 的不满意评价经核实属实，请整改并写明做了什么。` },
    improved: { title: '已整改，请回访', sentence: n => `${n} 已整改，请回访提出人。` },
    appealed: { title: '评价申诉', sentence: n => `${n} 的责任人对评价提出申诉，请裁定。` },
    appealDecided: { title: '申诉已裁定', sentence: n => `${n} 的评价申诉已有结果，请查看。` },
    rateInvited: {
      title: '请您评一评',
      sentence: n => `${n} 已办结三天，您觉得办得怎么样？一点就好，之后不再打扰。`,
    },
    mentioned: { title: '同事提醒您看', sentence: n => `${n} 的内部备注提到了您，请看一眼。` },
    ownerVanished: {
      title: '有件的责任人已不在册',
      sentence: n => `责任人 ${n} 的人员记录已经不在或没有岗位，名下的件已转给部门负责人或窗口，请核对。`,
    },
    deliveriesFailed: { title: '有消息没送达', sentence: n => `${n} 有消息没能送到站外，请查看原因。` },
  },
  en: {
    received: {
      title: 'Received',
      sentence: n => `Your case ${n} has arrived and has an owner. Open it to follow.`,
    },
    newTask: { title: 'New task', sentence: n => `${n} is yours. Please answer within its time.` },
    urgentTask: {
      title: 'Urgent',
      sentence: n => `${n} is urgent. Please act and contact the person at once.`,
    },
    contentDoubted: {
      title: 'Please look at the contents',
      sentence: n => `Words or photos of ${n} may be unfit for others. They are kept back until you decide.`,
    },
    perhapsUrgent: {
      title: 'Perhaps urgent',
      sentence: n => `${n} may be about somebody in danger; the system is not sure. Please look at it now.`,
    },
    claimed: { title: 'Work has begun', sentence: n => `Somebody has taken up ${n}.` },
    takenFromYou: {
      title: 'A colleague took over',
      sentence: n => `A colleague has taken over ${n}; nothing is left for you.`,
    },
    handedToYou: {
      title: 'Passed to you',
      sentence: n => `${n} has been passed to you. Please see the reason and handle it in time.`,
    },
    handedOver: {
      title: 'Passed on',
      sentence: n => `${n} has been passed to somebody better placed. Its deadline stays.`,
    },
    handOverSeen: {
      title: 'Passed on',
      sentence: n => `${n}, which you received first, has a new owner. You can follow it.`,
    },
    replied: { title: 'New reply', sentence: n => `There is a new reply to ${n}.` },
    moreNeeded: {
      title: 'More needed',
      sentence: n => `We need a little more from you for ${n}. The clock waits until then.`,
    },
    supplied: {
      title: 'More has arrived',
      sentence: n => `What you asked for on ${n} has arrived. The clock runs again.`,
    },
    resolved: {
      title: 'Answered',
      sentence: n => `${n} has its answer. Please rate it, or reopen it if it is not solved.`,
    },
    resolvedSeen: { title: 'Answered', sentence: n => `${n}, which you received first, has been answered.` },
    reopened: { title: 'Reopened', sentence: n => `${n} was reopened. Please see why and go on.` },
    rated: { title: 'Rated', sentence: n => `${n} was rated.` },
    urged: { title: 'Urged', sentence: n => `The requester urges ${n}. Please show some progress.` },
    withdrawn: { title: 'Withdrawn', sentence: n => `${n} was withdrawn; nothing is left to do.` },
    reclassified: {
      title: 'Classified anew',
      sentence: n => `Kind or urgency of ${n} has changed; so may the time of its answer.`,
    },
    alarmBefore: {
      title: 'Time is running',
      sentence: n => `The time for ${n} is running out and it is not done yet.`,
    },
    alarmDue: { title: 'Due now', sentence: n => `${n} is due. Please act now or explain.` },
    alarmLead: {
      title: 'Overdue in your department',
      sentence: n => `${n} is overdue. Please push it or assign it anew.`,
    },
    alarmSupervisor: {
      title: 'Overdue',
      sentence: n => `${n} is still open after its deadline. Please step in.`,
    },
    alarmDuty: {
      title: 'On duty',
      sentence: n => `${n} falls due outside working hours. Please reach its owner.`,
    },
    alarmUrgent: {
      title: 'Urgent, not taken',
      sentence: n => `${n} is urgent and nobody has taken it. Please act at once.`,
    },
    missedSeen: {
      title: 'A deadline was missed',
      sentence: n => `${n}, which you received first, missed a deadline. Please see it through.`,
    },
    dueMoved: {
      title: 'A deadline moved',
      sentence: n => `The calendar was changed and the deadline of ${n} moved. Open it to see the new one.`,
    },
    extensionAsked: {
      title: 'More time asked for',
      sentence: n => `The owner of ${n} asks for more time. Please read why and decide.`,
    },
    extensionGranted: {
      title: 'More time granted',
      sentence: n => `${n} has more time. Please finish it by the new deadline.`,
    },
    extensionRefused: {
      title: 'More time refused',
      sentence: n => `${n} keeps its deadline. Please finish it in time.`,
    },
    extended: {
      title: 'It takes longer',
      sentence: n => `${n} needs more time. Open it to see the new date and why.`,
    },
    transcribed: {
      title: 'The recording has its words',
      sentence: n => `The recording of ${n} is written down. Please check it; it can be corrected.`,
    },
    merged: {
      title: 'Dealt with together',
      sentence: n =>
        `${n} says the same as another one; both are dealt with together, and you hear the result.`,
    },
    unmerged: {
      title: 'On its own again',
      sentence: n => `${n} is dealt with on its own again; its time still counts from when you sent it.`,
    },
    joined: { title: 'You joined', sentence: n => `You hear of ${n} as it moves; no need to send it again.` },
    joinedSeen: {
      title: 'Somebody else has it, too',
      sentence: n => `One more person has what ${n} tells of; your answer reaches them as well.`,
    },
    joinedReplied: {
      title: 'A reply to what you joined',
      sentence: n => `There is a reply to ${n}, which you joined.`,
    },
    joinedResolved: {
      title: 'What you joined is answered',
      sentence: n =>
        `${n}, which you joined, is answered. If it is not solved for you, send one of your own.`,
    },
    morningDigest: {
      title: 'This morning',
      sentence: () => 'Some of your tasks came up after hours. Please open your queue.',
    },
    yearMissing: {
      title: 'Holidays are missing',
      sentence: n =>
        `The calendar lacks the holidays of ${n}; some deadlines are provisional. Please add them.`,
    },
    applied: { title: 'Handed in', sentence: n => `${n} has been handed in. Open it to see every station.` },
    appliedAtOnce: { title: 'In effect at once', sentence: n => `${n} took effect at once. Open it to see.` },
    stepTask: { title: 'New task', sentence: n => `${n} has come to your step. Please handle it in time.` },
    stepYours: { title: 'Your turn', sentence: n => `${n} waits for your own confirmation. Please open it.` },
    stepDone: {
      title: 'One step further',
      sentence: n => `${n} is one step further. Open it to see what is next.`,
    },
    sentBack: {
      title: 'Please put right',
      sentence: n => `${n} needs a few things; all of them are listed. Put them right and send it again.`,
    },
    returnSeen: {
      title: 'Handed in again',
      sentence: n => `${n} has been put right as you asked. Please go on.`,
    },
    refused: { title: 'Not approved', sentence: n => `${n} was not approved. Open it to see why.` },
    granted: { title: 'Done', sentence: n => `${n} is done. Open it to see the result.` },
    copied: {
      title: 'For your information',
      sentence: n => `A step of ${n} was decided. Nothing to do for you.`,
    },
    asked: { title: 'A colleague asks', sentence: n => `A colleague would like your opinion on ${n}.` },
    colleagueAnswered: {
      title: 'Your colleague answered',
      sentence: n => `There is an answer on ${n}. Please go on.`,
    },
    takenBack: {
      title: 'Taken back',
      sentence: n => `The step before yours in ${n} was taken back. Nothing to do now.`,
    },
    rulingNeeded: {
      title: 'Please rule who has it',
      sentence: n => `${n} is to leave a department for the second time. Please rule who has it.`,
    },
    ruled: { title: 'Ruled', sentence: n => `It has been ruled who has ${n}. Please see and go by it.` },
    followUpTask: {
      title: 'A low rating to look into',
      sentence: n => `${n} was rated low. Please look into it, have it put right and call back.`,
    },
    toImprove: {
      title: 'To be put right',
      sentence: n => `The low rating of ${n} is founded. Please put it right and say what you did.`,
    },
    improved: {
      title: 'Put right',
      sentence: n => `${n} has been put right. Please call the requester back.`,
    },
    appealed: {
      title: 'A rating is appealed',
      sentence: n => `The rating of ${n} is appealed. Please decide.`,
    },
    appealDecided: { title: 'Appeal decided', sentence: n => `The appeal about ${n} has been decided.` },
    rateInvited: {
      title: 'How was it?',
      sentence: n => `${n} was answered three days ago. One tap tells us how it was; we will not ask again.`,
    },
    mentioned: {
      title: 'A colleague mentions you',
      sentence: n => `An internal note on ${n} mentions you. Please have a look.`,
    },
    ownerVanished: {
      title: 'An owner is no longer on record',
      sentence: n =>
        `The record of ${n}, who had cases, is gone or holds no role. The cases went to the lead or the window; please check.`,
    },
    deliveriesFailed: {
      title: 'Messages not delivered',
      sentence: n => `${n}: some messages did not get through. Please see why.`,
    },
  },
})
