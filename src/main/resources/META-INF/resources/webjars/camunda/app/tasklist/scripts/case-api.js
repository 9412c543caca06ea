/* The case API, with Swedish sentences for everything that can go wrong. */

const SIGNED_OUT = 'Du har loggats ut. Logga in igen för att se ärendet.';
const UNREACHABLE = 'Det gick inte att nå tjänsten. Kontrollera uppkopplingen och försök igen.';

function token() {
  const cookie = document.cookie.split('; ').find(part => part.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...options });
  } catch (e) {
    throw new Error(UNREACHABLE);
  }
  if (response.ok) {
    return response.status === 204 ? null : response.json();
  }
  if (response.status === 401) {
    throw new Error(SIGNED_OUT);
  }
  const answer = response.status < 500 ? await response.json().catch(() => null) : null;
  const refused = new Error((answer && (answer.message || answer.detail)) || UNREACHABLE);
  refused.sentences = answer && Array.isArray(answer.fields) ? answer.fields.map(field => field.message).join(' ') : null;
  throw refused;
}

function post(path, body) {
  return call(path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: JSON.stringify(body)
  });
}

export const caseOfTask = taskId =>
  call(`/api/tasks/${encodeURIComponent(taskId)}/case`, { headers: { Accept: 'application/json' } });

export const ownContractOfTask = taskId =>
  call(`/api/tasks/${encodeURIComponent(taskId)}/own-contract`, { headers: { Accept: 'application/json' } });

export const withdrawNomination = (caseNumber, reason) =>
  post(`/api/cases/${encodeURIComponent(caseNumber)}/withdrawal`, { reason });

export const withdrawConsent = (caseNumber, recipient) =>
  post(`/api/cases/${encodeURIComponent(caseNumber)}/consents/${encodeURIComponent(recipient)}/withdrawal`, {});

export const act = (caseNumber, action) =>
  post(`/api/cases/${encodeURIComponent(caseNumber)}/actions/${encodeURIComponent(action)}`, {});

export const handOverChoice = taskId =>
  call(`/api/hand-over/${encodeURIComponent(taskId)}`, { headers: { Accept: 'application/json' } });

export const handOver = (taskId, wish) => post(`/api/hand-over/${encodeURIComponent(taskId)}`, wish);

export const myDay = () => call('/api/my-day', { headers: { Accept: 'application/json' } });

export const taskCards = taskIds =>
  call(`/api/task-cards?ids=${taskIds.map(encodeURIComponent).join(',')}`, { headers: { Accept: 'application/json' } });

export const papersOf = caseNumber =>
  call(`/api/cases/${encodeURIComponent(caseNumber)}/documents`, { headers: { Accept: 'application/json' } });

export const makePaper = (caseNumber, code) =>
  post(`/api/cases/${encodeURIComponent(caseNumber)}/documents/${encodeURIComponent(code)}`, {});

/* The bytes are the whole request; the file's name is not sent. */
export const sendSigned = (caseNumber, code, file) =>
  call(`/api/cases/${encodeURIComponent(caseNumber)}/documents/${encodeURIComponent(code)}/signed-copy`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream', 'X-XSRF-TOKEN': token() },
    body: file
  });
