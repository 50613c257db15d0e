import { platformContext } from './cloud'
import { readable } from './seal'

/** Who calls, as the platform says; nothing a caller sends can change it (reliability A1). */
export type Identity = { kind: 'person'; key: string } | { kind: 'nobody' } | { kind: 'timer' }

const TIMER = /timer|wx_trigger/i

/**
 * The identity of this invocation: the openid of the mini-program, or the custom-login id of the web. Must be the
 * first thing an entry does, before any await.
 */
export const identityOf = (context: unknown): Identity => {
  const said = platformContext(context)
  if (said['WX_OPENID']) return { kind: 'person', key: `wx:${said['WX_OPENID']}` }
  if (said['TCB_CUSTOM_USER_ID']) return { kind: 'person', key: `web:${said['TCB_CUSTOM_USER_ID']}` }
  if (TIMER.test(`${said['TRIGGER_SRC'] ?? ''},${said['TCB_SOURCE'] ?? ''}`)) return { kind: 'timer' }
  return { kind: 'nobody' }
}

/** The id of somebody who has no roster record: made from the identity, without revealing it. */
export const strangerId = (identityKey: string): string => `u-${readable(20, 'stranger', identityKey)}`
