import { inBothLanguages } from './language'

interface PaperWords {
  code: (code: string) => string
  check: string
}

/** What stands on every paper besides its own lines. */
export const paperWords = inBothLanguages<PaperWords>({
  'zh-CN': {
    code: code => `核验码：${code}`,
    check: '扫描二维码，或在“校园服务通 · 核验真伪”输入核验码，可查真伪。',
  },
  en: {
    code: code => `Verification code: ${code}`,
    check: 'Scan the code, or enter it under “Check a paper” in the campus service pass.',
  },
})
