import { say, time } from '../words.js';
import { el } from '../dom.js';
import { get, post } from '../api.js';
import { deed } from '../deeds.js';

/** Who is in the team, and who did what: for those who lead it. */
export async function team(state) {
  const [{ users }, { audit }] = await Promise.all([get('team'), get('team/audit')]);
  const told = el('p', { role: 'status' });
  const role = el('select', { id: 'role' }, ['reviewer', 'reader', 'lead'].map(r => el('option', { value: r }, say(r))));
  const invite = async e => {
    e.preventDefault();
    const { status, body } = await post('team/invitations', { role: role.value }, state.tell);
    if (status === 200) told.replaceChildren(say('invitation'), el('br'), el('code', {}, location.origin + body.path));
    else state.tell(say('refused', status));
  };
  return {
    title: say('team'),
    nodes: [
      el('h1', { tabindex: '-1' }, say('team')),
      el('section', { class: 'panel' }, el('form', { class: 'bar', onsubmit: invite }, el('label', { for: 'role' }, say('role')), role, el('button', { class: 'main' }, say('invite'))), told),
      users.length === 0 ? el('p', { class: 'muted' }, say('team-none')) : el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('team') }, el('table', {}, el('thead', {}, el('tr', {}, ['who', 'role'].map(w => el('th', { scope: 'col' }, say(w))), el('td', {}))), el('tbody', {}, users.map(u => el('tr', {}, el('td', {}, u.name), el('td', {}, say(u.role)),
        el('td', {}, u.name === state.me.who ? null : el('button', { type: 'button', onclick: async () => { await post('team/users/' + encodeURIComponent(u.name), {}, state.tell, 'DELETE'); state.redraw(); } }, say('remove'), el('span', { class: 'hidden' }, ` ${u.name}`)))))))),
      el('h2', {}, say('audit')), el('p', {}, el('a', { class: 'btn', href: '/api/team/audit.csv' }, say('save-csv'))),
      el('section', { class: 'panel' }, el('ol', { class: 'history' }, audit.map(a => el('li', {}, el('time', { datetime: a.at }, time(a.at)), ` · ${a.who} · ${deed(a.what)}`)))),
    ],
  };
}
