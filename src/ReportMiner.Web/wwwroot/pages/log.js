import { say } from '../words.js';
import { el } from '../dom.js';
import { get } from '../api.js';
import { historyList } from './item.js';

/** Who decided what, and when. */
export async function log(state) {
  const { history } = await get('events');
  return { title: say('log'), nodes: [el('h1', { tabindex: '-1' }, say('log')), el('section', { class: 'panel' }, historyList(state, history))] };
}
