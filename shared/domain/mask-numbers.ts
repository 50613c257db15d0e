const DIGIT = '[0-9\\uff10-\\uff19]'
const RUN = new RegExp(`(?:\\+86[ -]?)?${DIGIT}(?:[ -]?${DIGIT}){6,}[ -]?[Xx]?`, 'g')

const ascii = (digits: string) =>
  digits.replace(/[\uff10-\uff19]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** Mobile numbers, landlines with their area code, identity numbers and bank cards. */
const isPersonal = (number: string): boolean =>
  /^1[3-9]\d{9}$/.test(number) ||
  /^0\d{9,11}$/.test(number) ||
  /^\d{17}[\dX]$/.test(number) ||
  /^\d{15,19}$/.test(number)

const SHOWN = 3

/**
 * A text with the personal numbers in it masked: telephone, citizen identity and bank card numbers, also with spaces
 * or dashes between their digits; the first three digits stay, so that people see what stood there. School numbers,
 * dates, rooms and sums of money stay. Masking twice changes nothing.
 */
export const maskNumbers = (text: string): string =>
  text.replace(RUN, found => {
    const number = ascii(found).replace(/[ -]/g, '').replace(/^\+86/, '').toUpperCase()
    if (!isPersonal(number)) return found
    const tail = /[ -]$/.exec(found)?.[0] ?? ''
    return `${number.slice(0, SHOWN)}${'*'.repeat(number.length - SHOWN)}${tail}`
  })
