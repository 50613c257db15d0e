import { inBothLanguages } from './language'

interface PaperWords {
  number: (number: string) => string
  issuedOn: (on: string) => string
  validUntil: (on: string) => string
  code: (code: string) => string
  check: string
}

/** What stands on every paper besides its own lines. */
export const paperWords = inBothLanguages<PaperWords>({
  'zh-CN': {
    number: number => `编号：${number}`,
    issuedOn: on => `出具日期：${on}`,
    validUntil: on => `有效期至：${on}`,
    code: code => `核验码：${code}`,
    check: '扫描二维码，或在“校园服务通 · 查验证明”输入核验码，可查真伪。',
  },
  en: {
    number: number => `No. ${number}`,
    issuedOn: on => `Issued on ${on}`,
    validUntil: on => `Valid until ${on}`,
    code: code => `Verification code: ${code}`,
    check: 'Scan the code, or enter it under “Check a certificate” in the campus service pass.',
  },
})
