import tcb from '@cloudbase/node-sdk'

/** The key of CloudBase's custom login, as the console gives it; lives in the environment of `hooks` alone. */
interface LoginKey {
  private_key_id: string
  private_key: string
  env_id: string
}

const loginKey = (): LoginKey | null => {
  const text = process.env['CAMPUS_LOGIN_KEY']
  return text ? (JSON.parse(text) as LoginKey) : null
}

/** Whether this deployment can sign anybody in. */
export const canIssueTickets = (): boolean => loginKey() !== null

/**
 * CloudBase's own ticket for a custom user id (4 to 32 characters): the browser exchanges it, once, for a session in
 * which functions see this id as the platform's. Valid for ten minutes.
 */
export const issueTicket = (customUserId: string): string => {
  const key = loginKey()
  if (!key) throw new Error('CAMPUS_LOGIN_KEY is missing')
  return tcb.init({ env: key.env_id, credentials: key }).auth().createTicket(customUserId)
}
