import { say, value, number, language } from '../words.js';
import { el, place, whole } from '../dom.js';
import { get, post, proven } from '../api.js';

// Chapters are numbered as in the Word file.
const roman = n => [[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']].reduce(([left, text], [v, sign]) => [left % v, text + sign.repeat(left / v)], [n, ''])[1];
const kinds = ['recommendation', 'conclusion', 'operative', 'proposal'];

/** Is it fit to issue? The entries of a meeting in chapters by theme: each once, in the order that the editor gives them; then Word. */
export async function list(state, _, query) {
  const texts = query.get('language') ?? language();
  const wanted = query.getAll('kind').length ? query.getAll('kind') : ['recommendation'];
  const [run, fit] = await Promise.all([get('run'), get('facets?' + new URLSearchParams([['language', texts], ...wanted.map(k => ['kind', k])]))]);
  const meetings = run.meetings.filter(m => m.items);
  const meeting = query.get('meeting') ?? meetings.findLast(m => fit.meeting.some(f => f.value === m.value))?.value ?? meetings.at(-1)?.value ?? '';
  const theme = query.get('theme') ?? '';
  const filter = new URLSearchParams([['meeting', meeting], ['language', texts], ...wanted.map(k => ['kind', k]), ...theme ? [['theme', theme]] : []]);
  const all = [];
  for (let from = 0, total = 1; from < total;) { const part = await get(`rows?${filter}&from=${from}&count=500`); all.push(...part.rows); total = part.items; from += 500; if (!part.rows.length) break; }
  const rows = all.filter((r, n) => all.findIndex(o => o.item.id === r.item.id) === n && r.item.primary !== false);
  const name = 'list ' + filter;
  const saved = (await get('drafts/' + encodeURIComponent(name))).draft ?? null;
  const out = new Set(saved?.out ?? []);
  const order = new Map((saved?.order ?? []).map((id, n) => [id, n]));
  const chapterOf = r => state.themes.find(t => r.item.themes.some(x => x.id === t.id))?.id ?? '';
  let entries = rows.map((r, n) => ({ row: r, id: r.item.id, chapter: saved?.chapters?.[r.item.id] ?? chapterOf(r), n: order.get(r.item.id) ?? 1e6 + n })).sort((a, b) => a.n - b.n);
  const themes = [...state.themes.map(t => t.id), ''];
  const title = el('input', { type: 'text', id: 'list-title', value: saved?.title ?? `${meeting}` });
  let taken = null, before = null;

  const keep = async () => { await post('drafts/' + encodeURIComponent(name), { draft: { title: title.value, out: [...out], order: entries.map(e => e.id), chapters: Object.fromEntries(entries.map(e => [e.id, e.chapter])) } }, state.tell, 'PUT'); };
  title.addEventListener('change', keep);
  const inside = () => themes.flatMap(t => entries.filter(e => e.chapter === t && !out.has(e.id)));
  const sheet = el('section', { class: 'panel sheetlist', 'aria-label': say('list') });
  const heading = el('p', { class: 'left', role: 'status' });

  // An entry moves among those shown; over the edge of a chapter it goes into the next one.
  const move = async (id, by) => {
    const shownEntries = inside(), at = shownEntries.findIndex(e => e.id === id), entry = shownEntries[at], target = shownEntries[at + by];
    if (!target) return;
    if (target.chapter !== entry.chapter) entry.chapter = target.chapter;
    entries = entries.filter(e => e !== entry);
    const spot = entries.indexOf(target) + (by > 0 && entries.some(e => e === target) && shownEntries[at + by].chapter === entry.chapter && shownEntries[at].chapter === target.chapter ? 1 : 0);
    entries.splice(Math.max(0, spot), 0, entry);
    draw(id);
    state.tell(say('put-at', inside().indexOf(entry) + 1));
    await keep();
  };
  const leave = async id => { if (!out.delete(id)) out.add(id); draw(id); await keep(); };
  const drop = async (id, target) => {
    const entry = entries.find(e => e.id === id), onto = entries.find(e => e.id === target);
    if (!entry || !onto || entry === onto) return;
    entry.chapter = onto.chapter;
    entries = entries.filter(e => e !== entry);
    entries.splice(entries.indexOf(onto), 0, entry);
    draw(id);
    await keep();
  };
  const take = id => {
    if (taken === id) { taken = null; draw(id); return; }
    taken = id;
    before = [...entries.map(e => ({ ...e }))];
    draw(id);
    state.tell(say('taken-up', inside().findIndex(e => e.id === id) + 1));
  };
  const button = (word, sign, act, id) => el('button', { type: 'button', class: 'small', 'aria-label': `${say(word)}: ${place(entries.find(e => e.id === id).row.item)}`, onclick: act }, el('span', { 'aria-hidden': 'true' }, sign));
  function draw(focus) {
    const shownEntries = inside();
    let count = 0;
    heading.textContent = shownEntries.length ? say('list-items', number(shownEntries.length)) : say('list-empty');
    sheet.replaceChildren(...themes.filter(t => shownEntries.some(e => e.chapter === t)).flatMap((t, chapter) => [
      el('h2', {}, `${roman(chapter + 1)}. ${t ? state.name(t) : say('no-theme')}`),
      el('ol', { start: count + 1 }, shownEntries.filter(e => e.chapter === t).map(e => {
        const i = e.row.item, n = ++count;
        const line = el('li', { value: n, 'data-id': e.id, class: taken === e.id ? 'entry taken' : 'entry', draggable: 'true',
          ondragstart: ev => ev.dataTransfer.setData('text/plain', e.id), ondragover: ev => ev.preventDefault(), ondrop: ev => { ev.preventDefault(); drop(ev.dataTransfer.getData('text/plain'), e.id); } },
        el('div', { class: 'tools' }, button(taken === e.id ? 'put-down' : 'take-up', '⠿', () => take(e.id), e.id), button('move-up', '↑', () => move(e.id, -1), e.id), button('move-down', '↓', () => move(e.id, 1), e.id), button('leave-out', '×', () => leave(e.id), e.id)),
        el('p', { class: 'doc', lang: i.language }, whole(i)), el('p', { class: 'muted' }, el('a', { href: '#/item/' + encodeURIComponent(i.id) }, place(i))));
        return line;
      }))]),
    out.size ? el('details', {}, el('summary', {}, say('left-out', number(out.size))), el('ul', {}, entries.filter(e => out.has(e.id)).map(e => el('li', {}, place(e.row.item), ' ', el('button', { type: 'button', onclick: () => leave(e.id) }, say('put-back')))))) : '');
    if (focus) (sheet.querySelector(`[data-id="${CSS.escape(focus)}"] button`) ?? sheet.querySelector('button'))?.focus();
  }
  const word = async () => {
    await keep();
    const answer = await fetch('/api/list', { method: 'POST', headers: { 'Content-Type': 'application/json', ...proven() }, body: JSON.stringify({ title: title.value, language: language(), chapters: themes.map(t => ({ theme: t, items: inside().filter(e => e.chapter === t).map(e => e.id) })).filter(x => x.items.length) }) });
    if (!answer.ok) { state.tell(say('refused', answer.status)); return; }
    const link = el('a', { href: URL.createObjectURL(await answer.blob()), download: 'list.docx' });
    link.click();
    URL.revokeObjectURL(link.href);
    state.tell(say('saved'));
  };
  const change = edit => { const next = new URLSearchParams(filter); edit(next); state.go('#/list?' + next); };
  const select = (id, label, options, chosen, act) => el('p', {}, el('label', { for: id }, label), el('br'), el('select', { id, onchange: e => act(e.target.value) }, options.map(([v, t]) => el('option', { value: v, selected: v === chosen }, t))));
  const current = () => document.activeElement?.closest('[data-id]')?.dataset.id;
  const c = state.commands;
  c.add('KeyM', say('take-up'), () => { const id = current() ?? inside()[0]?.id; if (id) take(id); });
  c.add('ArrowUp', say('move-up'), () => { if (taken) move(taken, -1); else scrollBy(0, -60); });
  c.add('ArrowDown', say('move-down'), () => { if (taken) move(taken, 1); else scrollBy(0, 60); });
  c.add('Escape', say('cancel'), () => { if (taken) { const id = taken; taken = null; entries = before; draw(id); keep(); } });
  c.add('KeyX', say('leave-out'), () => { const id = current(); if (id) leave(id); });
  const walk = by => { const ids = inside().map(e => e.id), to = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(current() ?? '') + by))]; sheet.querySelector(`[data-id="${CSS.escape(to ?? '')}"] button`)?.focus(); };
  c.add('KeyJ', say('next'), () => walk(1));
  c.add('KeyK', say('previous'), () => walk(-1));
  draw();
  return {
    title: say('list'),
    nodes: [
      el('div', { class: 'head' }, el('h1', { tabindex: '-1' }, say('list')), el('div', { class: 'bar' }, c.button('KeyE', say('word-file'), word, { class: 'main' }))),
      heading,
      el('div', { class: 'mx' },
        el('form', { class: 'facets' }, el('p', {}, el('label', { for: 'list-title' }, say('list-title')), el('br'), title),
          select('list-meeting', say('meeting'), meetings.map(m => [m.value, m.value]), meeting, v => change(q => q.set('meeting', v))),
          select('list-theme', say('theme'), [['', say('all')], ...state.themes.map(t => [t.id, t[language()]])], theme, v => change(q => q.set('theme', v))),
          el('fieldset', {}, el('legend', {}, say('kind')), kinds.map(k => el('label', { class: 'chk' }, el('input', { type: 'checkbox', checked: wanted.includes(k), onchange: e => change(q => { q.delete('kind'); [...wanted.filter(x => x !== k), ...e.target.checked ? [k] : []].forEach(x => q.append('kind', x)); }) }), el('span', {}, say(k))))),
          el('fieldset', {}, el('legend', {}, say('language')), ['en', 'ru'].map(l => el('label', { class: 'chk' }, el('input', { type: 'radio', name: 'language', checked: texts === l, onchange: () => change(q => q.set('language', l)) }), el('span', {}, say(l)))))),
        sheet),
    ],
  };
}
