// Chinese digits that count nothing, told by the character behind them: 一段, 一变, 零售. Most of those in prose are such.

import { LENGTHS } from '../periods/durations.ts';
import { HEDGE_WORDS_BEHIND } from '../units/hedges.ts';
import { UNIT_WORDS } from '../units/units.ts';
import { HAN_HALF, HAN_TEN, HAN_VALUE } from './characters.ts';
import { codeAt, isHan, type Source } from './source.ts';

/** What goes on with a number besides units, hedges and other numerals: joints, fractions, tenths, a half month, 零下. */
const JOINTS = '分又点成折打个来多余几至到与和月下';

/** Characters that may go on with a number. */
const GOES_ON = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++)
  if (HAN_VALUE[code] !== 0 || [UNIT_WORDS, HEDGE_WORDS_BEHIND, LENGTHS].some((words) => words.opensWith(code)))
    GOES_ON[code] = 1;
for (const joint of JOINTS) GOES_ON[joint.charCodeAt(0)] = 1;

/** Whether the character at `at` is a Chinese digit or 半 with a character behind it that goes on with no number. */
export function isLoneNumeral(source: Source, at: number): boolean {
  const value = HAN_VALUE[codeAt(source, at)] as number;
  return (
    ((value > 0 && value < HAN_TEN) || value === HAN_HALF) &&
    isHan(source, at + 1) &&
    GOES_ON[codeAt(source, at + 1)] === 0
  );
}
