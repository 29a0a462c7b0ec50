// Leaves the whole visit, not only this page. Nothing is stored: the mark lies in the tab's own history.
// 1 hide; 2 mark this entry and go back to our first one; 3 every page that finds the mark stays hidden and goes
// to the hop; 4 the hop opens the target, which cuts all pages after it out of the tab.
// The mark is the state of an entry: addresses of other entries are hidden from pages that send no referrer.
(function (d, w) {
'use strict';
var link = d.getElementById('leave'), root = d.documentElement, nav = w.navigation, count = 0, other = 0, gone, timer;
function hide() { root.style.visibility = 'hidden'; }
function hop() { w.location.replace(link.getAttribute('data-hop')); }
function out() { w.location.replace(link.href); }
function say(i) {
d.getElementById('said').textContent = link.getAttribute('data-exit-link').split('|')[i] || '';
}
// True when the visit has been left. Otherwise marks the entry as ours, so that only ours are left.
function left() {
if (gone) return 1;
try {
if (nav.entries().some(function (e) { return e.getState() === 2; })) { gone = 1; hide(); hop(); return 1; }
if (nav.currentEntry.getState() !== 1) nav.updateCurrentEntry({ state: 1 });
} catch (x) {}
return 0;
}
function leave(e) {
var all, at, first;
if (e) e.preventDefault();
gone = 1;
hide();
d.title = '\u2026';
try { w.speechSynthesis.cancel(); } catch (x) {}
try {
all = nav.entries();
at = first = nav.currentEntry.index;
while (first && all[first - 1].getState() === 1) first--;
if (first < at) {
nav.updateCurrentEntry({ state: 2 });
nav.traverseTo(all[first].key).committed.then(null, out);
w.setTimeout(out, 9000);
return;
}
if (at < all.length - 1) { hop(); return; }
} catch (x) {}
out();
}
link.addEventListener('click', leave);
d.addEventListener('keydown', function (e) {
if (e.keyCode === 16) { if (!e.repeat) other = 0; return; }
other = 1;
if (count) { count = 0; say(3); }
});
d.addEventListener('keyup', function (e) {
if (e.keyCode !== 16 || other) return;
w.clearTimeout(timer);
say(count++);
if (count > 2) { leave(); return; }
timer = w.setTimeout(function () { count = 0; say(3); }, 5000);
});
w.addEventListener('pagehide', hide);
// A page that was kept in memory is shown again only if the visit has not been left.
w.addEventListener('pageshow', function (e) {
if (gone && e.persisted) out();
if (!left()) root.style.visibility = '';
});
// Back to the first entry may stay on the same page, when only an anchor was followed: then nothing loads.
w.addEventListener('popstate', function () { if (gone) hop(); else left(); });
try { nav.addEventListener('currententrychange', left); } catch (x) {}
left();
})(document, window);
