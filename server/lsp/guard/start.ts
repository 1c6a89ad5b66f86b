// Joins the guard to the client that started the process.

import { budgetFor } from '../../timed/budget.ts';
import { Guard } from './guard.ts';
import { processPost, watchParent } from './process-post.ts';
import { openWire } from './wire.ts';

/**
 * Starts to guard a server.
 *
 * @param entry the module that serves when it is loaded in a worker
 * @param args the words behind the program's name: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`
 * @param budget milliseconds that the check of a draft of some length may take
 */
export function guard(entry: URL, args: readonly string[], budget: (length: number) => number = budgetFor): Guard {
  return new Guard(
    processPost(entry),
    (listener) =>
      openWire(args, {
        message(message) {
          if (message.method === 'initialize') watchParent(message.params, () => listener.ended());
          listener.message(message);
        },
        ended: () => listener.ended(),
        broken: (reason) => listener.broken(reason),
      }),
    budget,
  );
}
