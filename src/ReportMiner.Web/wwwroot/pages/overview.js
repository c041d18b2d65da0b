import { say, number, time } from '../words.js';
import { el } from '../dom.js';
import { get, post } from '../api.js';

/** What was read, is it whole, what is left? */
export async function overview(state) {
  const [run, queue, { mentions }] = await Promise.all([get('run'), get('queue?only=-'), get('mentions')]);
  const open = run.documents.filter(d => d.status !== 'complete');
  const figure = (word, n, href, warn) => el('div', {}, el('dt', {}, say(word)), el('dd', {}, href ? el('a', { href }, number(n)) : number(n), warn !== undefined ? el('span', { class: warn ? 'sign warn' : 'sign ok', 'aria-hidden': 'true' }, warn ? '⚠' : '✓') : null));
  const step = (word, left, href) => left ? el('li', {}, el('a', { href }, say(word)), ' ', el('b', {}, number(left))) : null;
  const kinds = queue.kinds;
  const steps = [step('uncertain-links', kinds.link.left, '#/links'), step('queue-themes', kinds.themes.left, '#/queue?only=themes'), step('queue-position', kinds.position.left, '#/queue?only=position'),
    step('open-asks', kinds.ask.left, '#/queue?only=ask'), step('queue-recognised', kinds.recognised.left, '#/queue?only=recognised')].filter(Boolean);
  return {
    title: say('overview'),
    nodes: [
      el('h1', { tabindex: '-1' }, say('overview')),
      el('dl', { class: 'figures' }, figure('items', run.items, '#/matrix'), figure('lines', run.lines), figure('documents', run.documents.length, '#/sources', open.length > 0), figure('decisions', run.decisions, '#/log')),
      el('h2', {}, say('to-do')),
      el('p', {}, open.length ? say('not-complete', open.length) : say('all-complete')),
      steps.length ? el('ul', { class: 'steps' }, steps) : el('p', {}, say('done-queue')),
      steps.length ? el('p', {}, el('a', { class: 'btn main', href: '#/queue' }, say('open-queue'))) : null,
      mentions.length ? named(state, mentions) : null,
      el('h2', {}, say('meetings')),
      el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('meetings') }, el('table', {},
        el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, say('meeting')), el('th', { class: 'n', scope: 'col' }, say('items')))),
        el('tbody', {}, run.meetings.map(m => el('tr', {}, el('td', {}, el('a', { href: '#/matrix?meeting=' + encodeURIComponent(m.value) }, m.value)), el('td', { class: 'n' }, number(m.items))))))),
    ],
  };
}

/** Comments that name who reads, until they answer or say that they have seen them. */
function named(state, mentions) {
  const seen = async id => { await post(`mentions/${encodeURIComponent(id)}/seen`, {}, state.tell); state.count(); state.redraw(); };
  return el('section', {}, el('h2', {}, say('named', number(mentions.length))), el('ol', { class: 'rows' }, mentions.map(m => el('li', { class: 'row' },
    el('p', {}, el('b', {}, m.who), ', ', el('time', { datetime: m.at }, time(m.at))),
    el('p', { class: 'comment' }, m.comment),
    el('p', { class: 'doc small' }, el('a', { href: '#/item/' + encodeURIComponent(m.item) }, m.text.slice(0, 140))),
    el('button', { type: 'button', onclick: () => seen(m.id) }, say('seen'))))));
}
