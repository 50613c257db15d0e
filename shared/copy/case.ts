import type { CaseStatus, Channel, FeedbackType, NextCode, RouteReason, Urgency } from '../contract/words'
import type { ClockKind } from '../contract/clock'
import type { CommandName } from '../contract/case'
import { inBothLanguages } from './language'

type Params = Readonly<Record<string, string | number | boolean>>

interface CaseWords {
  type: Record<FeedbackType | 'unknown', string>
  urgency: Record<Urgency, string>
  status: Record<CaseStatus, string>
  /** The same as staff see it. */
  statusAtDesk: Record<CaseStatus, string>
  channel: Record<Channel, string>
  clock: Record<ClockKind, string>
  /** `by` is a moment already said: 今天 16:30 前. */
  next: Record<NextCode, (by: string) => string>
  /** Buttons. */
  command: Record<CommandName, string>
  /** A line of the story: who did what. */
  story: Record<CommandName, (who: string, params: Params) => string>
  /** Why it came to this department. */
  routedBy: Record<RouteReason, string>
  somethingElse: string
  /** On lines that only colleagues see. */
  internal: string
  you: string
  requester: string
  machine: string
  staffAt: (name: string, department: string) => string
  stations: readonly string[]
}

const say = (value: string | number | boolean | undefined): string =>
  value === undefined ? '' : String(value)

