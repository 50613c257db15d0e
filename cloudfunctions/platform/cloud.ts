import tcb from '@cloudbase/node-sdk'

/** The platform's SDK; where it talks to is the platform's own environment (reference: wire protocol 1.1). */
let app: ReturnType<typeof tcb.init> | undefined

/** The one connection to the cloud of this process, made when first needed. */
export const cloud = (): ReturnType<typeof tcb.init> => (app ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }))

/** The document database. */
export const database = () => cloud().database()

/** What the platform says of the caller of this invocation; read before anything is awaited (reliability A9). */
export const platformContext = (context: unknown): Record<string, string> => {
  const parsed: unknown = tcb.getCloudbaseContext(context as Parameters<typeof tcb.getCloudbaseContext>[0])
  return parsed as Record<string, string>
}
