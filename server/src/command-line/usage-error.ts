/** A command that cannot be carried out as it was given; the message says what is wrong and what would be right. */
export class UsageError extends Error {}
