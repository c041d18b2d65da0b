import { el } from './dom.js';
import { language } from './words.js';

const cyrillic = { J: 'О', K: 'Л', L: 'Д', N: 'Т', T: 'Е', P: 'З', S: 'Ы', E: 'У', G: 'П', U: 'Г', C: 'С', I: 'Ш', F: 'А', M: 'Ь', O: 'Щ', Q: 'Й', H: 'Р', D: 'В', V: 'М', X: 'Ч', '/': '.' };

/** A key by its place: KeyJ is J, and О on a Russian keyboard. */
export const engraved = code => code === 'Slash' ? '/' : code.replace(/^(Key|Digit)/, '').replace(/^Arrow/, '').replace('Question', '?');

/** A key as it is engraved: Latin, and in the Russian interface Cyrillic beside it. */
export function cap(code) {
  const latin = engraved(code);
  return el('kbd', { 'aria-hidden': 'true', 'data-key': code }, latin, language() === 'ru' && cyrillic[latin] ? el('span', {}, cyrillic[latin]) : null);
}

/** Whether single keys are commands: 'plain', 'alt' (with Alt) or 'off'. */
export const mode = () => localStorage.getItem('rm-keys') ?? 'plain';
export const setMode = value => localStorage.setItem('rm-keys', value);

/** The commands of a page, each with its key and its word: what is shown on the buttons, on the sheet, and done. */
export class Commands {
  all = new Map();

  add(code, word, act) { this.all.set(code, { word, act }); }

  /** A button that does what its key does. */
  button(code, word, act, attributes = {}, ...more) {
    this.add(code, word, act);
    return el('button', { type: 'button', onclick: act, 'aria-keyshortcuts': engraved(code), ...attributes }, el('span', {}, word), ...more, cap(code));
  }
}
