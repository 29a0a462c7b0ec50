// Leaves the file. Links inside it make steps, so that Back works; leaving goes back to where the file was opened,
// and opens the target from there, so that the browser drops every step after it. Nothing is stored: how many
// steps there were lies in the tab's own history. Reached again by Back, the place left behind steps aside.
(function (d, w) {
'use strict';
var link = d.getElementById('leave'), root = d.documentElement, hop = link.getAttribute('data-share-file'), last = -1, moved, gone;
function hide() { root.style.visibility = 'hidden'; }
function out() { w.location.replace(link.href); }
function aside() {
gone = 2;
hide();
w.history.back();
w.setTimeout(out, 600);
}
function cut() {
gone = 2;
w.location.replace(hop);
w.setTimeout(function () { w.location.assign(link.href); }, 0);
}
function mark() {
var state;
if (gone === 1) cut();
if (gone) return;
try {
state = w.history.state;
if (state && typeof state.at === 'number') { last = state.at; return; }
last++;
moved = last > 0;
w.history.replaceState({ at: last }, '');
} catch (x) {}
}
function leave(e) {
e.preventDefault();
if (gone) return;
gone = 1;
hide();
d.title = '\u2026';
if (!last && !moved) { out(); return; }
try {
if (last) { w.history.go(-last); w.setTimeout(out, 2000); } else cut();
} catch (x) { out(); }
}
link.addEventListener('click', leave);
w.addEventListener('popstate', mark);
w.addEventListener('pageshow', function (e) { if (e.persisted && gone) aside(); });
if (w.location.hash === hop) aside(); else mark();
})(document, window);
