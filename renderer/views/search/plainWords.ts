/** The words of a query without any sign that has a meaning of its own. */
export function plainWords(query: string): string {
  return query.replace(/[+\-:^~*"“”()/]+/g, ' ').replace(/\b(?:AND|OR|NOT|NEAR)\b/g, ' ').replace(/\s+/g, ' ').trim();
}
