"use strict";
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const cards = Array.from(document.querySelectorAll("article.issue"));
  const groups = Array.from(document.querySelectorAll(".group"));
  const none = document.getElementById("none");
  const counter = form.querySelector("output");
  const choices = ["bureau", "family", "severity", "outcome"];
  let texts = null; // read from the page only when someone first searches

  const wanted = () => choices.map((name) => [name, form.elements[name].value]).filter(([, value]) => value);

  const apply = () => {
    const picked = wanted();
    const words = form.elements.words.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length && !texts) texts = cards.map((card) => card.textContent.toLowerCase());
    let shown = 0;
    cards.forEach((card, index) => {
      const fits =
        picked.every(([name, value]) => card.dataset[name] === value) &&
        words.every((word) => texts[index].includes(word));
      if (card.hidden === fits) card.hidden = !fits;
      shown += fits;
    });
    const all = shown === cards.length;
    groups.forEach((group) => { group.hidden = !all && !group.querySelector("article:not([hidden])"); });
    counter.value = `显示 ${shown} / ${cards.length} 条`;
    none.hidden = shown > 0;
  };

  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(apply, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
})();
