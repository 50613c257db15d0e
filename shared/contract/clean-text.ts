const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** Text a person wrote, made safe to show: NFC, no control, zero-width or direction marks (reliability I7). */
export const cleanText = (text: string): string => text.normalize('NFC').replace(CONTROL, '').trim()
