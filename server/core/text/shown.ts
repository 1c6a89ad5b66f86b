// Text from drafts, databases and file names as it may be shown: nothing in it can steer a terminal or turn the reading direction.

/**
 * Controls (line feed and tab aside), among them the escape that begins a terminal's commands; marks that turn or hide the order of
 * characters; and the separators that some readers take for a line break.
 */
const STEERING = /(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** The text with a � in the place of every character that would do something instead of being read. A line break of Windows is one. */
export function shown(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(STEERING, '\ufffd');
}
