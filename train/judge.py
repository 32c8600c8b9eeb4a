"""Decides which candidates are shown, and how sure: a logistic function of the network's scores and of what the rules say.

python3 judge.py --model FOLD.pt --fold 5 --data DIR --vectors DIR --out judge.json

The network must not have been trained on the articles that this is fitted on: FOLD.pt is trained with the same --fold.
lib/language/model/judge.ts computes the same features in the same order.
"""
import argparse
import json
import os

import numpy as np
import torch

import decode
from data import B_BARE, CODEBOOK, FEATURES, Batch, Vocabulary, batches, load, prepare
from decode import score, words_of
from model import Attributor

QUOTE = FEATURES.index("quote")
CANDIDATE = 0.1  # probability from which on a cue is read at all
MODEL_FEATURES = ["cue", "weakest", "content", "path", "length", "quoted", "allQuoted", "mentioned", "mentionWeakest", "bare",
                  "bareCue", "rivalled", "inside", "parts", "longCue", "short", "overlap", "agrees", "confidence", "sameCue", "both",
                  "mentionLength", "within", "firstPerson"]
RULE_FEATURES = ["overlap", "confidence", "begins", "bareHere", "length", "quoted", "allQuoted", "noCue", "mentioned", "bareQuoted"]


def fnv(text):
    """lib/language/model/hash.ts, of a word in ASCII."""
    x = 0x811C9DC5
    for c in text:
        x = ((x ^ ord(c)) * 0x01000193) & 0xFFFFFFFF
    return x


FIRST_PERSON = {fnv("i"), fnv("we")}


def log_odds(p):
    p = min(1 - 1e-4, max(1e-4, float(p)))
    return float(np.log(p / (1 - p)))


def restore(path, vectors):
    saved = torch.load(path)
    table = torch.from_numpy(np.load(os.path.join(vectors, "vectors.npy"))[:len(saved["pre"])])
    model = Attributor(table, len(saved["own"]), **saved["config"])
    model.load_state_dict(saved["state"], strict=False)
    vocabulary = Vocabulary(saved["pre"], {})
    vocabulary.own = saved["own"]
    return model.eval(), vocabulary


MENTION = 0.2  # probability from which on a token is taken for the mention where the best path has none


def second_look(p, offset):
    """The likeliest mention where the best path has none."""
    best = int(p.argmax())
    if p[best] < MENTION:
        return []
    first, last = best, best + 1
    while first > 0 and p[first - 1] >= MENTION * 0.8:
        first -= 1
    while last < len(p) and p[last] >= MENTION * 0.8:
        last += 1
    return [(first + offset, last + offset)]


@torch.no_grad()
def candidates(model, articles):
    """-> {id: (candidates, probabilities of cue tags)}"""
    out = {a.id: ([], np.zeros((0, 6))) for a in articles}
    for pieces in batches(articles, 6000, 100000, None):
        b = Batch(pieces, [])
        b.style = torch.zeros_like(b.style)
        h = model.encode(b)
        p = torch.softmax(model.cue(h), 2).numpy()
        items, sure = [], []
        for row, (a, s, e) in enumerate(pieces):
            out[a.id] = ([], p[row, :e - s])
            for kind, f, l, c in decode.cues(p[row, :e - s], CANDIDATE):
                items.append((row, kind, f + s, l + s, [], []))
                sure.append(c)
        if not items:
            continue
        b.add_items(items)
        b.item_style = torch.zeros_like(b.item_style)
        logp = torch.log_softmax(model.ask_for(b, h), 2).numpy()
        logp = np.where(b.ok.numpy()[..., None] > 0, logp, np.array([0, -1e9, -1e9, -1e9, -1e9], np.float32))
        tags = decode.viterbi(logp)
        for i, ((row, kind, f, l, _, _), (lo, hi)) in enumerate(zip(items, b.spans)):
            t = tags[i, :hi - lo]
            path = logp[i, np.arange(hi - lo), t]
            content = [(x + lo, y + lo) for x, y in decode.ranges(t, 1)]
            mention = [(x + lo, y + lo) for x, y in decode.ranges(t, 3)]
            if not mention and kind != B_BARE:
                mention = second_look(np.exp(logp[i, :hi - lo, 3:]).sum(1), lo)
            if content:
                out[pieces[row][0].id][0].append({
                    "kind": kind, "first": f, "last": l, "content": content, "mention": mention, "p": sure[i],
                    "weakest": float(np.exp(path.min())), "content_mean": float(path[(t == 1) | (t == 2)].mean()),
                    "path": float(path.sum()), "mention_weakest": float(np.exp(path[t >= 3].min())) if (t >= 3).any() else 0.0})
    return out


