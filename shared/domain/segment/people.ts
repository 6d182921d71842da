/** Tells people and their posts apart where a table's lines were run together: "… and Skills Sarah Hammond, Corporate Director …". */

const NAME = "\\p{Lu}[\\p{L}'’.-]*(?:\\s+\\p{Lu}\\.?)?\\s+(?:de\\s|van\\s|von\\s|Mc\\s?)?\\p{Lu}[\\p{L}'’-]+(?:,?\\s+(?:OBE|MBE|CBE|QPM))?";
const POST = '(?:(?:Interim|Acting|Deputy|Assistant|Corporate|Strategic|Executive|Group|Service|Programme|Joint|Chief|Senior|Lead|Principal)\\s+)*(?:Directors?|Leader|Head|Chief|Cabinet Member|Portfolio Holder|Officer|Lead|Executive|Chair(?:man)?|Manager|Monitoring)\\b';
const TITLE = '(?:Councillor|Cllr\\.?|Mr|Mrs|Ms|Miss|Dr|Prof\\.?)\\s';

const NEXT_PERSON = new RegExp(`(?<=[\\p{L})])\\s+(?=(?:${TITLE})?${NAME}\\s*[,–-]\\s*(?:the\\s+)?${POST})`, 'gu');
const MEMBER_FOR = new RegExp(
  `\\b(?:cabinet|executive|lead) (?:member|lead)s?\\s*(?:\\s(?:for|with responsibility for)|[-–])\\s+(?:the\\s)?(.+?)(?=\\s*(?:;|$|\\(|,?\\s(?:[Aa]nd\\s)?(?:${TITLE})|,?\\s${NAME}\\s*[,–-]?\\s*(?:the\\s)?${POST}|,\\s${NAME}$))`,
  'u',
);

/** Puts a semicolon between two people with their posts that stand in one line without one. */
export function separatePeople(text: string): string {
  return text.replace(NEXT_PERSON, (space, offset: number) => (/(?:[;,]|\b(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr|Prof\.?))\s*$/.test(text.slice(0, offset)) ? space : '; '));
}

/** "Jo Hale, Cabinet Member for Housing" → "Housing"; null where no member is named by portfolio. */
export function portfolioIn(text: string): string | null {
  const found = MEMBER_FOR.exec(text.replace(/\b(Cabinet|Executive|Lead) (Member|Lead)/gi, (m) => m.toLowerCase()))?.[1];
  return found?.trim().replace(/[,.;]$/, '') ?? null;
}
