// Many programs that follow one database, as a newsroom's editors do; what each sees, and how soon.

import type { EntityId } from '../../server/core/claims/claim.ts';
import type { PostgresDatabase } from '../../server/databases/postgres/database.ts';
import type { FarStore } from '../../server/databases/postgres/far-store.ts';
import type { TestDatabase } from './desk.ts';

/** One of them: looks again whenever it is told to, and has open drafts about some entities. */
class Follower {
  private readonly database: PostgresDatabase;
  private readonly waiting = new Set<() => void>();
  private store: FarStore | null = null;
  private stop: () => void = () => {};

  constructor(database: PostgresDatabase) {
    this.database = database;
  }

  async begin(entities: readonly EntityId[]): Promise<void> {
    const { store } = await this.database.open();
    await store.bring(entities);
    this.store = store;
    this.stop = this.database.follow(() => void this.look(entities));
  }

  private async look(entities: readonly EntityId[]): Promise<void> {
    try {
      const { store } = await this.database.open();
      await store.bring(entities);
      this.store = store;
      for (const again of this.waiting) again();
    } catch {
      // The server is away: it tells when it is back.
    }
  }

  written(id: string): string | undefined {
    return this.store?.claim(id)?.written;
  }

  /** Settles as soon as it sees that a claim says this. */
  sees(id: string, written: string): Promise<void> {
    return new Promise((done) => {
      const look = (): void => {
        if (this.written(id) !== written) return;
        this.waiting.delete(look);
        done();
      };
      this.waiting.add(look);
      look();
    });
  }

  end(): void {
    this.stop();
  }
}

export interface Crowd {
  readonly followers: readonly Follower[];
  /** Settles when all of them see it; how long each took, in milliseconds. */
  see(id: string, written: string): Promise<number[]>;
  end(): void;
}

/** So many followers with these entities in their drafts. */
export async function crowdOf(count: number, database: TestDatabase, entities: readonly EntityId[]): Promise<Crowd> {
  const followers = await Promise.all(
    Array.from({ length: count }, async () => {
      const follower = new Follower((await database.view()).database);
      await follower.begin(entities);
      return follower;
    }),
  );
  return {
    followers,
    see: (id, written) => {
      const from = performance.now();
      return Promise.all(
        followers.map(async (follower) => {
          await follower.sees(id, written);
          return performance.now() - from;
        }),
      );
    },
    end: () => {
      for (const follower of followers) follower.end();
    },
  };
}