def quoted_share(article, words):
    return sum(1 for t in words if (article.feats[t, QUOTE] & 7) != 0) / max(1, len(words))


def model_features(article, cs):
    words = [words_of(article, c["content"]) for c in cs]
    rules = [(r, words_of(article, r["content"])) for r in article.rules]
    rows = []
    for i, c in enumerate(cs):
        w, n = words[i], max(1, len(words[i]))
        quoted = quoted_share(article, w)
        rivalled, inside, within = 0.0, 0.0, 0.0
        for j, d in enumerate(cs):
            if j != i:
                overlap = len(w & words[j]) / max(1, len(w | words[j]))
                if overlap > 0.5 and d["p"] > c["p"]:
                    rivalled = max(rivalled, overlap)
                if w and w < words[j]:
                    inside = 1.0
                if d["kind"] != B_BARE and any(s <= c["first"] < e for s, e in d["content"]):
                    within = max(within, d["p"])
        overlap, confidence, same = 0.0, 0.0, 0.0
        for r, x in rules:
            o = len(w & x) / max(1, len(w | x))
            if o > overlap:
                overlap, confidence = o, r["confidence"]
            if r["cue"] and r["cue"][0][0] < c["last"] and c["first"] < r["cue"][-1][1]:
                same = 1.0
        agrees = float(overlap >= 0.5)
        bare = float(c["kind"] == B_BARE)
        mentioned = [t for s, e in c["mention"] for t in range(s, e)]
        first_person = float(len(mentioned) == 1 and int(article.word[mentioned[0]]) in FIRST_PERSON)
        rows.append([log_odds(c["p"]), log_odds(c["weakest"]), c["content_mean"], c["path"] / 5, np.log(n), quoted,
                     float(quoted > 0.99), float(len(c["mention"]) > 0), c["mention_weakest"], bare, bare * log_odds(c["p"]),
                     rivalled, inside, float(len(c["content"]) > 1), float(c["last"] - c["first"] > 1), float(n <= 2),
                     overlap, agrees, confidence * agrees, same, agrees * same, np.log1p(len(mentioned)), within, first_person])
    return np.array(rows, float).reshape(-1, len(MODEL_FEATURES))


def rule_candidates(article, cs, p):
    """The rules' finds that no candidate of the model comes near to, with their features."""
    words = [words_of(article, c["content"]) for c in cs]
    out = []
    for r in article.rules:
        w = words_of(article, r["content"])
        if not w:
            continue
        overlap = max([len(w & x) / len(w | x) for x in words], default=0.0)
        if overlap >= 0.5:
            continue
        first, last = (r["cue"][0][0], r["cue"][-1][1]) if r["cue"] else (r["content"][0][0], r["content"][0][0] + 1)
        quoted, bare = quoted_share(article, w), float(not r["cue"])
        found = {"kind": 1 if r["cue"] else B_BARE, "first": first, "last": last, "content": r["content"], "mention": r["mention"],
                 "p": 0.5, "weakest": 0.5}
        out.append((found, [overlap, r["confidence"], log_odds(p[first][1]), log_odds(p[first][5]), np.log(len(w)), quoted,
                            float(quoted > 0.99), bare, float(len(r["mention"]) > 0), bare * float(quoted > 0.99)]))
    return out


def as_found(cs):
    return [(c["kind"], c["first"], c["last"], c["content"], c["mention"], c["p"], c["weakest"]) for c in cs]


def right(article, cs):
    """1 for each candidate that is a statement of the reference, one to one; 0 else."""
    gold = [(words_of(article, g["content"]), g) for g in article.gold]
    words = [words_of(article, c["content"]) for c in cs]
    pairs = []
    for i, w in enumerate(words):
        for j, (y, g) in enumerate(gold):
            n = len(w & y)
            if n and n / len(w | y) >= 0.5:
                near = abs(cs[i]["first"] - g["cue"][0][0]) if cs[i]["kind"] != B_BARE and g["cue"] else 1e6
                pairs.append((-(n / len(w | y)), near, i, j))
    ours, theirs = {}, set()
    for _, _, i, j in sorted(pairs):
        if i not in ours and j not in theirs:
            ours[i] = j
            theirs.add(j)
    return np.array([1.0 if i in ours else 0.0 for i in range(len(cs))])


def fit(x, y, l2=3.0):
    """Logistic regression -> weights of the plain features, bias last."""
    mean, sd = x.mean(0), x.std(0) + 1e-6
    z = np.hstack([(x - mean) / sd, np.ones((len(x), 1))])
    w = np.zeros(z.shape[1])
    penalty = l2 * (np.arange(len(w)) < len(w) - 1)
    for _ in range(60):
        p = 1 / (1 + np.exp(-z @ w))
        w -= np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + np.diag(penalty + 1e-9), z.T @ (p - y) + penalty * w)
    plain = w[:-1] / sd
    return np.append(plain, w[-1] - plain @ mean)


