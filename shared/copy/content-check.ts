import type { ContentMark, ContentState } from '../contract/content-check'
import { inBothLanguages } from './language'

interface ContentWords {
  title: Record<Exclude<ContentState, 'pass'>, string>
  text: Record<Exclude<ContentState, 'pass'>, string>
  byPerson: string
  /** In a line of the queue. */
  mark: Record<ContentMark, string>
  /** WeChat's labels, by its number. */
  label: Readonly<Record<number, string>>
  fit: string
  unfit: string
}

/** What the content check found, for whoever decides what others may see. Labels: WeChat's msgSecCheck, version 2. */
export const contentCheckWords = inBothLanguages<ContentWords>({
  'zh-CN': {
    title: {
      owed: '内容检查还没有结果',
      review: '内容请看一眼',
      risky: '内容不给别人看',
      unchecked: '内容没有经过检查',
    },
    text: {
      owed: '不影响办理，有结果前不会展示给其他人。',
      review: '检查拿不准，已先不展示给其他人，请看过后决定。办理照常。',
      risky: '检查认为不宜展示，其他人看不到这件事。办理照常。',
      unchecked: '检查没有做成，其他人暂时看不到这件事，请看过后决定。办理照常。',
    },
    byPerson: '同事看过，决定不给别人看。办理照常，可以改回来。',
    mark: { review: '内容请看一眼', risky: '内容不给别人看', unchecked: '内容没检查' },
    label: {
      10001: '广告',
      20001: '时政',
      20002: '色情',
      20003: '辱骂',
      20006: '违法犯罪',
      20008: '欺诈',
      20012: '低俗',
      20013: '版权',
      21000: '其他',
    },
    fit: '可以给别人看',
    unfit: '不给别人看',
  },
  en: {
    title: {
      owed: 'The content check has not answered',
      review: 'Please look at the contents',
      risky: 'Kept from others',
      unchecked: 'The contents were not checked',
    },
    text: {
      owed: 'It is handled as ever; until then nobody else is shown it.',
      review: 'The check was not sure. Nobody else is shown it until you decide; it is handled as ever.',
      risky: 'The check found it unfit: nobody else is shown it. It is handled as ever.',
      unchecked: 'The check did not work. Nobody else is shown it until you decide; it is handled as ever.',
    },
    byPerson: 'A colleague read it and keeps it from others. It is handled as ever, and can be changed.',
    mark: { review: 'Look at contents', risky: 'Kept from others', unchecked: 'Not checked' },
    label: {
      10001: 'advertising',
      20001: 'politics',
      20002: 'pornography',
      20003: 'abuse',
      20006: 'crime',
      20008: 'fraud',
      20012: 'vulgar',
      20013: 'copyright',
      21000: 'other',
    },
    fit: 'Others may see it',
    unfit: 'Keep from others',
  },
})
