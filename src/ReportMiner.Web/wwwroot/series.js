import { say } from './words.js';
import { el } from './dom.js';
import { get, post } from './api.js';

/** Which documents belong together, and in which order: the rows of the series file, moved by buttons. Saved whole; then the meetings are compared anew. */
export function seriesEditor(state, run, planned) {
  const found = chains(run.series ?? []);
  let series = (planned.series.length ? planned.series : found.map((documents, n) => ({ name: `${say('series')} ${n + 1}`, documents }))).map(s => ({ name: s.name, documents: [...s.documents] }));
  const problem = el('p', { class: 'problem', role: 'alert', hidden: !planned.problem }, planned.problem);
  const box = el('div', {}), options = el('datalist', { id: 'series-names' });
  // What begins like what is typed: a folder may hold thousands.
  const offer = async typed => {
    const { rows } = await get(`documents?${new URLSearchParams({ q: typed, count: 20 })}`);
    options.replaceChildren(...[...new Set(rows.flatMap(d => [d.meeting, d.citation]))].map(n => el('option', { value: n })));
  };
  const save = async () => {
    const { status, body } = await post('series', { series }, state.tell, 'PUT');
    if (status === 202) { problem.hidden = true; state.tell(say('series-saved')); return; }
    problem.textContent = body.problem ?? say('refused', status);
    problem.hidden = false;
  };
  const small = (word, what, sign, act, id) => el('button', { type: 'button', class: 'small', id, 'aria-label': `${say(word)}: ${what}`, onclick: act }, el('span', { 'aria-hidden': 'true' }, sign));
  const move = (list, n, by, id) => { const to = n + by; if (to < 0 || to >= list.length) return; [list[n], list[to]] = [list[to], list[n]]; draw(id(to)); state.tell(say('put-at', to + 1)); };
  const draw = focus => {
    box.replaceChildren(...series.map((s, k) => {
      const name = el('input', { type: 'text', id: `series-${k}`, value: s.name, oninput: e => { s.name = e.target.value; } });
      const add = el('input', { type: 'text', id: `series-add-${k}`, list: 'series-names', placeholder: say('series-add'), onfocus: () => offer(''), oninput: e => offer(e.target.value) });
      const put = () => { if (add.value.trim()) { s.documents.push(add.value.trim()); draw(`series-add-${k}`); } };
      add.addEventListener('keydown', e => { if (e.key === 'Enter') { e.preventDefault(); put(); } });
      return el('section', { class: 'panel' }, el('p', { class: 'bar' }, el('label', { for: `series-${k}` }, say('series-name')), name, small('series-remove', s.name, '×', () => { series.splice(k, 1); draw('series-new'); })),
        el('ol', {}, s.documents.map((d, n) => el('li', {}, el('span', {}, d), ' ', small('move-up', d, '↑', () => move(s.documents, n, -1, to => `up-${k}-${to}`), `up-${k}-${n}`), ' ', small('move-down', d, '↓', () => move(s.documents, n, 1, to => `down-${k}-${to}`), `down-${k}-${n}`), ' ', small('leave-out', d, '×', () => { s.documents.splice(n, 1); draw(`series-add-${k}`); })))),
        el('p', { class: 'bar' }, el('label', { for: `series-add-${k}` }, say('series-add')), add, el('button', { type: 'button', onclick: put }, say('add'))));
    }));
    if (focus) document.getElementById(focus)?.focus();
  };
  draw();
  return el('details', { class: 'fold series' }, el('summary', {}, say('series-edit')), problem, el('p', { class: 'muted' }, say('series-about')), options, box,
    el('div', { class: 'bar' }, el('button', { type: 'button', id: 'series-new', onclick: () => { series.push({ name: '', documents: [] }); draw(`series-${series.length - 1}`); } }, say('series-new')), el('button', { type: 'button', class: 'main', id: 'series-save', onclick: save }, say('series-save')),
      planned.series.length ? el('button', { type: 'button', onclick: () => { series = []; draw(); save(); } }, say('series-none')) : null));
}

/** The chains of meetings that the program compared, as lists. */
function chains(steps) {
  const next = new Map(steps.map(s => [s.earlier, s.later])), later = new Set(steps.map(s => s.later));
  return [...next.keys()].filter(m => !later.has(m)).map(first => { const all = [first]; while (next.has(all.at(-1)) && all.length <= steps.length) all.push(next.get(all.at(-1))); return all; });
}
