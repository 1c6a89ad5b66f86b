// Commands that the server's hovers may link to; VS Code refuses every other one.

export const LINKED_COMMANDS: readonly string[] = [
  'tieout.addToClaimsDatabase',
  'tieout.fixFigure',
  'tieout.ignoreFigure',
  'tieout.openClaim',
  'tieout.openDocument',
  'tieout.openRulePage',
];
