import { say } from './words.js';

export async function get(path) {
  const answer = await fetch('/api/' + path, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { status: answer.status });
  return answer.json();
}

/** Sends a decision and waits until it is on disk. Tries again while the program does not answer. */
export async function post(path, body, tell) {
  for (let wait = 2; ; wait = Math.min(30, wait * 2)) {
    try {
      const answer = await fetch('/api/' + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body ?? {}) });
      return { status: answer.status, body: await answer.json() };
    } catch {
      tell(say('offline', wait));
      await new Promise(done => setTimeout(done, wait * 1000));
    }
  }
}
