"""Decides what the network is shown: articles cut into segments, each with its cues and their windows."""
import json
import random

import numpy as np
import torch

FEATURES = ["suffix3", "suffix2", "prefix3", "shape", "place", "quote", "opening", "rule"]
SIZES = {"suffix3": 2048, "suffix2": 512, "prefix3": 1024, "shape": 12, "place": 8, "quote": 16, "opening": 8, "rule": 16}
RULE = FEATURES.index("rule")
# Tags of tokens as cues: none, a statement's cue begins/goes on, a narrated plan's, a quotation without a cue begins.
O, B_STATEMENT, I_STATEMENT, B_PLAN, I_PLAN, B_BARE = range(6)
# Tags of tokens for one cue: none, content begins/goes on, mention begins/goes on.
H_O, H_BC, H_IC, H_BM, H_IM = range(5)
CODEBOOK, POLNEAR = 0, 1
REACH = 160  # tokens before and after a cue in which its content may stand, within its paragraph


class Article:
    """Token arrays and items. An item: (kind, first, last, content ranges, mention ranges, counts)."""

    def __init__(self, row, style):
        self.id = row["id"]
        self.style = style
        self.n = len(row["word"])
        self.word = np.array(row["word"], dtype=np.int64)
        self.rules = row["rules"]
        row["rule"] = self._rule_codes()
        self.feats = np.stack([np.array(row[f], dtype=np.int64) for f in FEATURES], 1)
        self.paragraph = np.array(row["paragraph"], dtype=np.int64)
        self.sentence = np.array(row["sentence"], dtype=np.int64)
        self.stretch = np.array(row["stretch"], dtype=np.int64)
        self.is_word = np.array(row["isWord"], dtype=bool)
        self.start, self.end = row["start"], row["end"]
        self.gold = row["attributions"]
        self.items = self._items()
        self.begin = np.searchsorted(self.paragraph, self.paragraph, "left")
        self.finish = np.searchsorted(self.paragraph, self.paragraph, "right")

    def _rule_codes(self):
        """Of each token: 1 in a cue, 2 in content, 4 in a mention, 8 where content begins, as the rules found them."""
        code = np.zeros(self.n, np.int64)
        for r in self.rules:
            for name, bit in (("cue", 1), ("content", 2), ("mention", 4)):
                for s, e in r[name]:
                    code[s:e] |= bit
            for s, _ in r["content"]:
                code[s] |= 8
        return code

    def rule_of(self, kind, first, last):
        """What the rules found for a cue; for a bare quotation, what they found to begin there without one."""
        for r in self.rules:
            if kind == B_BARE:
                if not r["cue"] and r["content"] and r["content"][0][0] == first:
                    return r
            elif r["cue"] and r["cue"][0][0] < last and first < r["cue"][-1][1]:
                return r
        return None

    def _items(self):
        items, cues = [], set()
        for a in self.gold:
            if not a["content"]:
                continue
            if a["cue"]:
                first, last = a["cue"][0][0], a["cue"][-1][1]
                if last - first > 12:
                    last = a["cue"][0][1]
                if first in cues:
                    continue
                cues.add(first)
                kind = B_PLAN if a["statement"] is False else B_STATEMENT
                items.append((kind, first, last, a["content"], a["mention"], a["statement"]))
        taken = {i for it in items for i in range(it[1], it[2])}
        for a in self.gold:
            if not a["cue"] and a["content"] and self.style == CODEBOOK:
                first = a["content"][0][0]
                if first not in taken:
                    taken.add(first)
                    items.append((B_BARE, first, first + 1, a["content"], [], True))
        items.sort(key=lambda it: it[1])
        return items

    def tags(self):
        cue = np.zeros(self.n, np.int64)
        flat = np.zeros(self.n, np.int64)
        mention = np.zeros(self.n, np.int64)
        for kind, first, last, content, ment, _ in self.items:
            if kind == B_BARE:
                cue[first] = B_BARE
            else:
                cue[first:last] = kind + 1
                cue[first] = kind
            for s, e in ment:
                mention[s:e] = 2
                mention[s] = 1
        for _, _, _, content, _, _ in sorted(self.items, key=lambda it: -sum(e - s for s, e in it[3])):
            for s, e in content:
                if not flat[s:e].any():
                    flat[s:e] = 2
                    flat[s] = 1
        return cue, flat, mention


