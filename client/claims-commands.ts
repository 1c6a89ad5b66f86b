// Starts a claims database of the workspace's own.

import { FileType, l10n, Uri, window, workspace } from 'vscode';

/** The folder that the server reads in every workspace folder. */
const FOLDER = 'claims-db';

/** Writes a commented example file into the workspace's `claims-db/`, or opens the one that is there. */
export async function newClaimsDatabase(): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const file = Uri.joinPath(folder, FOLDER, 'my-claims.yaml');
  if (!(await exists(file))) await workspace.fs.writeFile(file, new TextEncoder().encode(template()));
  await window.showTextDocument(file);
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void window.showWarningMessage(l10n.t('Tieout: open a folder first. The claims are kept in its folder claims-db.'));
  }
  return folders.length > 1 ? (await window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type === FileType.File;
  } catch {
    return false;
  }
}

function template(): string {
  return `# ${l10n.t('Claims of your own: what a source says, held against every figure in your drafts.')}
# ${l10n.t('Remove the # of the lines below and put in your own. A file may hold one source and its claims.')}

# entities:
#   - id: example-company
#     name: { zh: 示例公司, en: Example Company }
#     kind: company
#     currency: CNY

# source:
#   id: example-report-2025q1
#   title: "Report for the first quarter of 2025"
#   publisher: "Example Company"
#   date: 2025-04-28
#   tier: primary

# claims:
#   - id: example-2025q1-revenue
#     entity: example-company
#     metric: revenue
#     period: 2025Q1
#     quantity: "12.5亿元"
`;
}
