import { createHash } from 'node:crypto'
import { ENV_ID, REGION, type Identity } from './options'

/** Why a function runs, and for whom. */
export type Caller =
  | { kind: 'client'; identity: Identity; ip?: string; origin?: string | undefined }
  | { kind: 'timer' }
  | { kind: 'http'; ip?: string }
  | { kind: 'function'; by: Caller }

const APP_ID = 'wx0000000000000local'

const uidOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

function clientVariables(identity: Identity, ip: string): Record<string, string> {
  if ('openId' in identity)
    return {
      WX_OPENID: identity.openId,
      WX_APPID: APP_ID,
      ...(identity.unionId ? { WX_UNIONID: identity.unionId } : {}),
      WX_CLIENTIP: ip,
      TCB_SOURCE: 'wx_client',
      TCB_SOURCE_IP: ip,
    }
  if ('customUserId' in identity)
    return {
      TCB_UUID: customUid(identity.customUserId),
      TCB_CUSTOM_USER_ID: identity.customUserId,
      TCB_ISANONYMOUS_USER: 'false',
      LOGINTYPE: 'CUSTOM',
      TCB_SOURCE: 'web_client',
      TCB_SOURCE_IP: ip,
    }
  return {
    TCB_UUID: identity.uid ?? '',
    TCB_ISANONYMOUS_USER: 'true',
    LOGINTYPE: 'ANONYMOUS',
    TCB_SOURCE: 'web_client',
    TCB_SOURCE_IP: ip,
  }
}

function callerVariables(caller: Caller): Record<string, string> {
  if (caller.kind === 'timer') return { TRIGGER_SRC: 'timer', TCB_SOURCE: 'wx_trigger' }
  if (caller.kind === 'http') return { TCB_SOURCE: 'wx_http', TCB_SOURCE_IP: caller.ip ?? '127.0.0.1' }
  if (caller.kind === 'client') return clientVariables(caller.identity, caller.ip ?? '127.0.0.1')
  // Whether the platform passes the identity on to a called function is unknown, so it is not passed.
  return { TCB_SOURCE: `${callerVariables(caller.by).TCB_SOURCE ?? ''},scf` }
}

/**
 * The variables the platform sets for one invocation, in process.env and in `context.environment`.
 * Those of the invocation before are taken away (reference/cloudbase.md 3).
 */
export function invocationVariables(caller: Caller): Record<string, string> {
  const variables = callerVariables(caller)
  const names = Object.keys(variables)
  return {
    ...variables,
    WX_CONTEXT_KEYS: names.filter(name => name.startsWith('WX_')).join(','),
    TCB_CONTEXT_KEYS: ['TCB_ENV', 'SCF_NAMESPACE', ...names.filter(name => !name.startsWith('WX_'))].join(
      ',',
    ),
    SCF_NAMESPACE: ENV_ID,
    TCB_ENV: ENV_ID,
  }
}

/** Under which address the person reaches the emulator for whom this runs, if there is one. */
export const originOf = (caller: Caller): string | undefined =>
  caller.kind === 'client' ? caller.origin : caller.kind === 'function' ? originOf(caller.by) : undefined

/** How a signed-in web user's uid is made from the custom user id. */
export const customUid = (customUserId: string): string => uidOf(`custom:${customUserId}`)

/** The variables that point the unmodified SDK at the emulator (reference/cloudbase.md 1.1). */
export function sdkVariables(adminUrl: string, secret: string, instance: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: REGION,
    SCF_NAMESPACE: ENV_ID,
    TCB_ENV: ENV_ID,
    TENCENTCLOUD_SECRETID: `${secret}.${instance}`,
    TENCENTCLOUD_SECRETKEY: secret,
  }
}
