import type { FieldType } from '../contract/form-words'
import type { ItemState } from '../contract/item-words'
import type { PlainOwner } from '../contract/flow'
import { inBothLanguages } from './language'

interface ItemsAdminWords {
  listTitle: string
  hasDraft: string
  version: (version: number) => string
  never: string
  samplesLeft: (count: number) => string
  pointedOut: (count: number) => string
  state: Record<ItemState, string>
  tab: { texts: string; form: string; flow: string; result: string; check: string; versions: string }
  tabs: string
  add: string
  remove: (name: string) => string
  up: (name: string) => string
  down: (name: string) => string
  edit: (name: string) => string
  inChinese: (name: string) => string
  inEnglish: (name: string) => string
  save: string
  saved: string
  unsaved: string
  saveFirst: string
  discard: string
  discardAsk: string
  discarded: string
  publish: string
  publishAsk: string
  published: string
  blocked: (count: number) => string
  samplesBlock: (count: number) => string
  retire: string
  retireAsk: string
  retired: string
  bringBack: string
  broughtBack: string
  reason: string
  reasonShort: string
  tryIt: string
  texts: {
    name: string
    tile: string
    purpose: string
    audience: string
    materials: string
    material: string
    example: string
    fees: string
    fee: string
    amount: string
    time: string
    contact: string
    phone: string
    place: string
    hours: string
    questions: string
    question: string
    answer: string
    result: string
  }
  form: {
    section: string
    label: string
    hint: string
    required: string
    options: string
    option: string
    type: string
    types: Record<FieldType, string>
  }
  flow: {
    step: string
    kind: string
    mode: string
    after: string
    first: string
    owner: string
    owners: Record<PlainOwner['by'] | 'value', string>
  }
  check: {
    refused: string
    pointedOut: string
    untranslated: (count: number) => string
    allGood: string
    samples: string
    samplesNote: string
    confirm: string
    confirmAll: string
    confirmed: string
    past: (cases: number) => string
    pastNone: string
    decided: (count: number, rejected: number, sentBack: number) => string
    median: (time: string) => string
    neverChanged: string
    returnedTwice: (count: number) => string
    place: (place: string) => string
  }
  versions: {
    current: string
    compare: string
    none: string
    same: string
    by: (name: string) => string
    before: string
    after: string
    nothing: string
    draft: string
  }
  tried: {
    title: string
    steps: string
    skipped: string
    nobody: string
    fee: string
    papers: string
    note: string
  }
}

