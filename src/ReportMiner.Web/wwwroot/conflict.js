import { say, value } from './words.js';
import { el } from './dom.js';

/** Two people decided at once: before, theirs and mine side by side. Gives the value to save; null to leave theirs; undefined where nothing was chosen. */
export async function conflict(state, mine, now) {
  const show = given => given === '' || given === null || given === undefined ? say('empty') : mine.field === 'themes' ? given.split(';').map(state.name).join(', ') : value(mine.field, given);
  const column = (title, given) => el('section', { class: 'panel' }, el('h3', {}, title), el('p', { class: 'doc' }, show(given)));
  const both = mine.field === 'themes' ? [...new Set([...now.value.split(';'), ...mine.value.split(';')])].filter(Boolean).join(';')
    : mine.field === 'comment' ? [now.value, mine.value].filter(Boolean).join('\n') : null;
  const answer = (code, word, result) => el('button', { type: 'button', onclick: () => state.close(result) }, word);
  const chosen = await state.ask(say('conflict', now.who ?? ''),
    el('div', { class: 'three' }, column(say('before'), now.before), column(say('theirs', now.who ?? ''), now.value), column(say('yours'), mine.value)),
    el('div', { class: 'answers' }, answer('1', say('keep-theirs'), 'theirs'), answer('2', say('take-mine'), 'mine'), both !== null ? answer('3', say('take-both'), 'both') : null));
  return chosen === 'mine' ? mine.value : chosen === 'both' ? both : chosen === 'theirs' ? null : undefined;
}
