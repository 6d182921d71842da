/** Tells "phase 1" from "phase 2". */

const NUMBERED = /\b(phase|stage|tranche|round|wave|part|lot)\s?(\d|one|two|three|four|five)\b|\b(quarter|q)\s?(\d|one|two|three|four)(?=\s+(?:report|update|monitoring|return|position|forecast|figures))/gi;

/** "The Quarter 2 report", "the Quarter 3 report": each has its date. */
export function otherNumber(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => new Map([...text.matchAll(NUMBERED)].map((match) => [(match[1] ?? match[3] ?? '').toLowerCase(), (match[2] ?? match[4] ?? '').toLowerCase()])));
  return one !== undefined && other !== undefined && [...one].some(([name, number]) => other.has(name) && other.get(name) !== number);
}

const SHARE = /\d+(?:\.\d+)?(?=\s?(?:%|per cent))/g;

/** "Down to 20%", "15% by next year": another target. */
export function otherShare(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text): string[] => [...(text.match(SHARE) ?? [])]);
  return one !== undefined && other !== undefined && one.length > 0 && other.length > 0 && !one.some((share) => other.includes(share));
}
