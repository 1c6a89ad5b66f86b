// One revision of a database on a server, as a store in memory: all names, and the claims of those who were asked about.

import {
  type Claim,
  type ClaimId,
  type EntityId,
  type FarClaims,
  type Lexicon,
  type MetricId,
  touches,
} from '../../core/claims/claim.ts';
import type { DayInterval } from '../../core/periods/expression.ts';
import type { SqliteStore } from '../sqlite/sqlite-store.ts';
import type { Brought, Revision } from './claims-of.ts';
import type { HeldClaims } from './content/held-claims.ts';
import type { Names, Subjects } from './content/names.ts';

/** What is kept of the claims that were brought, counted in claims: some 10 MB, and five times as much where all of them are asked for. */
const KEPT_CLAIMS = 100_000;

/** Whoever asks about more entities than this without bringing them goes through all of them, and has no use for their claims. */
const MOST_MISSED = 200;

const NONE: readonly never[] = [];

/** Claims that were brought, by entity; the oldest go first. */
type Loaded = ReadonlyMap<EntityId, HeldClaims>;

/** What a store is made of. */
export interface Content extends Names {
  readonly revision: Revision;
  readonly subjects: Subjects;
  readonly loaded: Loaded;
}

/** What a store asks its server for; the answers are as things are there now. */
export interface Server {
  claimsOf(entities: readonly EntityId[]): Promise<Brought>;
  /** The entities that claims of these ids are about. */
  owners(ids: readonly ClaimId[]): Promise<readonly EntityId[]>;
}

export class FarStore implements SqliteStore, FarClaims {
  readonly lexicon: Lexicon;
  readonly revision: string;
  readonly borrowed: SqliteStore['borrowed'];
  readonly far: readonly FarClaims[] = [this];
  readonly at: Revision;
  readonly subjects: Subjects;
  private readonly server: Server;
  private readonly about = new Map<EntityId, HeldClaims>();
  private readonly byId = new Map<ClaimId, Claim>();
  /** Those whose claims are not in `byId` yet. */
  private readonly unfiled = new Set<HeldClaims>();
  private readonly beside = new Map<ClaimId, Claim>();
  private readonly coming = new Map<EntityId, Promise<void>>();
  private readonly inVain = new Set<EntityId>();
  private kept = 0;

  constructor(content: Content, address: string, server: Server) {
    this.lexicon = content.lexicon;
    this.at = content.revision;
    this.subjects = content.subjects;
    this.revision = `${address} ${content.revision.number} ${content.revision.stamp}`;
    this.borrowed = content.borrowed;
    this.server = server;
    for (const [entity, claims] of content.loaded) this.keep(entity, claims);
  }

  get counts(): SqliteStore['counts'] {
    let claims = 0;
    for (const counts of this.subjects.values()) for (const count of counts.values()) claims += count;
    return { entities: this.lexicon.entities.length, metrics: this.lexicon.metrics.length, claims };
  }

  get content(): Content {
    const { at: revision, lexicon, borrowed, subjects, about: loaded } = this;
    return { revision, lexicon, borrowed, subjects, loaded };
  }

  claim(id: ClaimId): Claim | undefined {
    if (!this.byId.has(id)) this.file();
    return this.byId.get(id) ?? this.beside.get(id);
  }

  /** Few look-ups go by an id: the claims are made for the first of them. */
  private file(): void {
    for (const held of this.unfiled) for (const claim of held.all()) this.byId.set(claim.id, claim);
    this.unfiled.clear();
  }

  claimsAbout(entity: EntityId, metric?: MetricId | null, during?: DayInterval | null): readonly Claim[] {
    const about = this.about.get(entity);
    if (!about) {
      if (this.inVain.size < MOST_MISSED && this.subjects.has(entity)) this.inVain.add(entity);
      return NONE;
    }
    const claims = metric ? about.about(metric) : about.all();
    return during ? claims.filter((claim) => touches(claim, during)) : claims;
  }

  fromDocuments(entity: EntityId): readonly Claim[] | null {
    const about = this.about.get(entity);
    return about
      ? about.all().filter(({ evidence }) => evidence?.row !== undefined)
      : this.subjects.has(entity)
        ? null
        : NONE;
  }

  metricsOf(entity: EntityId): readonly MetricId[] {
    return [...(this.subjects.get(entity)?.keys() ?? NONE)];
  }

  unread(entity: EntityId, metric?: MetricId): number {
    const counts = this.subjects.get(entity);
    if (!counts || this.about.has(entity)) return 0;
    if (metric !== undefined) return counts.get(metric) ?? 0;
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
  }

  owners(ids: readonly ClaimId[]): Promise<readonly EntityId[]> {
    return this.server.owners(ids.filter((id) => !this.claim(id)));
  }

  missed(): readonly EntityId[] {
    const missed = [...this.inVain];
    this.inVain.clear();
    return missed;
  }

  async bring(entities: readonly EntityId[]): Promise<boolean> {
    const here = entities.filter((id) => this.about.has(id));
    const wanted = entities.filter((id) => this.subjects.has(id) && !this.about.has(id));
    const fresh = wanted.filter((id) => !this.coming.has(id));
    if (fresh.length > 0) {
      const arrives = this.askFor(fresh).finally(() => {
        for (const id of fresh) this.coming.delete(id);
      });
      for (const id of fresh) this.coming.set(id, arrives);
    }
    await Promise.all(new Set(wanted.flatMap((id) => this.coming.get(id) ?? [])));
    this.forgetBeyond(new Set([...here, ...wanted]));
    return wanted.length > 0;
  }

  private async askFor(entities: readonly EntityId[]): Promise<void> {
    const { byEntity } = await this.server.claimsOf(entities);
    for (const [entity, claims] of byEntity) this.keep(entity, claims);
  }

  private keep(entity: EntityId, claims: HeldClaims): void {
    this.about.set(entity, claims);
    this.unfiled.add(claims);
    this.kept += claims.count;
    for (const claim of claims.beside) this.beside.set(claim.id, claim);
  }

  /** What was asked for just now stays, however much it is. */
  private forgetBeyond(wanted: ReadonlySet<EntityId>): void {
    for (const [entity, claims] of this.about) {
      if (this.kept <= KEPT_CLAIMS) return;
      if (wanted.has(entity)) continue;
      this.about.delete(entity);
      this.kept -= claims.count;
      if (!this.unfiled.delete(claims)) for (const { id } of claims.all()) this.byId.delete(id);
    }
  }

  /** The connection is its database's, not this revision's. */
  close(): void {}
}
