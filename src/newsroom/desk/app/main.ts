/**
 * Opens the desk. A development server that is busy, or has just put its parts together anew, does not give all of them: then the page is
 * asked for again a few times, and what the editor can do is said. Nothing has been typed yet that could be lost.
 */
const tries = 'desk-tries';
const most = 3;

try {
  await import('./shell/desk-app.ts');
  sessionStorage.removeItem(tries);
} catch {
  const tried = Number(sessionStorage.getItem(tries));
  if (tried < most) {
    sessionStorage.setItem(tries, String(tried + 1));
    setTimeout(() => location.reload(), 1000 * tried);
  } else {
    sessionStorage.removeItem(tries);
    sayWhatToDo();
  }
}

function sayWhatToDo(): void {
  const [told, again] = [document.createElement('p'), document.createElement('button')];
  told.role = 'alert';
  told.textContent =
    '编辑部没有打开，可能电脑正忙。过一会儿点“再试一次”；还是不行，就关掉打开编辑部的那个窗口，重新打开它。';
  again.textContent = '再试一次';
  again.addEventListener('click', () => location.reload());
  const place = document.createElement('div');
  place.className = 'loading';
  place.append(told, again);
  document.querySelector('desk-app')?.replaceChildren(place);
}

export {};
