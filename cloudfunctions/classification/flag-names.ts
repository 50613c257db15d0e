/** Columns of the flags head, in the order of training. */
export const flagNames = ['urgent', 'selfHarm', 'praise', 'spam', 'two'] as const
export type FlagName = (typeof flagNames)[number]
