import { say, value, number, language } from '../words.js';
import { el } from '../dom.js';
import { get, post } from '../api.js';
import { card } from '../rows.js';
import { Windowed } from '../windowed.js';

const facets = ['meeting', 'theme', 'status', 'change', 'kind', 'proposer', 'addressee', 'strength', 'position', 'language', 'document', 'decided'];
const shown = 8;

/** What became of each recommendation? Items row by row through the meetings, with filters. Counts are of distinct items and equal the list. */
export async function matrix(state, _, query) {
  const view = query.toString();
  const [counts, rows, { views }] = await Promise.all([get('facets?' + view), get(`rows?${view}&count=50`), get('views')]);
  const change = edit => { const next = new URLSearchParams(view); edit(next); state.go('#/matrix?' + next); };
  const word = (facet, v) => facet === 'theme' ? state.name(v) : facet === 'proposer' || facet === 'addressee' ? state.actor(v) : facet === 'change' ? say(v) : value(facet, v);
  const toggle = (f, v, on) => change(q => { const all = q.getAll(f).filter(x => x !== v); q.delete(f); [...all, ...on ? [v] : []].forEach(x => q.append(f, x)); });

  // An item and its translation stand side by side.
  const pairs = (a, b) => a && b && a.line !== null && a.line === b.line && a.item.meeting === b.item.meeting && a.item.language !== b.item.language;
  const startsLine = new WeakSet();
  const draw = (row, index, before, after) => {
    const first = row.line === null || row.line !== before?.line;
    if (first) startsLine.add(row);
    const half = pairs(before, row) !== pairs(row, after) ? ' half' : '';
    return card(state, row, {
      level: 'h2', grid: true,
      href: `#/item/${encodeURIComponent(row.item.id)}?${new URLSearchParams({ view, at: index })}`,
      attributes: { class: (first || pairs(before, row) && startsLine.has(before) ? 'row first' : 'row') + half, 'aria-rowindex': index + 2 },
    });
  };
  const list = new Windowed(rows.items, async (from, count) => (await get(`rows?${view}&from=${from}&count=${count}`)).rows, draw, say('items'), ['item', 'changes', 'text', 'themes'].map(w => say('col-' + w)));
  list.begin(rows.rows);
  let at = -1;
  const step = async to => {
    at = Math.max(0, Math.min(rows.items - 1, to));
    const row = await list.row(at);
    row?.querySelector('a').focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  list.list.addEventListener('focusin', e => { at = Windowed.index(e.target); });

  const search = el('input', { type: 'search', value: query.get('q') ?? '', 'aria-label': say('search'), placeholder: say('search-hint'), onchange: e => change(q => e.target.value ? q.set('q', e.target.value) : q.delete('q')) });
  const format = el('select', { 'aria-label': say('export') }, [['xlsx', 'Excel'], ['docx', 'Word'], ['csv', 'CSV'], ['matrix', 'CSV (matrix)'], ['jsonl', 'JSONL']].map(([v, t]) => el('option', { value: v }, t)));
  const save = () => { location.href = `/api/export/${format.value}?ui=${language()}&${view}`; };
  const keep = async () => {
    const name = el('input', { type: 'text', id: 'view-name', maxlength: 80, autofocus: true, required: true });
    const done = await state.ask(say('save-view'), el('form', { method: 'dialog' }, el('label', { for: 'view-name' }, say('view-name')), name, el('div', { class: 'answers' }, el('button', { class: 'main', value: 'save' }, say('save')), el('button', { value: '', formnovalidate: true }, say('cancel')))));
    if (done !== 'save' || !name.value.trim()) return;
    await post('views/' + encodeURIComponent(name.value.trim()), { query: view }, state.tell, 'PUT');
    state.tell(say('saved'));
    state.redraw();
  };
  const panel = el('form', { class: 'facets', id: 'facets' }, facets.filter(f => counts[f]?.length).map(f => facet(f)));
  const fold = el('details', { class: 'fold', open: matchMedia('(min-width: 60em)').matches }, el('summary', {}, say('filters')), panel);

  // Beyond the first values the rest is found by its words: none is left out.
  function facet(f) {
    const chosen = query.getAll(f), all = [...counts[f].filter(v => chosen.includes(v.value)), ...counts[f].filter(v => !chosen.includes(v.value))];
    const box = v => el('label', { class: 'chk' }, el('input', { type: 'checkbox', checked: chosen.includes(v.value), onchange: e => toggle(f, v.value, e.target.checked) }), el('span', {}, word(f, v.value)), el('span', { class: 'muted' }, number(v.items)));
    const boxes = el('div', {}, all.slice(0, Math.max(shown, chosen.length)).map(box));
    const rest = all.length - Math.max(shown, chosen.length);
    const find = el('input', { type: 'text', class: 'find', 'aria-label': `${say(f === 'change' ? 'change-class' : f)}: ${say('find-value')}`, placeholder: say('find-value'), oninput: () => {
      const words = find.value.toLowerCase(), fit = all.filter(v => word(f, v.value).toLowerCase().includes(words));
      boxes.replaceChildren(...fit.slice(0, 60).map(box), ...fit.length > 60 ? [el('p', { class: 'muted' }, say('and-more', number(fit.length - 60)))] : []);
    } });
    const more = rest > 0 ? el('button', { type: 'button', class: 'quiet', onclick: () => { more.replaceWith(find); find.dispatchEvent(new Event('input')); find.focus(); } }, say('and-more', number(rest))) : null;
    return el('fieldset', {}, el('legend', {}, say(f === 'change' ? 'change-class' : f)), boxes, more);
  }

  const chosen = [...query].filter(([f, v]) => v && f !== 'view');
  state.commands.add('KeyJ', say('next'), () => step(at + 1));
  state.commands.add('KeyK', say('previous'), () => step(at - 1));
  state.commands.add('End', '⤓', () => step(rows.items - 1));
  state.commands.add('Home', '⤒', () => step(0));
  state.commands.add('KeyF', say('filters'), () => { fold.open = !fold.open; (fold.open ? panel.querySelector('input') : fold.querySelector('summary'))?.focus(); });
  return {
    title: say('matrix'),
    nodes: [
      el('h1', { tabindex: '-1' }, say('shown', number(rows.items), number(rows.lines))),
      el('div', { class: 'bar' }, search, format, state.commands.button('KeyE', say('export'), save, { class: 'main' }), state.commands.button('KeyS', say('save-view'), keep)),
      views.length ? el('p', { class: 'bar' }, say('views'), ': ', views.map(v => el('span', {}, el('a', { href: '#/matrix?' + v.query, 'aria-current': v.query === view ? 'true' : null }, v.name), ' ',
        el('button', { type: 'button', class: 'quiet', 'aria-label': `${say('delete')}: ${v.name}`, onclick: async () => { await post('views/' + encodeURIComponent(v.name), {}, state.tell, 'DELETE'); state.redraw(); } }, '×')))) : null,
      chosen.length ? el('p', { class: 'bar' }, chosen.map(([f, v]) => el('button', { type: 'button', onclick: () => f === 'q' ? change(q => q.delete('q')) : toggle(f, v, false) }, `${say(f === 'q' ? 'search' : f === 'change' ? 'change-class' : f)}: ${f === 'q' ? v : word(f, v)}`, el('span', { 'aria-hidden': 'true' }, ' ×'))),
        el('button', { type: 'button', onclick: () => state.go('#/matrix') }, say('clear'))) : null,
      el('div', { class: 'mx' }, fold,
        el('div', {}, rows.items ? list.list : [el('p', {}, say('nothing')), await nearest()])),
    ],
  };

  /** An empty view offers the nearest one that has items. */
  async function nearest() {
    const options = await Promise.all(chosen.slice(0, 5).map(async ([f, v]) => {
      const without = new URLSearchParams(view);
      const others = without.getAll(f).filter(x => x !== v);
      without.delete(f);
      others.forEach(x => without.append(f, x));
      return { f, v, without, items: (await get(`rows?${without}&count=1`)).items };
    }));
    return el('ul', {}, options.filter(o => o.items).map(o => el('li', {}, el('a', { href: '#/matrix?' + o.without }, say('nearest', o.f === 'q' ? o.v : word(o.f, o.v), number(o.items))))));
  }
}
