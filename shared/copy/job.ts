import type { JobFailure, JobKind } from '../contract/job'
import { inBothLanguages } from './language'

interface JobWords {
  title: string
  kind: Record<JobKind, string>
  working: string
  progress: (done: number, of: number) => string
  finishing: string
  mayLeave: string
  done: string
  open: string
  size: (kilobytes: number) => string
  until: (moment: string) => string
  failed: string
  failure: Record<JobFailure, string>
  gone: string
  earlier: string
  none: string
  again: string
}

/** Long work: how far it is, its result, and what went wrong. */
export const jobWords = inBothLanguages<JobWords>({
  'zh-CN': {
    title: '导出与报告',
    kind: {
      ledgerXlsx: '台账（Excel）',
      ledgerCsv: '台账（CSV）',
      corrections: '更正记录（训练用）',
      recount: '数字核对',
      report: '报告',
      proof: '办件凭证',
    },
    working: '正在准备',
    progress: (done, of) => `${done} / ${of}`,
    finishing: '正在生成文件',
    mayLeave: '可以离开这一页，做好后在这里取。',
    done: '做好了',
    open: '打开',
    size: kilobytes => (kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`),
    until: moment => `${moment} 前可以取`,
    failed: '没有做成',
    failure: {
      tooMany: '记录太多，一份装不下。请缩短时间范围，分几次导出。',
      broken: '试了三次都没有做成，请稍后再试；还不行请联系管理员。',
    },
    gone: '已过一周，文件已清除，需要时请再做一次。',
    earlier: '最近做过的',
    none: '还没有做过。',
    again: '再做一次',
  },
  en: {
    title: 'Exports and reports',
    kind: {
      ledgerXlsx: 'Ledger (Excel)',
      ledgerCsv: 'Ledger (CSV)',
      corrections: 'Corrections (for training)',
      recount: 'Recount',
      report: 'Report',
      proof: 'Proof of a case',
    },
    working: 'Being prepared',
    progress: (done, of) => `${done} of ${of}`,
    finishing: 'The file is being written',
    mayLeave: 'You may leave this page; the result will be waiting here.',
    done: 'Ready',
    open: 'Open',
    size: kilobytes => (kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`),
    until: moment => `Can be fetched until ${moment}`,
    failed: 'It could not be made',
    failure: {
      tooMany: 'Too many records for one file. Please take a shorter period and export in parts.',
      broken: 'Three tries failed. Please try again later, or tell the administrator.',
    },
    gone: 'A week has passed and the file is gone. Make it again if you need it.',
    earlier: 'Made lately',
    none: 'Nothing yet.',
    again: 'Again',
  },
})
