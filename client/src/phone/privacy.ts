declare const wx: {
  requirePrivacyAuthorize?: (options: { success: () => void; fail: () => void }) => void
}

/** WeChat's own question before camera, album, microphone and place; versions before 2.32.3 do not ask. */
export const askPhonePrivacy = (): Promise<boolean> =>
  new Promise(resolve => {
    if (!wx.requirePrivacyAuthorize) return resolve(true)
    wx.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
  })
