/** Decides under which keys the browser's sync is used and its refusals are remembered. */

/** In the browser's sync: how articles look. */
export const SYNC_KEY = 'view';

/** In the local store: whether the sync refused the last change. */
export const SYNC_PROBLEM = 'sync-problem';
