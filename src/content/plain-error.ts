/** An error whose message is all that its reader needs: what is wrong and what to do, in plain Chinese. */
export class PlainError extends Error {}
