import { say, number } from '../words.js';
import { el } from '../dom.js';
import { get, post, proven } from '../api.js';
import { seriesEditor } from '../series.js';

const most = 100;

/** Is everything in, and what belongs together? Documents dropped here are added. */
export async function sources(state, _, query) {
  const from = Number(query.get('from')) || 0, only = query.get('only') ?? '', q = query.get('q') ?? '';
  const [run, planned, found] = await Promise.all([get('run'), get('series'), get(`documents?${new URLSearchParams({ from, count: most, only, q })}`)]);
  const change = (name, v) => { const next = new URLSearchParams(query); next.delete('from'); if (v) next.set(name, v); else next.delete(name); state.go('#/sources?' + next); };
  const again = async () => { const { status } = await post('documents/read', {}, state.tell); state.tell(status === 202 ? say('read-again-begun') : say('refused', status)); };
  const told = el('ul', {});
  const send = async files => {
    for (const file of files) {
      const answer = await fetch('/api/documents?name=' + encodeURIComponent(file.name), { method: 'POST', headers: proven(), body: file });
      const text = await answer.text();
      told.append(el('li', {}, answer.ok ? say('adding', file.name) : `${file.name}: ${text || answer.status}`));
    }
  };
  const chooser = el('input', { type: 'file', multiple: true, id: 'files', class: 'hidden', onchange: e => send(e.target.files) });
  const drop = el('section', { class: 'panel drop', 'aria-label': say('add-documents'),
    ondragover: e => { e.preventDefault(); drop.classList.add('over'); }, ondragleave: () => drop.classList.remove('over'),
    ondrop: e => { e.preventDefault(); drop.classList.remove('over'); send(e.dataTransfer.files); } },
  el('p', { class: 'bar' }, say('drop-here'), chooser, el('label', { class: 'btn', for: 'files' }, say('choose-files'))), el('div', { role: 'status' }, told), el('p', { id: 'job' }));
  const byMeeting = Map.groupBy(found.rows, d => d.meeting);
  return {
    title: say('sources'),
    nodes: [
      el('h1', { tabindex: '-1' }, say('sources')),
      state.me.adds ? el('div', { class: 'bar' }, el('button', { type: 'button', onclick: again }, say('read-again'))) : null,
      state.me.adds ? drop : el('p', { class: 'muted' }, say('cannot-add')),
      planned.can || planned.problem ? seriesEditor(state, run, planned) : null,
      run.series?.length ? [el('h2', {}, say('series')), el('ul', {}, run.series.map(s => el('li', {}, el('b', {}, s.later), ' ', say('series-earlier'), ' ', el('b', {}, s.earlier), s.confirmed ? null : [' – ', say('series-not')])))] : null,
      el('h2', {}, say('documents')),
      el('div', { class: 'bar' }, el('input', { type: 'search', value: q, 'aria-label': say('find-document'), placeholder: say('find-document'), onchange: e => change('q', e.target.value) }),
        run.incomplete || only ? el('label', { class: 'chk' }, el('input', { type: 'checkbox', checked: only === 'incomplete', onchange: e => change('only', e.target.checked ? 'incomplete' : '') }), say('only-incomplete', number(run.incomplete))) : null),
      found.rows.length ? null : el('p', {}, say('documents-none')),
      pager(query, from, found),
      [...byMeeting].map(([meeting, documents]) => [
        el('h2', {}, el('a', { href: '#/matrix?meeting=' + encodeURIComponent(meeting) }, meeting)),
        el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': meeting }, el('table', { class: 'cards' },
          el('thead', {}, el('tr', {}, ['file', 'document', 'status'].map(w => el('th', { scope: 'col' }, say(w))), ['items', 'asks', 'asks-open', 'pages-count'].map(w => el('th', { class: 'n', scope: 'col' }, say(w))))),
          el('tbody', {}, documents.map(d => [
            el('tr', {}, el('td', {}, d.file), el('td', {}, el('a', { href: '#/matrix?document=' + encodeURIComponent(d.citation) }, d.citation)), el('td', {}, el('span', { class: d.status === 'complete' ? 'chip' : 'chip warn' }, say(d.status))),
              ...[d.items, d.asks, d.open, d.pages || ''].map(n => el('td', { class: 'n' }, n === '' ? '' : number(n)))),
            d.diagnostics.length ? el('tr', { class: 'notes' }, el('td', { colspan: 7 }, el('ul', {}, d.diagnostics.map(x => el('li', { lang: 'en' }, `${x.code}: ${x.page ? say('page', x.page) + ' ' : ''}${x.message}`))))) : null]))))]),
      byMeeting.size > 1 ? pager(query, from, found) : null,
    ],
  };
}

/** Which of the documents are shown, and the way to those before and after. */
function pager(query, from, { documents, rows }) {
  const to = (n, word) => el('a', { class: 'btn', href: '#/sources?' + new URLSearchParams([...[...query].filter(([k]) => k !== 'from'), ...n > 0 ? [['from', n]] : []]) }, say(word));
  return documents > most ? el('div', { class: 'bar', role: 'group', 'aria-label': say('documents') }, el('span', { class: 'muted' }, say('documents-shown', number(from + 1), number(from + rows.length), number(documents))),
    from > 0 ? to(Math.max(0, from - most), 'previous') : null, from + rows.length < documents ? to(from + most, 'next') : null) : null;
}
