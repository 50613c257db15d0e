const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/**
 * A key for one act of one person, made once and kept until the act is known to have happened. It guards against
 * repeating, not against guessing (the server scopes it to the caller), so Math.random is enough.
 */
export const newRequestKey = (): string =>
  Array.from({ length: 24 }, () => letters[Math.floor(Math.random() * letters.length)] ?? 'A').join('')
