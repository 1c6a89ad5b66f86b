// How many columns of a terminal a text takes, quickly where it is of plain characters only, as nearly all text is.

import stringWidth from 'string-width';

const [SPACE, TILDE] = [0x20, 0x7e];
/** Stretches of characters that take two columns, whatever stands beside them. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x4e00, 0x9fff],
  [0x3000, 0x3029],
  [0xff01, 0xff60],
  [0x3400, 0x4dbf],
];

function isWide(unit: number): boolean {
  return WIDE.some(([first, last]) => unit >= first && unit <= last);
}

/** Columns; marks that join others and signs of unclear width are left to who knows them all. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= SPACE && unit <= TILDE) width++;
    else if (isWide(unit)) width += 2;
    else return stringWidth(text);
  }
  return width;
}
