const YUAN = /^(\d{1,10})(?:\.(\d{1,2}))?$/

/** Fen (whole number) of yuan as a person types them: '12', '12.5', '1,200.00', '￥3'; null where it is none. */
export const fenOf = (text: string): number | null => {
  const plain = text.normalize('NFKC').replace(/[\s,¥]/g, '')
  const match = YUAN.exec(plain)
  if (!match) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** Yuan with two decimals and thousands marked: 123456 → '1,234.56'. */
export const yuanOf = (fen: number): string => {
  const whole = Math.floor(Math.abs(fen) / 100)
  const cents = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${fen < 0 ? '-' : ''}${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}