def load(path, style):
    with open(path, encoding="utf-8") as lines:
        return [Article(json.loads(line), style) for line in lines if line.strip()]


class Vocabulary:
    """Hash -> row of the pretrained vectors (0: none) and row of the learned ones (0: rare)."""

    def __init__(self, pre_hashes, counts, least=3):
        self.pre = {h: i + 1 for i, h in enumerate(pre_hashes)}
        self.own = {}
        for h, c in counts.items():
            if c >= least:
                self.own[h] = len(self.own) + 1

    def rows(self, word):
        return (np.array([self.pre.get(int(h), 0) for h in word], dtype=np.int64),
                np.array([self.own.get(int(h), 0) for h in word], dtype=np.int64))


def prepare(articles, vocabulary):
    for a in articles:
        a.pre_row, a.own_row = vocabulary.rows(a.word)
        a.cue_tags, a.flat_tags, a.mention_tags = a.tags()


def segments(article, longest, rng):
    """Cuts at ends of paragraphs into [start, end) of at most `longest` tokens; the first is cut short at random."""
    if article.n == 0:
        return
    limit = longest if rng is None else rng.randint(longest // 3, longest)
    start = 0
    while start < article.n:
        end = min(article.n, start + limit)
        if end < article.n:
            cut = int(article.begin[end])
            if cut > start:
                end = cut
        yield start, end
        start, limit = end, longest


def batches(articles, size, longest, rng):
    """Lists of (article, start, end), about `size` tokens each, of like length, in random order."""
    pieces = [(a, s, e) for a in articles for s, e in segments(a, longest, rng)]
    if rng:
        rng.shuffle(pieces)
    pieces.sort(key=lambda p: (p[2] - p[1]) // 32)
    out, batch, width = [], [], 0
    for p in pieces:
        w = max(width, p[2] - p[1])
        if batch and w * (len(batch) + 1) > size:
            out.append(batch)
            batch, w = [], p[2] - p[1]
        batch.append(p)
        width = w
    if batch:
        out.append(batch)
    if rng:
        rng.shuffle(out)
    return out


def distance_bucket(d):
    """Signed distance in tokens -> 0..31."""
    a = np.abs(d)
    b = np.where(a < 6, a, np.minimum(15, (5.5 + np.log2(np.maximum(a, 1) / 5.5) * 2).astype(np.int64)))
    return np.where(d < 0, 16 + b, b)


RELATIONS = [("distance", 32), ("sentence", 7), ("stretch", 9), ("incue", 2), ("rule", 5)]


def window(article, first, last):
    lo = max(int(article.begin[first]), first - REACH)
    hi = min(int(article.finish[first]), last + REACH)
    return lo, hi


def relations(article, kind, first, last, lo, hi):
    rule = np.zeros(article.n, np.int64)
    found = article.rule_of(kind, first, last)
    if found:
        rule[:] = 1
        for name, value in (("content", 2), ("mention", 3), ("cue", 4)):
            for s, e in found[name]:
                rule[s:e] = value
    t = np.arange(lo, hi)
    d = np.where(t < first, t - first, np.where(t >= last, t - last + 1, 0))
    return np.stack([
        distance_bucket(d),
        np.clip(article.sentence[lo:hi] - article.sentence[first], -3, 3) + 3,
        np.clip(article.stretch[lo:hi] - article.stretch[first], -4, 4) + 4,
        ((t >= first) & (t < last)).astype(np.int64),
        rule[lo:hi],
    ], 1)


def relations_blind(*args):
    r = relations(*args)
    r[:, -1] = 0
    return r


class Batch:
    """Padded tensors of a list of segments, and of the windows of their (given) items. Rows in `blind` do without rules."""

    def __init__(self, pieces, items=None, blind=()):
        self.pieces = pieces
        self.blind = set(blind)
        b, t = len(pieces), max(e - s for _, s, e in pieces)
        self.lengths = torch.tensor([e - s for _, s, e in pieces], dtype=torch.int32)
        self.mask = torch.zeros(b, t)
        arrays = {k: np.zeros((b, t), np.int64) for k in ("pre", "own", "cue", "flat", "mention")}
        feats = np.zeros((b, t, len(FEATURES)), np.int64)
        style = np.zeros((b,), np.int64)
        for i, (a, s, e) in enumerate(pieces):
            n = e - s
            self.mask[i, :n] = 1
            arrays["pre"][i, :n] = a.pre_row[s:e]
            arrays["own"][i, :n] = a.own_row[s:e]
            arrays["cue"][i, :n] = a.cue_tags[s:e]
            arrays["flat"][i, :n] = a.flat_tags[s:e]
            arrays["mention"][i, :n] = a.mention_tags[s:e]
            feats[i, :n] = a.feats[s:e]
            if i in self.blind:
                feats[i, :, RULE] = 0
            style[i] = a.style
        for k, v in arrays.items():
            setattr(self, k, torch.from_numpy(v))
        self.feats = torch.from_numpy(feats)
        self.style = torch.from_numpy(style)
        # polnear-train does not say which of its items are statements
        self.unsure = torch.tensor([a.style == POLNEAR and all(g["statement"] is None for g in a.gold) for a, _, _ in pieces])
        self.add_items(items if items is not None else
                       [(i, k, f, l, c, m) for i, (a, s, e) in enumerate(pieces)
                        for k, f, l, c, m, _ in a.items if f >= s and l <= e])

    def add_items(self, items):
        """items: (row, kind, first, last, content, mention), positions within the article."""
        self.items = items
        n = len(items)
        spans = []
        for row, _, f, l, _, _ in items:
            a, s, e = self.pieces[row]
            lo, hi = window(a, f, l)
            spans.append((max(lo, s), min(hi, e)))
        w = max([hi - lo for lo, hi in spans], default=1)
        t = self.mask.shape[1]
        self.spans = spans
        index = np.zeros((n, w), np.int64)
        rel = np.zeros((n, w, len(RELATIONS)), np.int64)
        tags = np.zeros((n, w), np.int64)
        ok = np.zeros((n, w), np.float32)
        heads = np.zeros((n, 3), np.int64)
        for i, ((row, kind, f, l, content, mention), (lo, hi)) in enumerate(zip(items, spans)):
            a, s, _ = self.pieces[row]
            k = hi - lo
            index[i, :k] = row * t + np.arange(lo - s, hi - s)
            rel[i, :k] = relations(a, kind, f, l, lo, hi) if row not in self.blind else relations_blind(a, kind, f, l, lo, hi)
            ok[i, :k] = 1
            heads[i] = (row * t + f - s, row * t + l - 1 - s, (0 if kind == B_STATEMENT else 1 if kind == B_PLAN else 2))
            for ranges, begin in ((mention, H_BM), (content, H_BC)):
                for x, y in ranges:
                    x, y = max(x, lo), min(y, hi)
                    if y > x:
                        tags[i, x - lo:y - lo] = begin + 1
                        tags[i, x - lo] = begin
        self.index, self.rel, self.heads = map(torch.from_numpy, (index, rel, heads))
        self.tags, self.ok = torch.from_numpy(tags), torch.from_numpy(ok)
        self.widths = torch.tensor([hi - lo for lo, hi in spans], dtype=torch.int32)
        self.item_style = torch.tensor([self.pieces[it[0]][0].style for it in items], dtype=torch.long)


def seeded(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    return random.Random(seed)
