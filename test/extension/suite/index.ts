// The tests that run inside VS Code. The extension host calls `run`.

import './diagnostics.ts';
import './actions.ts';
import './citizen.ts';
import './commands.ts';
import './claims.ts';
import './figures.ts';
import './report.ts';
import './writing.ts';
import { closeAll } from './editor.ts';
import { afterEach, runAll } from './runner.ts';

afterEach(closeAll);

export const run: () => Promise<void> = runAll;