export const caseWords = inBothLanguages<CaseWords>({
  'zh-CN': {
    type: { suggestion: '建议', complaint: '投诉', inquiry: '咨询', unknown: '待判断' },
    urgency: { normal: '一般', urgent: '紧急' },
    status: {
      submitted: '已收到',
      handling: '处理中',
      waiting: '等您补充',
      resolved: '已答复',
      rejected: '未受理',
      closed: '已结束',
      withdrawn: '已撤回',
      merged: '已合并',
    },
    statusAtDesk: {
      submitted: '待接手',
      handling: '处理中',
      waiting: '等对方补充',
      resolved: '已答复',
      rejected: '未受理',
      closed: '已结束',
      withdrawn: '已撤回',
      merged: '已合并',
    },
    channel: {
      app: '小程序',
      window: '窗口',
      hotline: '热线电话',
      mailbox: '邮箱',
      box: '意见箱',
      officialAccount: '公众号',
    },
    clock: {
      firstReply: '首次回复',
      contact: '联系本人',
      result: '给出结果',
      step: '本环节',
      whole: '全部办完',
    },
    next: {
      willContact: by => `${by}，负责人会联系您`,
      willReply: by => `${by}，您会收到第一次回复`,
      willAnswer: by => `${by}，您会收到处理结果`,
      yourTurn: () => '请补充负责人问的内容，补充后继续处理',
      willDecide: by => (by === '' ? '正在办理' : `这一步预计${by}办好`),
      yourStep: () => '轮到您本人确认，请点下面的按钮',
      putRight: () => '请按列出的几处补正，改好后直接再交',
      rateIt: () => '已经办好，欢迎评价',
      refused: () => '没有获得批准，原因写在下面；条件变了可以重新申请',
      rateOrReopen: () => '看看结果是否满意；没解决可以要求重新处理',
      ended: () => '这件事已经结束',
      together: () => '和另一件一起办，有结果会告诉您',
      withdrawn: () => '您已撤回这件事',
    },
    command: {
      submit: '发出',
      claim: '我来办',
      assign: '指派',
      transfer: '转办',
      contact: '记录联系',
      reply: '回复',
      askForMore: '请补充',
      supply: '补充',
      resolve: '办结',
      reopen: '没解决',
      rate: '评价',
      urge: '催办',
      withdraw: '撤回',
      reclassify: '改类型',
      note: '内部备注',
      askExtension: '申请延期',
      grantExtension: '同意延期',
      refuseExtension: '不同意延期',
      transcribe: '改文字',
      judgeContent: '内容把关',
      join: '我也遇到',
      merge: '合并办理',
      takeIn: '并入',
      unmerge: '恢复单独办理',
      letOut: '分出',
      tell: '告知本人',
      relay: '代为补充',
      reopenFor: '代为重新打开',
      rule: '裁定由谁办',
      succeed: '交接',
      verify: '核实',
      improve: '整改',
      callBack: '回访',
      appeal: '申诉评价',
      judgeAppeal: '裁定申诉',
    },
    story: {
      submit: (who, { channel }) =>
        channel === undefined || channel === 'app'
          ? `${who}发出了这件事`
          : `${who}代为登记（${say(channel)}）`,
      claim: who => `${who}接手办理`,
      assign: (who, { toName }) =>
        toName === undefined ? `${who}指派了负责人` : `${who}指派给${say(toName)}`,
      transfer: (who, { toName, ruling }) =>
        ruling === true
          ? `${who}第二次转出，请综合办裁定`
          : toName === undefined
            ? `${who}转办`
            : `${who}转给${say(toName)}`,
      contact: (who, { reached }) =>
        reached === false ? `${who}尝试联系，暂未联系上` : `${who}已联系到本人`,
      reply: who => `${who}回复`,
      askForMore: who => `${who}请补充说明`,
      supply: who => `${who}作了补充`,
      resolve: who => `${who}给出处理结果`,
      reopen: who => `${who}认为没有解决，要求重新处理`,
      rate: (who, { level }) =>
        `${who}评价：${['非常不满意', '不满意', '一般', '满意', '非常满意'][Number(level) - 1] ?? ''}`,
      urge: (who, { times }) => (Number(times) > 1 ? `${who}第 ${say(times)} 次催办` : `${who}催办了一次`),
      withdraw: who => `${who}撤回了这件事`,
      reclassify: (who, { typeName, urgencyName }) =>
        `${who}更正为${[typeName, urgencyName].filter(word => word !== undefined).join('、')}`,
      note: (who, { mentioned }) =>
        mentioned === undefined ? `${who}的内部备注` : `${who}的内部备注，提醒${say(mentioned)}看`,
      askExtension: (who, { days }) => `${who}申请延期 ${say(days)} 天`,
      grantExtension: (who, { days }) => `${who}同意延期 ${say(days)} 天，原因如下`,
      refuseExtension: who => `${who}没有同意延期`,
      transcribe: who => `${who}把语音写成了文字`,
      join: (who, { people }) => `${who}也遇到了，一共 ${say(people)} 人`,
      merge: who => `${who}把它和另一件说同一件事的合并办理，一起答复`,
      takeIn: (who, { number }) => `${who}把 ${say(number)} 并了进来，一起答复`,
      unmerge: who => `${who}恢复了单独办理`,
      letOut: (who, { number }) => `${who}把 ${say(number)} 分了出去，单独办理`,
      judgeContent: (who, { fit }) =>
        fit === true ? `${who}看过内容，可以给别人看` : `${who}看过内容，不给别人看`,
      tell: (who, { reached }) => (reached === false ? `${who}尝试告知，暂未联系上` : `${who}已告知本人`),
      relay: who => `${who}代为补充`,
      reopenFor: who => `${who}代为重新打开`,
      rule: (who, { toName, stays }) =>
        stays === true ? `${who}裁定仍由原负责人办理` : `${who}裁定由${say(toName)}办理`,
      succeed: (who, { toName }) => `${who}将工作交接给${say(toName)}`,
      verify: (who, { founded }) =>
        founded === false ? `${who}核实：情况不属实` : `${who}核实：情况属实，要求整改`,
      improve: who => `${who}已整改`,
      callBack: (who, { reached, satisfied }) =>
        reached === false
          ? `${who}回访，暂未联系上`
          : `${who}已回访${satisfied === undefined ? '' : satisfied === true ? '，表示满意' : '，仍不满意'}`,
      appeal: who => `${who}对评价提出申诉`,
      judgeAppeal: (who, { upheld }) =>
        upheld === true ? `${who}裁定申诉成立，评价不计入统计` : `${who}裁定申诉不成立`,
    },
    routedBy: {
      chosen: '由提出人选择',
      understood: '由系统按内容判断',
      unsure: '系统拿不准，先交综合服务窗口',
      nobodyThere: '该部门暂无人在岗，先交综合服务窗口',
      filedBy: '由登记人接待',
      byTopic: '按主题的分派规则',
      byPlace: '按地点的分派规则',
      byHours: '按工作时间的分派规则',
      byRule: '按管理员定的分派规则',
      onDuty: '直接交给值班人员',
      deputy: '负责人不在岗，由 B 角代办',
    },
    somethingElse: '系统更新',
    internal: '仅同事可见',
    you: '您',
    requester: '提出人',
    machine: '系统',
    staffAt: (name, department) => (department ? `${department} ${name} ` : `${name} `),
    stations: ['已收到', '处理中', '已答复', '已结束'],
  },
  en: {
    type: { suggestion: 'Suggestion', complaint: 'Complaint', inquiry: 'Question', unknown: 'To be sorted' },
    urgency: { normal: 'Normal', urgent: 'Urgent' },
    status: {
      submitted: 'Received',
      handling: 'In progress',
      waiting: 'Waiting for you',
      resolved: 'Answered',
      rejected: 'Not accepted',
      closed: 'Closed',
      withdrawn: 'Withdrawn',
      merged: 'Merged',
    },
    statusAtDesk: {
      submitted: 'Not taken yet',
      handling: 'In progress',
      waiting: 'Waiting for them',
      resolved: 'Answered',
      rejected: 'Not accepted',
      closed: 'Closed',
      withdrawn: 'Withdrawn',
      merged: 'Merged',
    },
    channel: {
      app: 'App',
      window: 'Window',
      hotline: 'Hotline',
      mailbox: 'E-mail',
      box: 'Suggestion box',
      officialAccount: 'Official account',
    },
    clock: {
      firstReply: 'First reply',
      contact: 'Contact',
      result: 'Result',
      step: 'This step',
      whole: 'All done',
    },
    next: {
      willContact: by => `You will be contacted ${by}`,
      willReply: by => `You will have a first reply ${by}`,
      willAnswer: by => `You will have the result ${by}`,
      yourTurn: () => 'Please add what they asked for; work goes on after that',
      willDecide: by => (by === '' ? 'It is being handled' : `This step is expected to be done ${by}`),
      yourStep: () => 'It is your turn; please use the button below',
      putRight: () => 'Please put right what is listed and hand it in again',
      rateIt: () => 'It is done; please rate it',
      refused: () => 'Not approved; the reason is below. You may apply again',
      rateOrReopen: () => 'See whether it settles things; if not, have it taken up again',
      ended: () => 'This case is finished',
      together: () => 'Dealt with together with another one; you hear the result',
      withdrawn: () => 'You withdrew this case',
    },
    command: {
      submit: 'Send',
      claim: 'Take it',
      assign: 'Assign',
      transfer: 'Hand over',
      contact: 'Log contact',
      reply: 'Reply',
      askForMore: 'Ask more',
      supply: 'Add details',
      resolve: 'Resolve',
      reopen: 'Not solved',
      rate: 'Rate',
      urge: 'Urge',
      withdraw: 'Withdraw',
      reclassify: 'Re-sort',
      note: 'Internal note',
      askExtension: 'Ask for more time',
      grantExtension: 'Grant more time',
      refuseExtension: 'Refuse more time',
      transcribe: 'Correct the words',
      judgeContent: 'Judge the contents',
      join: 'I have it, too',
      merge: 'Merge',
      takeIn: 'Take in',
      unmerge: 'On its own again',
      letOut: 'Let out',
      tell: 'Tell the person',
      relay: 'Add for them',
      reopenFor: 'Reopen for them',
      rule: 'Rule who has it',
      succeed: 'Succeed',
      verify: 'Look into it',
      improve: 'Put right',
      callBack: 'Call back',
      appeal: 'Appeal the rating',
      judgeAppeal: 'Decide the appeal',
    },
    story: {
      submit: (who, { channel }) =>
        channel === undefined || channel === 'app'
          ? `${who} sent this`
          : `${who} filed this (${say(channel)})`,
      claim: who => `${who} took it on`,
      assign: (who, { toName }) =>
        toName === undefined ? `${who} assigned it` : `${who} assigned it to ${say(toName)}`,
      transfer: (who, { toName }) =>
        toName === undefined ? `${who} handed it over` : `${who} handed it to ${say(toName)}`,
      contact: (who, { reached }) =>
        reached === false ? `${who} tried to reach you` : `${who} was in contact`,
      reply: who => `${who} replied`,
      askForMore: who => `${who} asked for more`,
      supply: who => `${who} added details`,
      resolve: who => `${who} gave the result`,
      reopen: who => `${who} said it is not solved and had it taken up again`,
      rate: (who, { level }) =>
        `${who} rated it: ${['very poor', 'poor', 'fair', 'good', 'very good'][Number(level) - 1] ?? ''}`,
      urge: (who, { times }) =>
        Number(times) > 1 ? `${who} urged it, time ${say(times)}` : `${who} urged it`,
      withdraw: who => `${who} withdrew this`,
      reclassify: (who, { typeName, urgencyName }) =>
        `${who} changed it to ${[typeName, urgencyName].filter(word => word !== undefined).join(', ')}`,
      note: (who, { mentioned }) =>
        mentioned === undefined ? `Internal note by ${who}` : `Internal note by ${who} for ${say(mentioned)}`,
      askExtension: (who, { days }) => `${who} asked for ${say(days)} more days`,
      grantExtension: (who, { days }) => `${who} granted ${say(days)} more days, for this reason`,
      refuseExtension: who => `${who} did not grant more time`,
      transcribe: who => `${who} wrote down the recording`,
      join: (who, { people }) => `${who} has it, too: ${say(people)} people`,
      merge: who => `${who} put it to another one that says the same; one answer for both`,
      takeIn: (who, { number }) => `${who} took in ${say(number)}; one answer for both`,
      unmerge: who => `${who} put it on its own again`,
      letOut: (who, { number }) => `${who} let ${say(number)} out again`,
      judgeContent: (who, { fit }) =>
        fit === true ? `${who} read it: others may see it` : `${who} read it: kept from others`,
      tell: (who, { reached }) =>
        reached === false ? `${who} could not reach the person` : `${who} told the person`,
      relay: who => `${who} added for the person`,
      reopenFor: who => `${who} reopened it for the person`,
      rule: (who, { toName, stays }) =>
        stays === true ? `${who} ruled that it stays where it is` : `${who} ruled that ${say(toName)} has it`,
      succeed: (who, { toName }) => `${who} passed the work on to ${say(toName)}`,
      verify: (who, { founded }) =>
        founded === false
          ? `${who} looked into it: not founded`
          : `${who} looked into it: founded, to be put right`,
      improve: who => `${who} put it right`,
      callBack: (who, { reached, satisfied }) =>
        reached === false
          ? `${who} called back and did not reach the person`
          : `${who} called back${satisfied === undefined ? '' : satisfied === true ? ': satisfied' : ': still not satisfied'}`,
      appeal: who => `${who} appealed the rating`,
      judgeAppeal: (who, { upheld }) =>
        upheld === true ? `${who} upheld the appeal; the rating does not count` : `${who} refused the appeal`,
    },
    routedBy: {
      chosen: 'Chosen by the requester',
      understood: 'Understood from the text',
      unsure: 'Unclear, so the service window has it',
      nobodyThere: 'Nobody on duty there, so the service window has it',
      filedBy: 'Received by whoever filed it',
      byTopic: 'By a rule about its topic',
      byPlace: 'By a rule about its place',
      byHours: 'By a rule about the hour',
      byRule: "By the administrator's rules",
      onDuty: 'Straight to whoever is on duty',
      deputy: 'The person in charge is away; the deputy takes it',
    },
    somethingElse: 'System update',
    internal: 'Colleagues only',
    you: 'You',
    requester: 'The requester',
    machine: 'The system',
    staffAt: (name, department) => (department ? `${name} (${department})` : name),
    stations: ['Received', 'In progress', 'Answered', 'Closed'],
  },
})
