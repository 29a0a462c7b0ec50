"""Questions to a page in a browser, each a function that answers with what is wrong."""

from __future__ import annotations

SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""
"""The text spacing of WCAG 1.4.12."""
CLIPPED = """() => [...document.querySelectorAll('body *')].filter(it => {
  const style = getComputedStyle(it);
  if (style.clipPath !== 'none' || !it.checkVisibility() || it.closest('svg')) return false;
  const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
  const cut = hides && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1);
  const box = it.getBoundingClientRect();
  return cut || box.width > 0 && (box.left < -1 || box.right > innerWidth + 1);
}).map(it => it.outerHTML.slice(0, 120))"""
SMALL_TARGETS = """() => [...document.querySelectorAll('a[href], button, input, summary')].filter(it => {
  const isShown = it.checkVisibility({ visibilityProperty: true });
  if (!isShown || getComputedStyle(it).clipPath !== 'none') return false;
  const around = it.parentElement, box = it.getBoundingClientRect();
  const inSentence = getComputedStyle(it).display === 'inline' &&
    around.textContent.trim().length > it.textContent.trim().length + 3;
  const least = it.matches('.call, .write, #leave') ? 48 : 44;
  return !inSentence && (box.height < least - 0.5 || box.width < 43.5);
}).map(it => it.outerHTML.slice(0, 120) + ' ' + JSON.stringify(it.getBoundingClientRect()))"""
PRINTED = """() => {
  const wrong = [];
  for (const it of document.querySelectorAll('body, body *')) {
    if (!it.checkVisibility() || it.closest('svg')) continue;
    const style = getComputedStyle(it);
    const ground = style.backgroundColor.match(/[\\d.]+/g).map(Number);
    const ink = style.color.match(/[\\d.]+/g).map(Number);
    const isWhite = ground[3] === 0 || ground.slice(0, 3).every(v => v === 255);
    if (!isWhite) wrong.push('ground ' + it.outerHTML.slice(0, 80));
    if (ink.slice(0, 3).some(v => v > 0)) wrong.push('ink ' + it.outerHTML.slice(0, 80));
  }
  for (const it of document.querySelectorAll('main li, main article')) {
    if (getComputedStyle(it).breakInside !== 'avoid') wrong.push('may be cut ' + it.outerHTML.slice(0, 80));
  }
  for (const it of document.querySelectorAll('main a[href^="https"]')) {
    const said = getComputedStyle(it, '::after').content;
    if (!said.includes(it.getAttribute('href'))) wrong.push('address ' + it.href);
  }
  return wrong;
}"""
# Looked at when the key comes up: only then has the window scrolled to what has the focus.
WATCH = """
window.seen = [];
addEventListener('keyup', () => {
  const it = document.activeElement;
  if (it === document.body) { window.seen.push(null); return; }
  const style = getComputedStyle(it), box = it.getClientRects()[0];
  const x = box.left + box.width / 2, y = box.top + Math.min(box.height, 40) / 2;
  const top = document.elementFromPoint(x, y);
  window.seen.push({
    name: (it.id || it.textContent.trim().slice(0, 40)) + ' ' + (it.getAttribute('href') || it.tagName),
    index: [...document.querySelectorAll('*')].indexOf(it),
    inside: box.left >= 0 && box.top >= 0 && box.right <= innerWidth + 1 && y <= innerHeight,
    uncovered: !!top && (it.contains(top) || top.contains(it)),
    width: parseFloat(style.outlineWidth) * (style.outlineStyle === 'solid'),
    contrast: contrast(style.outlineColor, ground(parseFloat(style.outlineOffset) < 0 ? it : it.parentElement)),
  });
});
function rgb(text) { return text.match(/[\\d.]+/g).map(Number); }
function light(c) {
  const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a, b) {
  const [x, y] = [light(rgb(a)), light(rgb(b))].sort((p, q) => q - p);
  return (x + 0.05) / (y + 0.05);
}
function ground(it) {
  for (; it; it = it.parentElement) {
    const color = getComputedStyle(it).backgroundColor, c = rgb(color);
    if (c.length < 4 || c[3] > 0) return color;
  }
  return 'rgb(255, 255, 255)';
}
"""
CONTROLS = """[...document.querySelectorAll('a[href], button, input, summary')]
  .filter(it => it.checkVisibility({ visibilityProperty: true }))
  .map(it => [...document.querySelectorAll('*')].indexOf(it))"""
