import { say } from '../words.js';
import { el } from '../dom.js';
import { get } from '../api.js';

/** What was read, is it whole, what is left? */
export async function overview() {
  const run = await get('run');
  const open = run.documents.filter(d => d.status !== 'complete');
  const figure = (word, n) => el('div', {}, el('dt', {}, say(word)), el('dd', {}, n));
  return {
    title: say('overview'),
    nodes: [
      el('h1', { tabindex: '-1' }, say('overview')),
      el('dl', { class: 'figures' }, figure('items', run.items), figure('lines', run.lines), figure('uncertain', run.uncertain), figure('decisions', run.decisions)),
      el('h2', {}, say('toDo')),
      el('p', {}, open.length ? say('notComplete', open.length) : say('allComplete')),
      el('p', {}, el('a', { class: 'btn', href: '#/queue' }, say('openQueue'))),
      el('h2', {}, say('meetings')),
      el('div', { class: 'scroll' }, el('table', {},
        el('thead', {}, el('tr', {}, el('th', {}, say('meeting')), el('th', { class: 'n' }, say('items')))),
        el('tbody', {}, run.meetings.map(m => el('tr', {}, el('td', {}, el('a', { href: '#/matrix?meeting=' + encodeURIComponent(m.value) }, m.value)), el('td', { class: 'n' }, m.items)))))),
      el('h2', {}, say('documents')),
      el('div', { class: 'scroll' }, el('table', {},
        el('thead', {}, el('tr', {}, ['file', 'document', 'status'].map(w => el('th', {}, say(w))), el('th', { class: 'n' }, say('items')), el('th', {}, say('diagnostics')))),
        el('tbody', {}, run.documents.map(d => el('tr', {}, el('td', {}, d.file), el('td', {}, d.citation), el('td', {}, el('span', { class: d.status === 'complete' ? 'chip status' : 'chip warn' }, say(d.status))),
          el('td', { class: 'n' }, d.items), el('td', {}, d.diagnostics.map(x => el('div', { lang: 'en' }, `${x.code}: ${x.page ? say('page', x.page) + ' ' : ''}${x.message}`)))))))),
    ],
  };
}
