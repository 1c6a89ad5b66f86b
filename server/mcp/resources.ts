// Claims as resources: who is known, what is claimed about each, and each claim by itself.

import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { ReadResourceResult } from '@modelcontextprotocol/sdk/types.js';
import type { ClaimStore } from '../core/claims/claim.ts';
import { bringClaims, countAbout, withClaims } from '../databases/ahead.ts';
import type { Desk } from './desk.ts';
import { claimTold, entityUri } from './told.ts';

const JSON_TYPE = 'application/json';

function answer(uri: URL, data: unknown): ReadResourceResult {
  return { contents: [{ uri: uri.href, mimeType: JSON_TYPE, text: JSON.stringify(data, null, 2) }] };
}

function known(claims: ClaimStore, desk: Desk): { id: string; name: string; claims: number; uri: string }[] {
  const language = desk.language ?? 'en';
  return claims.lexicon.entities
    .map(({ id, name }) => ({ id, name: name[language], claims: countAbout(claims, id), uri: entityUri(id) }))
    .filter((entity) => entity.claims > 0);
}

function idOf(variable: string | string[] | undefined): string {
  const [id = ''] = [variable ?? ''].flat();
  return decodeURIComponent(id);
}

export function registerResources(server: McpServer, desk: Desk): void {
  const language = desk.language ?? 'en';
  server.registerResource(
    'entities',
    'tieout://entities',
    { title: 'Whom claims are about', description: 'Every entity with claims, and how many.', mimeType: JSON_TYPE },
    async (uri) => answer(uri, known(await desk.claims(), desk)),
  );
  server.registerResource(
    'claims-about',
    new ResourceTemplate('tieout://entities/{id}', {
      list: async () => ({
        resources: known(await desk.claims(), desk).map(({ name, uri, claims }) => ({
          uri,
          name,
          description: `${claims} claims`,
          mimeType: JSON_TYPE,
        })),
      }),
    }),
    { title: 'Claims about one entity', description: 'All claims about an entity, by its id.', mimeType: JSON_TYPE },
    async (uri, { id }) => {
      const claims = await desk.claims();
      const about = await withClaims(claims, '', () => claims.claimsAbout(idOf(id)));
      if (about.length === 0) throw new Error(`no claims about "${idOf(id)}"; tieout://entities lists who has some`);
      return answer(
        uri,
        about.map((claim) => claimTold(claim, claims, language)),
      );
    },
  );
  server.registerResource(
    'claim',
    new ResourceTemplate('tieout://claims/{id}', { list: undefined }),
    { title: 'One claim', description: 'A claim by its id, with its source.', mimeType: JSON_TYPE },
    async (uri, { id }) => {
      const claims = await desk.claims();
      await bringClaims(claims, [idOf(id)]);
      const claim = claims.claim(idOf(id));
      if (!claim) throw new Error(`there is no claim "${idOf(id)}"; find_claims finds them by their subject`);
      return answer(uri, claimTold(claim, claims, language));
    },
  );
}
