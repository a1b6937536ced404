"""The text of pages as postings, in parts of one size, so that a query loads only what it needs."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from soleo.site.search.analyzer import Analyzer

# BM25: how fast more of the same word counts less, and how much a long page is held against it.
SATURATION, LENGTH = 1.2, 0.6
# The best weight of a word on a page: one digit less, and pages tie.
BEST = 99
# About how many postings stand in a part: 48 kB of JSON, 18 kB packed.
PART = 8000

Shard = dict[str, list[int]]


@dataclass(frozen=True)
class Postings:
    """Weighs the words of pages; `weights` says what a word counts by where it stands."""

    analyzer: Analyzer
    weights: Mapping[str, float]

    def shards(self, docs: Sequence[Mapping[str, str]]) -> tuple[list[Shard], list[str]]:
        """Postings by stem, in parts in the order of stems, and where each part begins: the first one with any stem.

        A posting is two numbers: the page, counted from the last one, and the word's weight there, 1 to 99.
        """
        parts: list[Shard] = [{}]
        size = 0
        for stem, postings in self._postings(docs):
            if parts[-1] and size + len(postings) > 2 * PART:
                parts.append({})
                size = 0
            parts[-1][stem] = postings
            size += len(postings)
        return parts, ["", *(next(iter(part)) for part in parts[1:])]

    def _postings(self, docs: Sequence[Mapping[str, str]]) -> Iterator[tuple[str, list[int]]]:
        counts = [self._counts(doc) for doc in docs]
        lengths = [sum(count.values()) for count in counts]
        mean = sum(lengths) / max(1, len(counts))
        found: dict[str, list[int]] = defaultdict(list)
        last: dict[str, int] = defaultdict(int)
        for number, count in enumerate(counts):
            length = SATURATION * (1 - LENGTH + LENGTH * lengths[number] / mean)
            for stem, amount in count.items():
                found[stem] += [number - last[stem], max(1, round(BEST * amount / (amount + length)))]
                last[stem] = number
        return iter(sorted(found.items()))

    def _counts(self, doc: Mapping[str, str]) -> dict[str, float]:
        """What each stem of a page weighs."""
        found: dict[str, float] = defaultdict(float)
        for place, weight in self.weights.items():
            for word in self.analyzer.split(doc.get(place, "")):
                if word not in self.analyzer.stop:
                    found[self._stem(word)] += weight
        return found

    @cached_property
    def _stems(self) -> dict[str, str]:
        return {}

    def _stem(self, word: str) -> str:
        if word not in self._stems:
            self._stems[word] = self.analyzer.stem(word)
        return self._stems[word]


def cut(values: Sequence[str], size: int) -> list[Sequence[str]]:
    """Pieces of one size, the last one shorter."""
    return [values[start : start + size] for start in range(0, len(values), size)]
