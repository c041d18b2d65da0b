import { say, value, number, time } from '../words.js';
import { el, short } from '../dom.js';
import { get, post } from '../api.js';
import { historyList } from './log.js';

/** What was read, is it whole, what is left, what became of the items? */
export async function overview(state) {
  const [run, queue, { mentions }, counts, { history }, { entries: differing }] = await Promise.all([get('run'), get('queue?only=-'), get('mentions'), get('facets'), get('events'), get('disagreements')]);
  const step = (word, left, href) => left ? el('li', {}, el('a', { href }, say(word)), ' ', el('b', {}, number(left))) : null;
  const kinds = queue.kinds;
  const steps = [step('uncertain-links', kinds.link.left, '#/links'), step('to-do-themes', kinds.themes.left, '#/queue?only=themes'), step('to-do-position', kinds.position.left, '#/queue?only=position'),
    step('open-asks', kinds.ask.left, '#/queue?only=ask'), step('to-do-recognised', kinds.recognised.left, '#/queue?only=recognised'), step('conflicts', differing.length, '#/conflicts')].filter(Boolean);
  const left = Object.values(kinds).reduce((sum, k) => sum + k.left, 0);
  return {
    title: say('overview'),
    nodes: [
      el('div', { class: 'head' }, el('h1', { tabindex: '-1' }, say('overview')), left ? el('div', { class: 'bar' }, el('a', { class: 'btn main', href: '#/queue' }, say('open-queue'))) : null),
      figures([['items', run.items, '#/matrix'], ['lines', run.lines], ['documents', run.documents, run.incomplete ? '#/sources?only=incomplete' : '#/sources', run.incomplete > 0], ['decisions', run.decisions, '#/log']]),
      el('div', { class: 'two' },
        el('aside', {},
          el('section', { class: 'panel' }, el('h2', {}, say('to-do')), el('p', {}, run.incomplete ? say('not-complete', number(run.incomplete)) : say('all-complete')), steps.length ? el('ul', { class: 'steps' }, steps) : el('p', {}, say('done-queue'))),
          mentions.length ? named(state, mentions) : null,
          history.length ? el('section', { class: 'panel' }, el('h2', {}, say('latest')), historyList(state, history.slice(0, 4), true)) : null),
        el('div', {},
          el('div', { class: 'pair' }, tally('became', 'status', counts.status, v => value('status', v)), tally('themes', 'theme', counts.theme, v => state.name(v))),
          meetings(run))),
    ],
  };
}

/** Large figures, each with its word, a way to what it counts, and a sign of whether that is whole. */
export const figures = all => el('dl', { class: 'figures' }, all.map(([word, n, href, warn]) => el('div', {}, el('dt', {}, say(word)), el('dd', {}, href ? el('a', { href }, number(n)) : number(n), warn === undefined ? null : el('span', { class: warn ? 'sign warn' : 'sign ok', 'aria-hidden': 'true' }, warn ? '⚠' : '✓')))));

/** How many items have each value; a number opens their list. */
function tally(word, facet, counts, name) {
  const most = Math.max(1, ...counts.map(c => c.items));
  return counts.length ? el('section', { class: 'panel' }, el('h2', {}, say(word)), el('ul', { class: 'tally' }, counts.map(c => el('li', {}, el('span', {}, name(c.value)),
    el('a', { href: `#/matrix?${facet}=${encodeURIComponent(c.value)}`, 'aria-label': `${name(c.value)}: ${number(c.items)}` }, number(c.items)), el('meter', { max: most, value: c.items, 'aria-hidden': 'true' }))))) : null;
}

/** Each meeting: what it was compared with, what was read of it, whether that is whole. */
function meetings(run) {
  const before = new Map(run.series.map(s => [s.later, s.earlier]));
  const whole = m => [el('a', { href: `#/sources?${new URLSearchParams({ q: m.value, ...m.incomplete ? { only: 'incomplete' } : {} })}` }, number(m.documents)), ' ', el('span', { class: m.incomplete ? 'warn' : 'ok', role: 'img', 'aria-label': say(m.incomplete ? 'incomplete' : 'complete') }, m.incomplete ? '⚠' : '✓')];
  return el('section', { class: 'panel' }, el('h2', {}, say('meetings')), el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('meetings') }, el('table', {},
    el('thead', {}, el('tr', {}, ['meeting', 'compared-with'].map(w => el('th', { scope: 'col' }, say(w))), ['items', 'documents', 'in-no-item'].map(w => el('th', { class: 'n', scope: 'col' }, say(w))))),
    el('tbody', {}, run.meetings.slice(-200).map(m => el('tr', {}, el('td', {}, el('a', { href: '#/matrix?meeting=' + encodeURIComponent(m.value) }, m.value)), el('td', {}, before.get(m.value) ?? ''), el('td', { class: 'n' }, number(m.items)), el('td', { class: 'n' }, whole(m)), el('td', { class: 'n' }, number(m.open))))))),
    run.meetings.length > 200 ? el('p', { class: 'muted' }, say('and-more', number(run.meetings.length - 200))) : null);
}

/** Comments that name who reads, until they answer or say that they have seen them. */
function named(state, mentions) {
  const seen = async id => { await post(`mentions/${encodeURIComponent(id)}/seen`, {}, state.tell); state.count(); state.redraw(); };
  return el('section', { class: 'panel' }, el('h2', {}, say('named', number(mentions.length))), el('ol', { class: 'rows' }, mentions.map(m => el('li', { class: 'row' },
    el('p', {}, el('b', {}, m.who), ', ', el('time', { datetime: m.at }, time(m.at))),
    el('p', { class: 'comment' }, m.comment),
    el('p', { class: 'doc small' }, el('a', { href: '#/item/' + encodeURIComponent(m.item) }, short(m.text))),
    el('button', { type: 'button', onclick: () => seen(m.id) }, say('seen'))))));
}
