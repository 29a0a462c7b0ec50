// Reads the page aloud, only with a voice that lives on this device: others would send the text away.
(function (d, w) {
'use strict';
var button = d.querySelector('[data-read-aloud]'), speech = w.speechSynthesis, lang = d.documentElement.lang, on = false;
function voice() {
return speech.getVoices().filter(function (v) {
return v.localService === true && v.lang.slice(0, 2).toLowerCase() === lang.slice(0, 2).toLowerCase();
})[0];
}
function show() {
button.hidden = !voice();
button.textContent = button.getAttribute('data-read-aloud').split('|')[on ? 1 : 0];
}
function stop() { on = false; speech.cancel(); show(); }
function start() {
var parts = d.querySelectorAll('main h1,main h2,main h3,main p,main li'), v = voice(), last;
on = true;
[].forEach.call(parts, function (part) {
var text = part.textContent.trim(), say;
if (!text || part.contains(button) || !part.offsetParent) return;
say = last = new w.SpeechSynthesisUtterance(text);
say.voice = v;
say.lang = v.lang;
speech.speak(say);
});
if (last) last.onend = stop;
show();
}
try {
if (!speech || !w.SpeechSynthesisUtterance) return;
button.addEventListener('click', function () { if (on) stop(); else start(); });
w.addEventListener('pagehide', stop);
if (speech.addEventListener) speech.addEventListener('voiceschanged', show);
show();
} catch (x) {}
})(document, window);
