import { say, number, value, language } from '../words.js';
import { el, lit, changed, place } from '../dom.js';
import { get } from '../api.js';
import { asked, changes, compared, score } from '../rows.js';
import { pickThemes } from '../themes.js';
import { cap } from '../keys.js';
import { pdfPage } from '../pdfpage.js';

const later = new Set();
const kinds = ['link', 'themes', 'position', 'ask', 'recognised'];
const positions = ['supported', 'noted', 'accepted', 'rejected', 'examined'];

/** What am I asked, how many are left? A digit answers, and the next question comes by itself once the answer is on disk. */
export async function queue(state, _, query) {
  const only = query.get('only') ?? '';
  const { entries, left, total, kinds: counts } = await get('queue?only=' + only);
  const entry = entries.find(e => !later.has(e.id)) ?? entries[0];
  const shown = only ? counts[only] : { left, total };
  const tabs = el('div', { class: 'bar', role: 'group', 'aria-label': say('queue') }, ['', ...kinds].filter(k => !k || counts[k].total).map(k => el('a', { class: 'btn', href: k ? '#/queue?only=' + k : '#/queue', 'aria-current': k === only ? 'true' : null }, say(k ? 'queue-' + k : 'all'), ' ', el('b', {}, number(k ? counts[k].left : left)))));
  const head = [el('p', { class: 'left' }, say('left', number(shown.left), number(shown.total))), el('progress', { max: Math.max(1, shown.total), value: shown.total - shown.left, 'aria-label': say('left', shown.left, shown.total) })];
  if (!entry) return { title: say('queue'), nodes: [tabs, el('h1', { tabindex: '-1' }, say('done-queue')), ...head] };

  const problem = el('p', { class: 'problem', role: 'alert', hidden: true });
  const send = async body => {
    const result = await state.decide(body);
    if (result.ok || result.kept) { later.delete(entry.id); state.redraw(); return; }
    problem.textContent = result.problem;
    problem.hidden = false;
  };
  const c = state.commands;
  const question = await questions[entry.kind](state, entry, send);
  const answers = question.answers.map(([digit, word, act, hint]) => {
    c.add('Digit' + digit, word, act);
    return el('button', { type: 'button', class: hint ? 'answer suggested' : 'answer', onclick: act, 'aria-keyshortcuts': digit }, cap('Digit' + digit), el('span', {}, word, hint ? el('small', {}, say('suggested')) : null));
  });
  const skip = () => { later.delete(entry.id); later.add(entry.id); state.redraw(); };
  const missed = async () => {
    const words = el('textarea', { id: 'missed', autofocus: true, required: true, rows: 4 });
    const done = await state.ask(say('missed'), el('form', { method: 'dialog' }, el('label', { for: 'missed' }, say('missed-text')), words, el('div', { class: 'answers' }, el('button', { class: 'main', value: 'save' }, say('save')), el('button', { value: '', formnovalidate: true }, say('cancel')))));
    if (done === 'save' && words.value.trim()) await state.decide({ item: '', field: 'ask', value: 'item', version: 0, ask: { document: question.document, number: question.number, text: words.value.trim() } });
  };
  return {
    title: say('queue'), item: entry.kind === 'ask' ? '' : entry.id,
    nodes: [
      tabs, ...head,
      el('h1', { tabindex: '-1' }, say('ask-' + entry.kind)),
      problem,
      el('div', { class: question.paper ? 'two' : '' }, el('section', { class: 'panel question' }, question.nodes, el('div', { class: 'answers' }, answers),
        el('div', { class: 'bar' }, c.button('KeyL', say('later'), skip), question.more?.map(([code, word, act]) => c.button(code, word, act)), c.button('KeyN', say('missed'), missed), entry.kind === 'ask' ? null : el('a', { class: 'btn', href: '#/item/' + encodeURIComponent(entry.id) }, say('open-item')))), question.paper ? paper(question.paper) : null),
    ],
  };
}

/** The page of the document, drawn once a reader stays with the question. */
function paper({ item: i, files }) {
  const file = files[i.id];
  const panel = el('aside', { class: 'panel' }, el('h2', {}, say('whole-page')));
  if (!file?.there || !i.provenance.boxes.length) { panel.append(el('p', { class: 'muted' }, say(i.provenance.boxes.length ? 'page-missing' : 'page-none'))); return panel; }
  setTimeout(() => { if (panel.isConnected) panel.append(pdfPage(file.document, i.provenance.pages, i.provenance.boxes).node); }, 400);
  return panel;
}

