import { say, value, number } from './words.js';
import { el, lit, place } from './dom.js';

/** What became of an item, and what of it changed: icon, word and frame say it, never colour alone. */
const signs = { new: '+', repeated: '=', reworded: '≈', merged: '⇥', split: '⇤', dropped: '×', uncertain: '?', 'not-compared': '∅' };
const groups = { polarity: 'rev', quantity: 'sub', modality: 'sub', scope: 'sub', condition: 'sub', conjunction: 'sub', time: 'sub', actor: 'par', addressee: 'par', instrument: 'par', brackets: 'wrd', wording: 'wrd' };

export const status = given => el('span', { class: given === 'uncertain' ? 'status warn' : 'status' }, el('span', { 'aria-hidden': 'true' }, signs[given] ?? '', ' '), say(given));

export const change = c => el('li', { class: `change ${groups[c.class] ?? 'wrd'}` }, el('b', {}, say(c.class)), ' ', c.before ? el('del', {}, c.before) : null, c.before && c.after ? ' ' : null, c.after ? el('ins', {}, c.after) : null);

/** The changes of an item against the one before, at most some of them. */
export const changes = (list, most = 6) => list?.length ? el('ul', { class: 'chips' }, list.slice(0, most).map(change), list.length > most ? el('li', { class: 'muted' }, say('and-more', list.length - most)) : null) : null;

/** Whom an item is from and for. */
export const people = (state, i) => [
  i.proposers?.length ? el('p', { class: 'muted' }, say('proposer'), ': ', i.proposers.map(p => state.actor(p)).join(', ')) : null,
  i.addressees?.length ? el('p', { class: 'muted' }, say('addressee'), ': ', i.addressees.map(a => state.actor(a)).join(', ')) : null,
];

/** One item: where it is from, its words, its themes. In a grid each of these is a cell of its row. */
export function card(state, row, { href, level = 'h3', grid = false, attributes = {} } = {}) {
  const i = row.item;
  const head = el(level, {}, el('a', { href: href ?? '#/item/' + encodeURIComponent(i.id) }, place(i)), ' ', el('span', { class: 'muted' }, i.source.date ?? ''), ' ', row.status ? status(row.status) : null, row.open ? [' ', el('a', { class: 'btn small', href: '#/links/' + encodeURIComponent(row.open), 'aria-label': `${say('decide-link')}: ${place(i)}` }, say('decide-link'))] : null);
  const words = [i.chapeau && row.withChapeau ? el('p', { class: 'doc muted', lang: i.language }, i.chapeau) : null,
    el('p', { class: 'doc', lang: i.language }, lit(i.text, i.themes), i.subitems.map(s => `\n${s.label} ${s.text}`))];
  const chips = i.themes.length || i.position || row.comment ? el('ul', { class: 'chips' },
    i.position ? el('li', { class: 'chip' }, value('position', i.position)) : null,
    i.themes.map((t, n) => el('li', { class: `chip theme ev${n % 4 + 1}` }, state.name(t.id))),
    row.comment ? el('li', { class: 'chip note' }, row.comment) : null) : null;
  const parts = [head, changes(row.changes), words, [people(state, i), chips].flat().filter(Boolean)];
  if (!grid) return el('li', { class: 'row', ...attributes }, parts);
  return el('div', { role: 'row', class: 'row', ...attributes }, parts.map((part, n) => part === null || part.length === 0 ? null
    : el('div', { role: n === 0 ? 'rowheader' : 'gridcell', 'aria-colindex': n + 1, tabindex: n === 0 ? null : '-1' }, part)));
}

/** Of the items of a side in several languages the one whose words are compared. */
export const compared = (candidate, side, items) => items.find(i => i.id === candidate?.differences[side]) ?? items[0];

/** The candidates that a question is about: those that nothing is certain of, or all. */
export function asked(candidates) {
  const open = candidates.filter(x => x.link && !x.link.certain && !x.link.decided);
  return open.length ? open : candidates;
}

export const score = s => number(s, 2);
