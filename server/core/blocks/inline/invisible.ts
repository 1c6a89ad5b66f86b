// Characters that nobody sees, and spaces that look like a space.

/** Zero-width characters, soft hyphens, marks of direction, the byte order mark: left out wherever they stand. */
export const INVISIBLE =
  '\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE0E\uFE0F\uFEFF';

/** No-break, thin and other spaces, which stand for a space. */
export const SPACES = '\u00A0\u1680\u2000-\u200A\u202F\u205F';

const SPACE = new RegExp(`^[${SPACES}]$`);

/** What a character that is no letter, digit or sign becomes: a space, or nothing. */
export function shownAs(character: string): string {
  return SPACE.test(character) ? ' ' : '';
}
