// Says whether an office is open at this moment, by its own clock, whatever the phone's time zone is.
(function (d) {
'use strict';
var days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'], all = d.querySelectorAll('[data-open-now]');
function minutes(time) { return time.slice(0, 2) * 60 + +time.slice(3); }
function isOpen(bands, offset) {
var now = new Date(Date.now() + offset * 6e4), day = now.getUTCDay(), at = now.getUTCHours() * 60 + now.getUTCMinutes();
return bands.some(function (band) {
var m = /^\s*([A-Z]{2}) (\d\d:\d\d)-(\d\d:\d\d)\s*$/.exec(band), from, to, on;
if (!m) return false;
on = days.indexOf(m[1]);
from = minutes(m[2]);
to = minutes(m[3]);
if (to > from) return on === day && at >= from && at < to;
// Over midnight: the evening of its own day, or the morning after.
return on === day && at >= from || (on + 1) % 7 === day && at < to;
});
}
function show() {
[].forEach.call(all, function (span) {
var open = isOpen(span.getAttribute('data-open-now').split(';'), +span.getAttribute('data-offset'));
span.textContent = span.getAttribute('data-said').split('|')[open ? 0 : 1];
span.className = open ? 'now is-open' : 'now';
span.hidden = false;
});
}
try { show(); setInterval(show, 6e4); } catch (x) {}
})(document);
