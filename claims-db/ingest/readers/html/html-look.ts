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

type OpenLook = { -readonly [K in keyof Look]: Look[K] };

/** What one property of a style does to a look. */
const PROPERTIES: Readonly<Record<string, (look: OpenLook, value: string, isBlock: boolean) => void>> = {
  display: (look, value) => {
    look.hidden ||= value.startsWith('none');
  },
  'font-weight': (look, value) => {
    look.bold = value.startsWith('bold') || Number(value) >= 600;
  },
  'padding-left': (look, value) => {
    look.indent += points(value);
  },
  'margin-left': (look, value) => {
    look.indent += points(value);
  },
  'text-indent': (look, value) => {
    look.indent += points(value);
  },
  padding: (look, value, isBlock) => {
    look.indent += isBlock ? leftOf(value) : 0;
  },
  margin: (look, value, isBlock) => {
    look.indent += isBlock ? leftOf(value) : 0;
  },
  'page-break-after': turnsPage,
  'page-break-before': turnsPage,
  'break-after': turnsPage,
  'break-before': turnsPage,
};

function turnsPage(look: OpenLook, value: string): void {
  look.breaksPage = value === 'always' || value === 'page';
}

/** @param above the look that the tag inherits */
export function lookOf(name: string, attributes: Readonly<Record<string, string>>, above: Look): Look {
  const isCell = name === 'td' || name === 'th' || name === 'table';
  const look: OpenLook = isCell
    ? { ...above, bold: false, indent: 0, breaksPage: false }
    : { ...above, breaksPage: false };
  if (BOLD_TAGS.has(name)) look.bold = true;
  for (const part of attributes['style']?.split(';') ?? []) {
    const colon = part.indexOf(':');
    const property = part.slice(0, colon).trim().toLowerCase();
    const change = Object.hasOwn(PROPERTIES, property) ? PROPERTIES[property] : undefined;
    change?.(
      look,
      part
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
      isCell || name === 'p' || name === 'div',
    );
  }
  return look;
}