/** Looking after the items: writing, checking, trying, publishing, retiring. */
export const itemsAdminWords = inBothLanguages<ItemsAdminWords>({
  'zh-CN': {
    listTitle: '事项管理',
    hasDraft: '有草稿',
    version: version => `第 ${version} 版`,
    never: '还没发布过',
    samplesLeft: count => `${count} 处示例待确认`,
    pointedOut: count => `体检提示 ${count} 条`,
    state: { draft: '草稿', published: '已发布', retired: '已停用' },
    tab: { texts: '内容', form: '表单', flow: '流程', result: '结果', check: '体检', versions: '版本' },
    tabs: '看哪一部分',
    add: '加一项',
    remove: name => `删除${name}`,
    up: name => `${name}上移`,
    down: name => `${name}下移`,
    edit: name => `修改${name}`,
    inChinese: name => `${name}（中文）`,
    inEnglish: name => `${name}（英文）`,
    save: '保存草稿',
    saved: '草稿已保存，发布前大家看到的还是现在的版本',
    unsaved: '有改动还没保存',
    saveFirst: '请先保存草稿',
    discard: '丢弃草稿',
    discardAsk: '丢弃后，这份草稿里的改动都没有了；已发布的版本不受影响。',
    discarded: '草稿已丢弃',
    publish: '发布',
    publishAsk: '发布后新申请按新版办，已经在办的件按原来的版本办完。请写一句改了什么。',
    published: '已发布',
    blocked: count => `还有 ${count} 处问题，改好才能发布`,
    samplesBlock: count => `还有 ${count} 处示例没有确认，正式环境不能发布`,
    retire: '停用这个事项',
    retireAsk: '停用后不能再申请，已经在办的件照常办完。以后可以恢复。',
    retired: '已停用',
    bringBack: '恢复',
    broughtBack: '已恢复',
    reason: '说明',
    reasonShort: '请写一句说明，至少两个字',
    tryIt: '试一试',
    texts: {
      name: '名称',
      tile: '首页短名',
      purpose: '用途',
      audience: '谁能办',
      materials: '材料',
      material: '材料名称',
      example: '样例说明',
      fees: '费用',
      fee: '收费项目',
      amount: '金额（元）',
      time: '标准办理时限',
      contact: '咨询',
      phone: '电话',
      place: '地点',
      hours: '办公时间',
      questions: '常见问题',
      question: '问题',
      answer: '回答',
      result: '办好后得到',
    },
    form: {
      section: '分页标题',
      label: '题目',
      hint: '填写提示',
      required: '必填',
      options: '选项',
      option: '选项名称',
      type: '题型',
      types: {
        text: '短文字',
        longText: '长文字',
        number: '数字',
        money: '金额',
        date: '日期',
        period: '起止日期',
        timeWindow: '时段',
        choice: '单选',
        many: '多选',
        person: '选人',
        department: '选部门',
        place: '地点',
        phone: '电话',
        idNumber: '身份证号',
        photo: '照片',
        file: '文件',
        signature: '手写签名',
        table: '明细表',
        note: '说明文字',
        consent: '勾选同意',
      },
    },
    flow: {
      step: '环节名称',
      kind: '要做什么',
      mode: '几个人办',
      after: '排在哪些环节之后',
      first: '提交后马上开始',
      owner: '谁来办',
      owners: {
        role: '部门里的角色',
        roleInField: '表单所选部门里的角色',
        counsellor: '申请人的辅导员',
        leadOfRequester: '申请人部门负责人',
        person: '指定的人',
        personInField: '表单里选的人',
        specialist: '综合服务专员',
        requester: '申请人本人',
        value: '按表单内容决定',
      },
    },
    check: {
      refused: '必须改好',
      pointedOut: '建议看看',
      untranslated: count => `还没有翻译的文字，${count} 处`,
      allGood: '没有问题',
      samples: '示例待确认',
      samplesNote: '这些电话、费用、时限和校内规定是示例。核对属实后点确认。',
      confirm: '确认属实',
      confirmAll: '全部确认属实',
      confirmed: '已确认',
      past: cases => `过去办过 ${cases} 件`,
      pastNone: '还没有人办过，用起来以后这里会说明每一步是否有用',
      decided: (count, rejected, sentBack) => `办过 ${count} 次，不同意 ${rejected} 次，退回 ${sentBack} 次`,
      median: time => `一般用 ${time}`,
      neverChanged: '从来没有改变过结果，可以考虑去掉',
      returnedTwice: count => `被退回两次以上的有 ${count} 件`,
      place: place => `位置：${place}`,
    },
    versions: {
      current: '正在使用',
      compare: '和上一版比',
      none: '还没有发布过的版本',
      same: '两版一样',
      by: name => `${name} 发布`,
      before: '原来',
      after: '现在',
      nothing: '（无）',
      draft: '草稿和正在使用的比',
    },
    tried: {
      title: '试办结果',
      steps: '会经过这些环节',
      skipped: '这次不需要',
      nobody: '没有人',
      fee: '费用',
      papers: '会得到的文书',
      note: '只是试办，没有提交，也没有通知任何人。',
    },
  },
  en: {
    listTitle: 'Items',
    hasDraft: 'draft',
    version: version => `Version ${version}`,
    never: 'Never published',
    samplesLeft: count => `${count} samples to confirm`,
    pointedOut: count => `${count} hints`,
    state: { draft: 'Draft', published: 'Published', retired: 'Retired' },
    tab: {
      texts: 'Texts',
      form: 'Form',
      flow: 'Flow',
      result: 'Result',
      check: 'Check-up',
      versions: 'Versions',
    },
    tabs: 'Which part',
    add: 'Add',
    remove: name => `Remove ${name}`,
    up: name => `Move ${name} up`,
    down: name => `Move ${name} down`,
    edit: name => `Edit ${name}`,
    inChinese: name => `${name} (Chinese)`,
    inEnglish: name => `${name} (English)`,
    save: 'Save draft',
    saved: 'Draft saved; people see the present version until you publish',
    unsaved: 'Changes not saved yet',
    saveFirst: 'Please save the draft first',
    discard: 'Discard draft',
    discardAsk: 'All changes of this draft go; what is published stays as it is.',
    discarded: 'Draft discarded',
    publish: 'Publish',
    publishAsk:
      'New applications follow the new version; running ones end under theirs. Please say what changed.',
    published: 'Published',
    blocked: count => `${count} things to put right before it can be published`,
    samplesBlock: count => `${count} samples are not confirmed; production publishes nothing before`,
    retire: 'Retire this item',
    retireAsk: 'Nobody can apply any more; running cases end as usual. It can be brought back.',
    retired: 'Retired',
    bringBack: 'Bring back',
    broughtBack: 'Brought back',
    reason: 'Note',
    reasonShort: 'Please say why, two characters or more',
    tryIt: 'Try it',
    texts: {
      name: 'Name',
      tile: 'Short name',
      purpose: 'What it is for',
      audience: 'For whom',
      materials: 'Materials',
      material: 'Material',
      example: 'Example',
      fees: 'Fees',
      fee: 'Fee',
      amount: 'Yuan',
      time: 'Standard time',
      contact: 'Contact',
      phone: 'Phone',
      place: 'Place',
      hours: 'Hours',
      questions: 'Questions',
      question: 'Question',
      answer: 'Answer',
      result: 'What people get',
    },
    form: {
      section: 'Title of the page',
      label: 'Question',
      hint: 'Hint',
      required: 'Required',
      options: 'Options',
      option: 'Option',
      type: 'Type',
      types: {
        text: 'Short text',
        longText: 'Long text',
        number: 'Number',
        money: 'Amount',
        date: 'Date',
        period: 'Period',
        timeWindow: 'Time window',
        choice: 'One of several',
        many: 'Any of several',
        person: 'Person',
        department: 'Department',
        place: 'Place',
        phone: 'Phone',
        idNumber: 'Identity number',
        photo: 'Photos',
        file: 'Files',
        signature: 'Signature',
        table: 'Lines',
        note: 'Note',
        consent: 'Consent',
      },
    },
    flow: {
      step: 'Name of the step',
      kind: 'What is done',
      mode: 'How many people',
      after: 'Comes after',
      first: 'Begins at once',
      owner: 'Whose',
      owners: {
        role: 'A role in a department',
        roleInField: 'A role in the department chosen in the form',
        counsellor: 'The requester’s counsellor',
        leadOfRequester: 'The head of the requester’s department',
        person: 'A named person',
        personInField: 'The person chosen in the form',
        specialist: 'Window specialist',
        requester: 'The requester',
        value: 'By an answer of the form',
      },
    },
    check: {
      refused: 'Must be put right',
      pointedOut: 'Worth a look',
      untranslated: count => (count === 1 ? 'One text to translate' : `${count} texts to translate`),
      allGood: 'Nothing to put right',
      samples: 'Samples to confirm',
      samplesNote: 'These numbers, fees, times and school rules are samples. Confirm what you have checked.',
      confirm: 'It is right',
      confirmAll: 'All are right',
      confirmed: 'Confirmed',
      past: cases => `${cases} cases so far`,
      pastNone: 'Nobody has used it yet; later this says whether each step is of use',
      decided: (count, rejected, sentBack) => `decided ${count}, refused ${rejected}, sent back ${sentBack}`,
      median: time => `usually takes ${time}`,
      neverChanged: 'Never changed an outcome; perhaps it can go',
      returnedTwice: count => `${count} cases were sent back twice or more`,
      place: place => `At: ${place}`,
    },
    versions: {
      current: 'in use',
      compare: 'Compare with the one before',
      none: 'Nothing was published yet',
      same: 'No difference',
      by: name => `published by ${name}`,
      before: 'Before',
      after: 'Now',
      nothing: '(nothing)',
      draft: 'Compare the draft with what is in use',
    },
    tried: {
      title: 'What would happen',
      steps: 'It would go through',
      skipped: 'not needed this time',
      nobody: 'nobody',
      fee: 'Fee',
      papers: 'Papers',
      note: 'Only a trial: nothing was handed in and nobody was told.',
    },
  },
})
