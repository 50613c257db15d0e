/** Browsers ask by themselves. */
export const askPhonePrivacy = (): Promise<boolean> => Promise.resolve(true)
