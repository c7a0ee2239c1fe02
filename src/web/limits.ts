/** Largest request line with headers, in bytes: 10,000 Chinese characters in a URL are 90,000. */
export const HEADER_LIMIT = 128 * 1024

/** Largest request body, in bytes. */
export const BODY_LIMIT = 256 * 1024

/** Largest body that a platform may send to a webhook, in bytes. */
export const WEBHOOK_BODY_LIMIT = 2 * 1024 * 1024
