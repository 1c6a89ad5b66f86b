// What a check depends on besides the draft: who asks, how it is set up, and the claims.

import type { ClientProfile } from './client.ts';
import type { Databases } from './databases.ts';
import type { Settings } from './settings.ts';

export interface Desk {
  readonly client: ClientProfile;
  readonly settings: Settings;
  readonly databases: Databases;
}
