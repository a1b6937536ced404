// Words as the search compares them, as hooks/soleo/site/search/analyzer.py has them and writes their rules:
// tests/search/folding.yml is for both.
const SHORTEST = 3; // letters that a stem, or a part of a compound, has at least
// How sure a known word is what was typed. `completed` is added for as much of the word as was typed; `edited` goes by
// the edit distance of how both sound.
const SURE = {
  exact: 1, shortBeginning: 0.7, lessForStem: 0.1, beginning: 0.5, beginningInside: 0.3, completed: 0.35,
  end: 0.6, edited: [0.85, 0.7, 0.45], editedBeginning: 0.4, nearBest: 0.3,
};

// The same function, which works out each answer once.
const remembered = (work) => {
  const known = new Map();
  return (text) => {
    if (!known.has(text)) known.set(text, work(text));
    return known.get(text);
  };
};

// Puts in the place of what a pattern finds what stands for it, or nothing.
const replacer = ([pattern, targets]) => {
  const found = RegExp(pattern, "g");
  return (text) => text.replace(found, (part) => targets[part] || "");
};

const undoubled = (text) => text.replace(/(.)\1+/gu, "$1");

// How one language cuts texts into words, folds a word, takes the ending off it, and hears it.
function analyzer({ pattern, fold, shifts, sounds, endings, stop, joints }) {
  const [folded, shifted, heard] = [fold, shifts, sounds].map(replacer);
  const [everyWord, everyEnding, stopWords] = [RegExp(pattern, "gu"), new Set(endings), new Set(stop)];
  const bare = (word) => {
    let end = SHORTEST;
    while (end < word.length && !everyEnding.has(word.slice(end))) end++;
    return word.slice(0, end);
  };
  return {
    joints,
    wordOrSign: RegExp(`${pattern}|[&<>"]`, "gu"),
    cut: (text) => text.match(everyWord) || [],
    fold: remembered((raw) => folded(raw.normalize("NFKD").toLowerCase())),
    stem: (word) => undoubled(shifted(bare(word))),
    sound: (word) => undoubled(heard(word)),
    isStop: (word) => stopWords.has(word),
  };
}

// How many letters to put in, leave out, replace or swap with the next one, to make one word of another.
function editDistance(from, to) {
  const rows = [];
  for (let i = 0; i <= from.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= to.length; j++) rows[i].push(i ? cheapest(rows, from, to, i, j) : j);
  }
  return rows[from.length][to.length];
}

// The fewest edits that make the first `j` letters of one word of the first `i` letters of the other.
function cheapest(rows, from, to, i, j) {
  const last = rows[i - 1];
  const replaced = last[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
  const edits = Math.min(last[j] + 1, rows[i][j - 1] + 1, replaced);
  const canSwap = i > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
  return canSwap ? Math.min(edits, rows[i - 2][j - 2] + 1) : edits;
}

// The known words that a compound is made of, with a joint between two; nothing where it is made of no such words.
function compound(word, joints, isKnown) {
  for (let end = SHORTEST; end < word.length; end++) {
    const first = word.slice(0, end);
    for (const joint of isKnown(first) ? joints.filter((it) => word.startsWith(it, end)) : []) {
      const rest = word.slice(end + joint.length);
      const others = isKnown(rest) ? [rest] : compound(rest, joints, isKnown);
      if (rest.length >= SHORTEST && others) return [first, ...others];
    }
  }
  return undefined;
}

// --- How sure a typed word is a known one.

// Two letters may be the beginning of a word.
const sureOf = (word, isOpen) => (isOpen && word.length < SHORTEST ? SURE.shortBeginning : SURE.exact);

// A word counts as the beginning of another one while it is typed, or if it is long enough.
function sureOfBeginning(word, known, isOpen) {
  if (!known.startsWith(word) || !(isOpen || word.length > SHORTEST)) return 0;
  return (isOpen ? SURE.beginning : SURE.beginningInside) + (SURE.completed * word.length) / known.length;
}

// How sure a word with typing errors is a known one, by how both sound. The first or the last letter is right.
function soundingLike(word, heard, isOpen) {
  if (word.length <= SHORTEST) return () => 0;
  const most = word.length < 8 ? 1 : 2;
  return (known) => {
    const startsAlike = known[0] === heard[0];
    const isNear = Math.abs(known.length - heard.length) <= most && (startsAlike || known.at(-1) === heard.at(-1));
    const distance = isNear ? editDistance(heard, known) : Infinity;
    const sure = distance <= most ? SURE.edited[distance] : 0;
    const mayGoOn = isOpen && startsAlike && heard.length > 4 && sure < SURE.editedBeginning;
    return mayGoOn && editDistance(heard, known.slice(0, heard.length)) < 2 ? SURE.editedBeginning : sure;
  };
}
