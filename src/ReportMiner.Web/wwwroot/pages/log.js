import { say, value, time } from '../words.js';
import { el, short } from '../dom.js';
import { get } from '../api.js';

/** Decisions, newest first: who, when, what, from which value to which. */
export function historyList(state, history, withItem) {
  const word = (field, v) => v === '' ? say('empty') : field === 'themes' ? v.split(';').map(state.name).join(', ') : field === 'checked' ? answered(v) : value(field, v);
  return history.length === 0 ? el('p', { class: 'muted' }, say('empty')) : el('ol', { class: 'history' }, history.map(h => el('li', {},
    el('div', {}, el('strong', {}, h.who), ', ', el('time', { datetime: h.at }, time(h.at)), ' · ', say(h.field), h.meeting ? ` · ${h.meeting}` : '', h.undone ? el('span', { class: 'chip' }, say('taken-back')) : null, h.round ? el('span', { class: 'chip' }, say('in-round', h.round)) : null, h.settles ? el('span', { class: 'chip' }, say('settles')) : null),
    withItem && h.text ? el('p', { class: 'doc small' }, h.item ? el('a', { href: '#/item/' + encodeURIComponent(h.item) }, short(h.text)) : short(h.text)) : null,
    el('div', { class: 'muted' }, say('was', word(h.field, h.before))), el('div', {}, say('now-is', word(h.field, h.after))))));
}

/** An answer that changes nothing: the question, what it is about, and what was said. */
function answered(v) {
  const [question, given] = v.split(' '), answers = { unsure: 'cannot-tell', right: 'read-right', wrong: 'read-wrong', open: 'empty' };
  return `${say('queue-' + question.split(':')[0])}: ${say(answers[given] ?? given)}`;
}

/** Who decided what, and when. */
export async function log(state) {
  const { history } = await get('events');
  return {
    title: say('log'),
    nodes: [el('h1', { tabindex: '-1' }, say('log')), el('p', {}, el('a', { class: 'btn', href: '/api/log.csv' }, say('save-csv'))), el('section', { class: 'panel' }, historyList(state, history, true))],
  };
}
