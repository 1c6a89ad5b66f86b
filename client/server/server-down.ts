// What is said where something was asked for and no language server could be had: with a way to try again, and its log.

import { commands, l10n, window } from 'vscode';

/** Nobody answered. */
export class ServerDown extends Error {
  constructor() {
    super(l10n.t('Tieout is not checking: its language server has stopped.'));
    this.name = 'ServerDown';
  }
}

export async function tellDown(message: string): Promise<void> {
  const restart = l10n.t('Restart Server');
  const log = l10n.t('Show Log');
  const chosen = await window.showWarningMessage(message, restart, log);
  if (chosen === restart) await commands.executeCommand('tieout.restartServer');
  else if (chosen === log) await commands.executeCommand('tieout.showOutput');
}
