// What a command declares of itself.

import type { Words } from '../../core/text/spoken.ts';
import type { Option, OptionName } from './options.ts';

export const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export interface CommandSpec {
  /** The command with what stands behind it, options aside. */
  readonly usage: Words;
  /** One line, for a list of commands. */
  readonly title: Words;
  /** What it does, where a line is not enough. */
  readonly about?: Words;
  /** What it takes besides what every command takes; what is said of an option here stands in place of its own words. */
  readonly options: readonly (OptionName | readonly [OptionName, Pick<Option, 'help'>])[];
  /** What it can write; the first is its default. */
  readonly formats?: readonly Format[];
}
