/** An answer of the cloud that says no: HTTP 200 with `code` and `message`, thrown by the SDK as a TcbError. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

// The texts are those of the official SDK's test suite (reference/cloudbase.md 1.2).
export const unknownCollection = (name: string) =>
  new Refusal('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}.`)

export const unknownOperator = (name: string) =>
  new Refusal('DATABASE_INVALID_OPERRATOR', `[InvalidParameter] Operator is not supported: ${name}.`)

export const invalidParam = (why: string) => new Refusal('INVALID_PARAM', `[InvalidParameter] ${why}`)

export const duplicateKey = (collection: string, index: string, value: string) =>
  new Refusal(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${value}}]}, {<nil>}]`,
  )

export const transactionConflict = () =>
  new Refusal(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check the request and try again later.',
  )

export const transactionGone = () =>
  new Refusal(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check the request and try again later.',
  )
