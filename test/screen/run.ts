// What a writer sees, looked at in a real window: the squiggle, the hover, the Problems panel, in both themes and
// languages. The pictures are kept in `.screenshots/` for a person to look at.

import type { Tally } from '../runner/tally.ts';

export function runScreenTests(): Promise<Tally> {
  throw new Error('the screen tests are not written');
}
