/** Decides what the resolver offers to the other stages. */
export { resolve } from './resolve';
