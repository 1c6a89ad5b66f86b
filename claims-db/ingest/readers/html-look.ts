// What a tag's own attributes say about how its words look: hidden, bold, moved in, on a new page.

export interface Look {
  readonly hidden: boolean;
  readonly bold: boolean;
  /** Points from the left edge of the cell. */
  readonly indent: number;
  readonly breaksPage: boolean;
}

export const PLAIN_LOOK: Look = { hidden: false, bold: false, indent: 0, breaksPage: false };

const BOLD_TAGS = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Points in a length of each unit. */
const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, em: 10, in: 72, cm: 28.35, mm: 2.835, '%': 3 };

function points(value: string): number {
  const match = /^\s*(-?\d{0,5}(?:\.\d{1,6})?)\s*(pt|px|em|in|cm|mm|%)/.exec(value);
  return match ? Number(match[1]) * (POINTS[match[2] ?? 'pt'] ?? 1) : 0;
}

/** The fourth value of `padding: 1pt 2pt 3pt 4pt`, or the second where there are fewer. */
function leftOf(value: string): number {
  const parts = value.trim().split(/\s+/);
  return points(parts[3] ?? parts[1] ?? parts[0] ?? '');
}

/** @param above the look that the tag inherits */
export function lookOf(name: string, attributes: Readonly<Record<string, string>>, above: Look): Look {
  const style = attributes['style'];
  const cell = name === 'td' || name === 'th' || name === 'table';
  let { hidden, bold, indent } = above;
  let breaksPage = false;
  if (cell) [bold, indent] = [false, 0];
  if (BOLD_TAGS.has(name)) bold = true;
  if (style !== undefined) {
    for (const part of style.split(';')) {
      const colon = part.indexOf(':');
      const property = part.slice(0, colon).trim().toLowerCase();
      const value = part
        .slice(colon + 1)
        .trim()
        .toLowerCase();
      if (property === 'display') hidden ||= value.startsWith('none');
      else if (property === 'font-weight') bold = value.startsWith('bold') || Number(value) >= 600;
      else if (property === 'padding-left' || property === 'margin-left' || property === 'text-indent')
        indent += points(value);
      else if (property === 'padding' || property === 'margin')
        indent += cell || name === 'p' || name === 'div' ? leftOf(value) : 0;
      else if (property.includes('break-after') || property.includes('break-before'))
        breaksPage = value === 'always' || value === 'page';
    }
  }
  return { hidden, bold, indent, breaksPage };
}
