import { say, number } from '../words.js';
import { el, lit, place } from '../dom.js';
import { get, post } from '../api.js';
import { pickThemes } from '../themes.js';
import { cap } from '../keys.js';

/** Do people see the same? In a blind round each gives themes to the same items and sees nobody else's; then κ and α by theme. */
export async function rounds(state, [name]) {
  return name ? one(state, name) : all(state);
}

const table = (label, heads, rows) => el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label }, el('table', {}, el('thead', {}, el('tr', {}, heads.map(([w, n]) => el('th', { scope: 'col', class: n ? 'n' : null }, w)))), el('tbody', {}, rows)));
const person = p => `${p.name}: ${number(p.done)}`;

async function all(state) {
  const [{ rounds: list }, { views }] = await Promise.all([get('rounds'), get('views')]);
  const lead = state.me.role === 'lead';
  const name = el('input', { type: 'text', id: 'round-name', required: true, maxlength: 80 }), people = el('input', { type: 'text', id: 'round-people', required: true }), count = el('input', { type: 'text', inputmode: 'numeric', id: 'round-count', value: '50' });
  const view = el('select', { id: 'round-view' }, el('option', { value: 'kind=recommendation' }, say('all-recommendations')), views.map(v => el('option', { value: v.query }, v.name)));
  const problem = el('p', { class: 'problem', role: 'alert', hidden: true });
  const begin = async e => {
    e.preventDefault();
    const { status, body } = await post('rounds', { name: name.value, people: people.value.split(','), query: view.value, count: Number(count.value) || 50 }, state.tell);
    if (status === 200) { state.tell(say('saved')); state.redraw(); return; }
    problem.textContent = say(body.problem ? 'round-' + body.problem : 'refused', status);
    problem.hidden = false;
  };
  const field = (input, word) => el('p', {}, el('label', { for: input.id }, say(word)), el('br'), input);
  return {
    title: say('rounds'),
    nodes: [
      el('h1', { tabindex: '-1' }, say('rounds')), el('p', {}, say('rounds-about')),
      list.length ? table(say('rounds'), [[say('round')], [say('items'), true], [say('people')], [say('status')]], list.map(r => el('tr', {}, el('td', {}, el('a', { href: '#/rounds/' + encodeURIComponent(r.name) }, r.name)), el('td', { class: 'n' }, number(r.items)), el('td', {}, r.people.map(person).join(' · ')),
        el('td', {}, r.open ? r.mine ? say('left-of', number(r.left)) : say('round-open') : say('round-closed'))))) : el('p', { class: 'muted' }, say('rounds-none')),
      lead ? el('section', { class: 'panel' }, el('h2', {}, say('round-new')), problem, el('form', { onsubmit: begin }, field(name, 'round-name-label'), field(people, 'round-people-label'), field(view, 'round-view-label'), field(count, 'round-count-label'), el('button', { class: 'main' }, say('round-begin')))) : null,
    ],
  };
}

async function one(state, name) {
  const round = await get('rounds/' + encodeURIComponent(name)), lead = state.me.role === 'lead';
  const heading = el('div', { class: 'head' }, el('h1', { tabindex: '-1' }, say('in-round', round.name)), el('div', { class: 'bar' }, el('a', { class: 'btn', href: '#/rounds' }, say('rounds'))));
  if (!round.open) return { title: round.name, nodes: [heading, closed(state, round, lead)] };
  const progress = el('p', { class: 'muted' }, round.people.map(person).join(' · '));
  const close = async () => {
    if (await state.ask(say('round-close'), el('p', {}, say('round-close-about')), el('div', { class: 'answers' }, el('button', { type: 'button', class: 'main', onclick: () => state.close('yes') }, say('round-close')), el('button', { type: 'button', onclick: () => state.close('') }, say('cancel')))) !== 'yes') return;
    await post(`rounds/${encodeURIComponent(name)}/close`, {}, state.tell);
    state.redraw();
  };
  const end = lead ? el('div', { class: 'bar' }, el('button', { type: 'button', onclick: close }, say('round-close'))) : null;
  const open = round.entries.find(e => e.value === null);
  if (!round.mine || !open) return { title: round.name, nodes: [heading, progress, el('p', {}, say(round.mine ? 'round-done' : 'round-not-yours')), end] };
  const i = (await get('items/' + encodeURIComponent(open.id))).item, c = state.commands;
  const suggested = (i.model_themes ?? i.themes).map(t => t.id);
  const give = async themes => { const answer = await state.decide({ item: open.id, field: 'themes', value: themes.join(';'), version: open.version, round: name }); if (answer.ok || answer.kept) state.redraw(); };
  const other = async () => { const picked = await pickThemes(state, suggested); if (picked !== null) give(picked); };
  const answers = [['1', say('keep'), () => give(suggested)], ['2', say('change-themes'), other], ['3', say('no-themes'), () => give([])]];
  c.add('KeyT', say('change-themes'), other);
  return {
    title: round.name,
    nodes: [
      heading, progress, el('p', { class: 'left' }, say('left', number(round.left), number(round.items))), el('progress', { max: round.items, value: round.items - round.left, 'aria-label': say('left', round.left, round.items) }),
      el('section', { class: 'panel question' }, el('h2', {}, place(i)), i.chapeau ? el('p', { class: 'doc muted', lang: i.language }, i.chapeau) : null, el('p', { class: 'doc read', lang: i.language }, lit(i.text, i.model_themes ?? i.themes), i.subitems.map(s => `\n${s.label} ${s.text}`)),
        suggested.length ? el('ul', { class: 'chips' }, suggested.map((t, n) => el('li', { class: `chip theme ev${n % 4 + 1}` }, state.name(t)))) : el('p', { class: 'muted' }, say('no-themes')),
        el('div', { class: 'answers' }, answers.map(([digit, word, act]) => { c.add('Digit' + digit, word, act); return el('button', { type: 'button', class: 'answer', 'aria-keyshortcuts': digit, onclick: act }, cap('Digit' + digit), el('span', {}, word)); }))),
      end,
    ],
  };
}

function closed(state, round, lead) {
  const take = async () => { const { body } = await post(`rounds/${encodeURIComponent(round.name)}/take`, {}, state.tell); state.tell(say('round-taken', number(body.taken ?? 0))); state.redraw(); };
  const figure = v => v === null ? say('not-defined') : number(v, 2);
  return [
    el('p', {}, round.people.map(person).join(' · ')),
    round.agreement.length ? table(say('agreement'), [[say('theme')], [say('compared'), true], [say('given-by'), true], ['κ', true], ['α', true]], round.agreement.map(a => el('tr', {}, el('th', { scope: 'row' }, a.theme ? state.name(a.theme) : say('all-themes')),
      ...[number(a.compared), a.given.map(n => number(n)).join(' / '), figure(a.kappa), figure(a.alpha)].map(t => el('td', { class: 'n' }, t))))) : el('p', { class: 'muted' }, say('agreement-none')),
    el('p', { class: 'muted' }, say('agreement-about')),
    el('div', { class: 'bar' }, lead && round.agreed ? el('button', { type: 'button', class: 'main', onclick: take }, say('round-take', number(round.agreed))) : null, el('a', { class: 'btn', href: '#/conflicts' }, say('conflicts'))),
  ];
}