def apply(w, x):
    return 1 / (1 + np.exp(-(np.asarray(x, float).reshape(-1, len(w) - 1) @ w[:-1] + w[-1])))


def learn(articles, seen, threshold=0.4):
    feats = {a.id: model_features(a, seen[a.id][0]) for a in articles}
    w = fit(np.concatenate([feats[a.id] for a in articles]), np.concatenate([right(a, seen[a.id][0]) for a in articles]))
    xs, ys = [], []
    for a in articles:
        cs = seen[a.id][0]
        kept = [c for c, s in zip(cs, apply(w, feats[a.id])) if s >= threshold]
        more = rule_candidates(a, cs, seen[a.id][1])
        ys += list(right(a, kept + [m[0] for m in more])[len(kept):])
        xs += [m[1] for m in more]
    return w, fit(np.array(xs, float).reshape(-1, len(RULE_FEATURES)), np.array(ys), l2=3.0)


def judged(article, seen, w, v):
    """All candidates with how sure we are."""
    cs, p = seen[article.id]
    more = rule_candidates(article, cs, p)
    sure = list(apply(w, model_features(article, cs))) if cs else []
    return cs + [m[0] for m in more], sure + (list(apply(v, [m[1] for m in more])) if more else [])


def without_rivals(article, cs, sure):
    """lib/language/model/rivals.ts: of several candidates for the same words the surest."""
    words = [words_of(article, c["content"]) for c in cs]
    holds = lambda a, b: b["kind"] != B_BARE and any(s <= b["first"] < e for s, e in a["content"])
    kept = []
    for i in sorted(range(len(cs)), key=lambda i: -sure[i]):
        same = lambda j: 0.9 if holds(cs[i], cs[j]) or holds(cs[j], cs[i]) else 0.5
        if not any(len(words[i] & words[j]) / max(1, len(words[i] | words[j])) >= same(j) for j in kept):
            kept.append(i)
    return [cs[i] for i in sorted(kept)]


def f1_at(articles, verdicts, threshold):
    shown = {a.id: [(c, s) for c, s in zip(*verdicts[a.id]) if s >= threshold] for a in articles}
    return score(articles, {a.id: as_found(without_rivals(a, [c for c, _ in shown[a.id]], [s for _, s in shown[a.id]]))
                            for a in articles})


if __name__ == "__main__":
    arg = argparse.ArgumentParser()
    arg.add_argument("--model", required=True)
    arg.add_argument("--fold", type=int, default=5)
    arg.add_argument("--data", required=True)
    arg.add_argument("--vectors", required=True)
    arg.add_argument("--out")
    o = arg.parse_args()
    torch.set_num_threads(1)
    model, vocabulary = restore(o.model, o.vectors)
    at = lambda name: load(os.path.join(o.data, name + ".jsonl"), CODEBOOK)
    held = [a for i, a in enumerate(at("fresh-train") + at("politics-train")) if i % o.fold == 0]
    dev = {name: at(name) for name in ("fresh-dev", "polnear-dev", "rich-dev")}
    for group in (held, *dev.values()):
        prepare(group, vocabulary)
    seen = candidates(model, held)
    verdicts = {}
    for k in range(5):
        w, v = learn([a for i, a in enumerate(held) if i % 5 != k], seen)
        for a in held[k::5]:
            verdicts[a.id] = judged(a, seen, w, v)
    for t in (0.3, 0.35, 0.4, 0.45, 0.5):
        print("held, crossvalidated", t, f1_at(held, verdicts, t))
    sure = np.concatenate([verdicts[a.id][1] for a in held])
    true = np.concatenate([right(a, verdicts[a.id][0]) for a in held])
    for low in np.arange(0, 1, 0.1):
        there = (sure >= low) & (sure < low + 0.1)
        print(f"  confidence {low:.1f}-{low + 0.1:.1f}: {int(there.sum())} candidates, right {true[there].mean() if there.any() else 0:.2f}")
    w, v = learn(held, seen)
    print(dict(zip(MODEL_FEATURES + ["bias"], w.round(2))), dict(zip(RULE_FEATURES + ["bias"], v.round(2))))
    for name, group in dev.items():
        s = candidates(model, group)
        print(name, "network alone 0.4", score(group, {a.id: as_found([c for c in s[a.id][0] if c["p"] >= 0.4]) for a in group}))
        got = {a.id: judged(a, s, w, v) for a in group}
        for t in (0.35, 0.4, 0.45, 0.5):
            print(name, t, f1_at(group, got, t))
    if o.out:
        with open(o.out, "w") as f:
            json.dump({"model": w.tolist(), "rules": v.tolist()}, f)
