/**
 * The contract's limits, repeated without its schemas so that the phone carries no zod; test/client holds them equal.
 */
export const MESSAGE_CHARACTERS = 2_000
/** Leaves room for the item's name in front. */
export const FEEDBACK_CHARACTERS = 1_960
export const PLACE_CHARACTERS = 60
export const PHONE_CHARACTERS = 20
export const NAME_CHARACTERS = 40
export const REASON_CHARACTERS = 500
export const MOST_PHOTOS = 9
/** A phone number as the server takes it; empty where none is given. */
export const PHONE = /^(\+?\d[\d -]{4,18})?$/
