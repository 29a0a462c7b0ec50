// Shows only the services of a list that fit a choice. The choices are the words on the cards.
(function (d) {
'use strict';
var box = d.querySelector('[data-narrow]'), said = box.querySelector('[role=status]'), group = box.querySelector('[role=group]'),
cards = [].slice.call(d.querySelectorAll('main .card')), open = box.getAttribute('data-open'), on;
function labels(card) {
var words = [].map.call(card.querySelectorAll('.badges li'), function (li) { return li.textContent.trim(); });
return card.querySelector('.is-open') ? words.concat(open) : words;
}
function fits(card, choice) { return !choice || labels(card).indexOf(choice) >= 0; }
// A heading goes when all that stands between it and the next one is gone.
function headings() {
[].forEach.call(d.querySelectorAll('main > h2'), function (h) {
var next = h.nextElementSibling, own = 0, shown = 0;
for (; next && next.tagName !== 'H2'; next = next.nextElementSibling) {
if (!next.classList.contains('card')) continue;
own++;
if (!next.hidden) shown++;
}
h.hidden = own > 0 && !shown;
});
}
function show(choice) {
var count = 0;
on = on === choice ? '' : choice;
cards.forEach(function (card) {
card.hidden = !fits(card, on);
if (!card.hidden) count++;
});
[].forEach.call(group.children, function (b) { b.setAttribute('aria-pressed', String(b.textContent === on)); });
headings();
said.textContent = on ? box.getAttribute('data-narrow').replace('#', count).replace('$', cards.length) : '';
}
function offer() {
var all = [];
cards.forEach(function (card) {
labels(card).forEach(function (label) { if (all.indexOf(label) < 0) all.push(label); });
});
all.filter(function (label) { return !cards.every(function (card) { return fits(card, label); }); }).forEach(function (label) {
var b = d.createElement('button');
b.type = 'button';
b.className = 'button';
b.textContent = label;
b.setAttribute('aria-pressed', 'false');
b.addEventListener('click', function () { show(label); });
group.appendChild(b);
});
box.hidden = !group.children.length;
}
// What is open now is known once the clocks have been read.
try { setTimeout(offer, 0); } catch (x) {}
})(document);
