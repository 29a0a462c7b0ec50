// Shows only the services of a list that fit a choice. The choices are the words on the cards.
(function (d) {
'use strict';
var box = d.querySelector('[data-narrow]'), parts = box.children, open = box.getAttribute('data-open'), on = '', cards = all(d, 'main .card');
function all(part, what) { return [].slice.call(part.querySelectorAll(what)); }
function words(card) {
var own = all(card, '.badges li').map(function (it) { return it.textContent.trim(); });
return all(card, '.is-open')[0] ? own.concat(open) : own;
}
function fits(card, choice) { return !choice || words(card).indexOf(choice) >= 0; }
function show(choice) {
var count = 0, heading, first;
on = on === choice ? '' : choice;
// A heading goes when all cards between it and the next one are gone.
all(d, 'main > h2, main > .card').forEach(function (it) {
if (it.tagName === 'H2') { heading = it; first = true; return; }
it.hidden = !fits(it, on);
if (!it.hidden) count++;
if (heading) heading.hidden = (first || heading.hidden) && it.hidden;
first = false;
});
all(parts[1], 'button').forEach(function (b) { b.setAttribute('aria-pressed', b.textContent === on); });
parts[2].textContent = on && box.getAttribute('data-narrow').replace('#', count).replace('$', cards.length);
}
function offer() {
[].concat.apply([], cards.map(words)).forEach(function (choice, i, choices) {
if (choices.indexOf(choice) < i || cards.every(function (card) { return fits(card, choice); })) return;
var b = d.createElement('button');
b.type = 'button';
b.className = 'button';
b.textContent = choice;
b.onclick = function () { show(choice); };
parts[1].appendChild(b);
box.hidden = false;
});
show('');
}
// What is open now is known once the clocks have been read.
try { setTimeout(offer, 0); } catch (x) {}
})(document);
