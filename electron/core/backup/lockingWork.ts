/** What locking with a passphrase costs, apart from the code that does it: that is large, and loaded only when it is asked for. */

/** scrypt's rounds, as their 2-logarithm. About a second and 256 MiB on a laptop: what a guess costs. OWASP's floor is 17. */
export const WORK = 18;
