// Opens the harmless page of the reader's language as a new entry, so that the browser drops all entries
// after this one. Reached again by Back, it steps aside to what came before.
(function (d, w) {
'use strict';
var links = d.getElementsByTagName('a'), to = links[0], i;
d.documentElement.style.visibility = 'hidden';
for (i = 0; i < links.length; i++) if (links[i].hreflang === w.location.hash.slice(1)) to = links[i];
w.addEventListener('pageshow', function (e) {
var back = e.persisted;
try { back = back || w.performance.getEntriesByType('navigation')[0].type === 'back_forward'; } catch (x) {}
// Only after the page has been shown is going on a step of its own and not a replacement.
if (!back) { w.setTimeout(function () { w.location.assign(to.href); }, 0); return; }
w.history.back();
w.setTimeout(function () { w.location.replace(to.href); }, 600);
});
})(document, window);
