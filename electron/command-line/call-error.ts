/** The call itself is wrong: an option is missing, a value unknown. The message is for the person who typed it. */
export class CallError extends Error {}
