/** Decides which key does what, and where none does anything. */
import { describe, expect, it } from 'vitest';
import { type Command, commandOf, type KeyPress } from '../../components/keys';

const press = (key: string, facts: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  typing: false,
  onMark: false,
  ...facts,
});

describe('commandOf', () => {
  it.each<[string, Command]>([
    ['j', 'next'],
    ['K', 'previous'],
    ['n', 'next-unnamed'],
    ['P', 'previous-unnamed'],
    ['h', 'toggle-marks'],
    ['m', 'mark'],
    ['?', 'help'],
    ['Escape', 'close'],
  ])('%s is %s', (key, command) => {
    expect(commandOf(press(key), true)).toBe(command);
  });

  it('leaves other keys to the browser', () => {
    for (const key of ['a', ' ', 'ArrowDown', 'Tab', 'F5']) expect(commandOf(press(key), true)).toBeNull();
  });

  it.each<[string, Partial<KeyPress>, Command]>([
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { metaKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
  ])('%s with %j is %s, with or without single-letter keys', (key, held, command) => {
    expect(commandOf(press(key, held), false)).toBe(command);
    expect(commandOf(press(key, { ...held, typing: true }), true)).toBeNull();
  });

  it('takes Enter only on a mark', () => {
    expect(commandOf(press('Enter'), true)).toBeNull();
    expect(commandOf(press('Enter', { onMark: true }), false)).toBe('open-source');
  });

  it('leaves letters alone where one types, but not Escape', () => {
    expect(commandOf(press('j', { typing: true }), true)).toBeNull();
    expect(commandOf(press('Enter', { typing: true }), true)).toBeNull();
    expect(commandOf(press('Escape', { typing: true }), true)).toBe('close');
  });

  it('leaves shortcuts of the browser alone', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey'] as const) {
      expect(commandOf(press('p', { [modifier]: true }), true)).toBeNull();
    }
  });

  it('leaves input methods alone, Escape included', () => {
    expect(commandOf(press('Escape', { isComposing: true }), true)).toBeNull();
  });

  it('knows no single letters when they are switched off', () => {
    for (const key of ['j', 'k', 'n', 'p', 'h', '?']) expect(commandOf(press(key), false)).toBeNull();
    expect(commandOf(press('Escape'), false)).toBe('close');
  });
});
