const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** Text a person wrote, made safe to show: NFC, no control, zero-width or direction marks (reliability I7). */
export const cleanText = (text: string): string =>
  // Marks go first: one between a letter and its accent would keep them from becoming one character.
  text.replace(CONTROL, '').normalize('NFC').trim()

/** An id as the server makes them: letters, digits, `-`, `_` and `:` only, so no operator can hide in it. */
export const ID_PATTERN = /^[A-Za-z0-9_:-]{1,80}$/
