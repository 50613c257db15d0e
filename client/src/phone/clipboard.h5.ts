/** Copies text and calls back once it is copied; browsers without a clipboard let people select it by hand. */
export const copyText = (data: string, copied: () => void): void => {
  void navigator.clipboard?.writeText(data).then(copied, () => undefined)
}
