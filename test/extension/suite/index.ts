// The tests that run inside VS Code. The extension host calls `run`.

import './diagnostics.ts';
import './actions.ts';
import './afternoon.ts';
import './citizen.ts';
import './commands.ts';
import './authoring.ts';
import './claims.ts';
import './figures.ts';
import './models.ts';
import './report.ts';
import './server.ts';
import './sources.ts';
import './two-folders.ts';
import './used.ts';
import './settings.ts';
import './writing.ts';
// Last: it writes the file that a test of `writing` expects to be made anew.
import './guide.ts';
import { closeAll } from './editor.ts';
import { afterEach, runAll } from './runner.ts';

afterEach(closeAll);

export const run: () => Promise<void> = runAll;
