/** Phones have no escape key; the web does (keys.h5.ts). */
export const listenForEscape =
  (_onEscape: () => void): (() => void) =>
  () =>
    undefined
