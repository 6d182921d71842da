/** True where one of the patterns stands in the text. */

export const says = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));
