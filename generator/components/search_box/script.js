// Filters the list of this page while somebody types. The words go nowhere: not into the address, not onto
// the device, not over the network. Folded substrings, so that it works in any script and with half words.
(function (d, w) {
'use strict';
var box = d.querySelector('[data-search-box]'), input = d.getElementById('find'), said = box.querySelector('[role=status]'),
both = d.getElementById('both'), items;
function fold(text) {
text = text.toLowerCase();
try { text = text.normalize('NFD').replace(/[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]/g, ''); } catch (x) {}
return text.trim();
}
function weigh(item, query, parts) {
var sum = item.text.indexOf(query) < 0 ? 0 : 1;
parts.forEach(function (part) { if (item.text.indexOf(part) >= 0) sum++; });
return sum;
}
// A place and a need in one question lead straight to the page of both.
function pair(needs, places) {
var html = d.createDocumentFragment();
places.slice(0, 3).forEach(function (place) {
needs.slice(0, 3).forEach(function (need) {
var li = d.createElement('li'), a = d.createElement('a');
a.href = place.link.getAttribute('href').replace(/\.html$/, '/') + need.need + '.html';
a.textContent = need.link.textContent + ' \u2013 ' + place.link.textContent;
li.appendChild(a);
html.appendChild(li);
});
});
both.textContent = '';
both.appendChild(html);
}
function find() {
var query = fold(input.value), parts = query.split(/\s+/), best = 1, found = [];
items.forEach(function (item) { item.weight = query ? weigh(item, query, parts) : 1; best = Math.max(best, item.weight); });
items.forEach(function (item) {
var hit = item.weight >= best;
item.row.hidden = !hit;
if (hit) found.push(item);
});
[].forEach.call(d.querySelectorAll('.entries section'), function (section) {
section.hidden = !section.querySelector('li:not([hidden])');
});
pair(query ? found.filter(function (item) { return item.need; }) : [], found.filter(function (item) { return item.place; }));
said.textContent = !query ? '' : found.length ? said.getAttribute('data-found').replace('#', found.length) : said.getAttribute('data-none');
}
try {
items = [].map.call(d.querySelectorAll('.entries [data-find]'), function (row) {
var link = row.querySelector('a');
return { row: row, link: link, text: fold(link.textContent + ' ' + row.getAttribute('data-find')),
need: row.getAttribute('data-need'), place: row.getAttribute('data-place') };
});
box.hidden = false;
input.addEventListener('input', find);
// What is found should be seen above the keyboard of a small screen.
input.addEventListener('focus', function () { box.scrollIntoView(); });
input.addEventListener('keydown', function (e) { if (e.keyCode === 13) input.blur(); });
w.addEventListener('pagehide', function () { input.value = ''; find(); });
} catch (x) {}
})(document, window);
