/** Decides, in Firefox, that no hostile page keeps the reader from opening, runs anything, or is changed by it. */
import { attackIn } from './support/attack.ts';

attackIn('Firefox');