const text = i => [i.chapeau ? el('p', { class: 'doc muted', lang: i.language }, i.chapeau) : null, el('p', { class: 'doc read', lang: i.language }, lit(i.text, i.themes), i.subitems.map(s => `\n${s.label} ${s.text}`))];
const cite = i => el('h2', {}, el('a', { href: '#/item/' + encodeURIComponent(i.id) }, place(i)), ' ', el('span', { class: 'muted' }, [i.source.date, i.provenance.pages.length ? say('page', i.provenance.pages.join('–')) : null].filter(Boolean).join(', ')));
const unsure = (send, entry, question, version = 0) => ['0', say('cannot-tell'), () => send({ item: entry.id, field: 'checked', value: `${question} unsure`, version })];

const questions = {
  async link(state, entry, send) {
    const { later: items, candidates, version } = await get(`candidates/${encodeURIComponent(entry.id)}?ui=${language()}`);
    const open = asked(candidates), best = open[0], i = items[0], before = best && compared(best, 'earlier', best.earlier), after = compared(best, 'later', items);
    const choose = choice => () => send({ item: i.id, field: 'link', value: choice, version, earlier: best.earlier[0].id });
    const none = () => send({ item: i.id, field: 'link', value: 'none', version, earlier: open.map(x => x.earlier[0].id).join(' ') });
    return {
      document: i.source.symbol ?? i.source.file, number: '',
      nodes: [el('div', { class: 'pair' },
        best ? el('div', {}, el('p', { class: 'side' }, say('earlier-side')), cite(before), el('p', { class: 'muted' }, say('likeness', score(best.link.score))), el('p', { class: 'doc', lang: before.language }, changed(best.differences.segments, 'earlier'))) : el('p', {}, say('empty')),
        el('div', {}, el('p', { class: 'side' }, say('later-side')), cite(after), el('p', { class: 'doc', lang: after.language }, best ? changed(best.differences.segments, 'later') : i.text))),
      best ? changes(best.link.changes) : null],
      answers: [...best ? [['1', say('link-same'), choose('same'), true], ['2', say('link-merged'), choose('merged')], ['3', say('link-split'), choose('split')]] : [], ['4', say('link-none'), none], ['5', say('link-another'), () => state.go('#/links/' + encodeURIComponent(i.id))], unsure(send, entry, 'link:' + entry.id)],
    };
  },
  async themes(state, entry, send) {
    const found = await get('items/' + encodeURIComponent(entry.id)), i = found.item, matter = found.matters.themes;
    const given = matter.value.split(';').filter(Boolean);
    const set = themes => send({ item: entry.id, field: 'themes', value: themes.join(';'), version: matter.version });
    const other = async () => { const picked = await pickThemes(state, given); if (picked !== null) await set(picked); };
    return {
      document: i.source.symbol ?? i.source.file, number: i.label, paper: found,
      nodes: [cite(i), text(i), given.length ? el('ul', { class: 'chips' }, given.map(t => el('li', { class: `chip theme ev${i.themes.findIndex(x => x.id === t) % 4 + 1}` }, state.name(t)))) : el('p', { class: 'muted' }, say('no-themes'))],
      answers: [['1', say('keep'), () => set(given), true], ['2', say('change-themes'), other], ['3', say('no-themes'), () => set([])], unsure(send, entry, 'themes')],
      more: [['KeyT', say('change-themes'), other]],
    };
  },
  async position(state, entry, send) {
    const found = await get('items/' + encodeURIComponent(entry.id)), i = found.item, matter = found.matters.position;
    return {
      document: i.source.symbol ?? i.source.file, number: i.label, paper: found, nodes: [cite(i), text(i)],
      answers: [...positions.map((p, n) => [String(n + 1), value('position', p), () => send({ item: entry.id, field: 'position', value: p, version: matter.version })]), unsure(send, entry, 'position:' + entry.id)],
    };
  },
  async ask(state, entry, send) {
    const ask = { document: entry.document, number: entry.label, text: entry.text };
    const say_ = given => () => send({ item: '', field: 'ask', value: given, version: 0, ask });
    return {
      document: entry.document, number: entry.label,
      nodes: [el('h2', {}, `${entry.document}${entry.label ? ', ' + entry.label : ''} `, entry.page ? el('span', { class: 'muted' }, say('page', entry.page)) : null), el('p', { class: 'doc read' }, entry.text)],
      answers: [['1', say('is-item'), say_('item'), true], ['2', say('is-none'), say_('none')], ['0', say('cannot-tell'), say_('unsure')]],
    };
  },
  async recognised(state, entry, send) {
    const found = await get('items/' + encodeURIComponent(entry.id)), i = found.item;
    const said = given => () => send({ item: entry.id, field: 'checked', value: `recognised:${entry.id} ${given}`, version: 0 });
    return { document: i.source.symbol ?? i.source.file, number: i.label, paper: found, nodes: [cite(i), text(i)], answers: [['1', say('read-right'), said('right'), true], ['2', say('read-wrong'), said('wrong')], ['0', say('cannot-tell'), said('unsure')]] };
  },
};
