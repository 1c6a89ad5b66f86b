// The tests that run in VS Code for the web: those of the desktop that ask nothing of Node, and its own.

import '../../extension/suite/diagnostics.ts';
import '../../extension/suite/actions.ts';
import '../../extension/suite/claims.ts';
import './browser.ts';
import { closeAll } from '../../extension/suite/editor.ts';
import { afterEach, runAll } from '../../extension/suite/runner.ts';

afterEach(closeAll);

export const run: () => Promise<void> = runAll;
