/** What became of a call to WeChat's API. */
export type ApiResult =
  | { readonly kind: 'done'; readonly body: Readonly<Record<string, unknown>> }
  /** WeChat refuses it, see {@link ErrorCode}. */
  | { readonly kind: 'refused'; readonly code: number; readonly message: string }
  /** No answer, or none that can be read. */
  | { readonly kind: 'unreachable'; readonly reason: string }

/** What WeChat's errors mean that the bot acts on (全局返回码说明). */
export const ErrorCode = {
  /** invalid credential: the access token was made invalid, e.g. by another program of the same account */
  tokenInvalid: 40001,
  /** invalid access_token */
  tokenWrong: 40014,
  tokenExpired: 42001,
  openIdInvalid: 40003,
  appIdInvalid: 40013,
  appSecretInvalid: 40125,
  /** The server's address is not in the account's list (IP白名单). */
  addressNotAllowed: 40164,
  /** The person does not follow the account any more. */
  notSubscribed: 43004,
  /** Nothing was heard of the person for 48 hours. */
  windowClosed: 45015,
  /** Five messages were sent since the person wrote last. */
  tooManyMessages: 45047,
  /** Accounts that are not verified may not do this. */
  notPermitted: 48001,
} as const

/** Errors after which the same call succeeds with a new access token. */
export const WITH_NEW_TOKEN: readonly number[] = [
  ErrorCode.tokenInvalid,
  ErrorCode.tokenWrong,
  ErrorCode.tokenExpired,
]

/** Errors that only the operator can mend: the credentials, or from where they are used. */
export const OF_OPERATOR: readonly number[] = [
  ErrorCode.appIdInvalid,
  ErrorCode.appSecretInvalid,
  ErrorCode.addressNotAllowed,
]
