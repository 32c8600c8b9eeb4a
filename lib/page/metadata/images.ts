/** Decides which pictures metadata name as the article's: Open Graph, then JSON-LD; the outlet's logo is none. */
import { safeAddress } from '../address';
import { isObject, type Json, type JsonObject } from './jsonld';
import type { Metas } from './metas';
import { unique } from './names';

const NOT_A_PICTURE =
  /(?:^|[/_.-])(?:logo|logos|default|fallback|placeholder|icon|favicon|sprite|avatar)(?:[/_.-]|$)/i;
const MOST = 12;

function addresses(value: Json | undefined, depth = 0): string[] {
  if (depth > 3) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap((item) => addresses(item as Json, depth + 1));
  return isObject(value) ? addresses(value.url ?? value.contentUrl ?? value['@id'], depth + 1) : [];
}

const META_KEYS = ['og:image', 'og:image:secure_url', 'og:image:url', 'twitter:image', 'twitter:image:src'];

/** @returns absolute http(s) addresses, each once, best first */
export function imagesOf(article: JsonObject | null, metas: Metas, url: string): readonly string[] {
  const named = [
    ...META_KEYS.flatMap((key) => metas.get(key) ?? []),
    ...addresses(article?.image),
    ...addresses(article?.thumbnailUrl),
  ];
  const safe = named.map((address) => safeAddress(address, url)).filter((address) => address !== null);
  return unique(safe)
    .filter((address) => !NOT_A_PICTURE.test(pathOf(address)))
    .slice(0, MOST);
}

const pathOf = (address: string): string => address.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
