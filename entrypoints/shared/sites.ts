/** Decides which site an address is of, what was chosen for it, and which access to it "always" needs. */
import { outletOf } from '../../lib/reading-stats/reading';
import { isHost, type SiteChoice, type Sites } from './settings';

/** @returns the choice for the site or for one that it is a part of, the nearest first; null where there is none */
export function choiceFor(url: string, sites: Sites): SiteChoice | null {
  let host = outletOf(url);
  while (host) {
    const choice = Object.hasOwn(sites, host) ? sites[host] : undefined;
    if (choice) return choice;
    const dot = host.indexOf('.');
    host = dot === -1 ? null : host.slice(dot + 1);
  }
  return null;
}

/** What a person typed: a host, or an address of a page there. @returns null where it is neither */
export function siteFrom(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const host = outletOf(address);
  return host !== null && isHost(host) && !/\s/.test(text) ? host : null;
}

const IS_ADDRESS = /^(?:\d+\.){3}\d+$|^\[/;

/** Match patterns of the site and its subdomains; an IP address has none. */
export const originsOf = (site: string): string[] =>
  IS_ADDRESS.test(site) || !site.includes('.') ? [`*://${site}/*`] : [`*://${site}/*`, `*://*.${site}/*`];
