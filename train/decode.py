"""Decides how scores become attributions, and how those are judged while training."""
import numpy as np
import torch

from data import B_BARE, B_PLAN, B_STATEMENT, Batch, batches

LEGAL = np.zeros((5, 5), np.float32)  # from, to
for a in range(5):
    for b, needs in ((2, (1, 2)), (4, (3, 4))):
        if a not in needs:
            LEGAL[a, b] = -1e9
START = np.array([0, 0, -1e9, 0, -1e9], np.float32)


def viterbi(logp):
    n, t, k = logp.shape
    score = logp[:, 0] + START
    back = np.zeros((n, t, k), np.int64)
    for i in range(1, t):
        s = score[:, :, None] + LEGAL[None]
        back[:, i] = s.argmax(1)
        score = s.max(1) + logp[:, i]
    tags = np.zeros((n, t), np.int64)
    tags[:, -1] = score.argmax(1)
    for i in range(t - 1, 0, -1):
        tags[:, i - 1] = back[np.arange(n), i, tags[:, i]]
    return tags


def cues(p, threshold):
    """p: [T, 6] probabilities -> (kind, first, last, confidence). A cue begins where 'begins' is probable enough."""
    out, t, i = [], len(p), 0
    begin = p[:, B_STATEMENT]
    inside = p[:, B_STATEMENT + 1]
    while i < t:
        if p[i, B_BARE] >= threshold and p[i, B_BARE] > begin[i]:
            out.append((B_BARE, i, i + 1, float(p[i, B_BARE])))
        elif begin[i] >= threshold or (begin[i] + inside[i] >= 0.5 and inside[i] < 0.5 and begin[i] > inside[i]):
            j = i + 1
            while j < t and inside[j] > 0.5:
                j += 1
            out.append((B_STATEMENT, i, j, float(begin[i])))
            i = j - 1
        i += 1
    return out


def ranges(tags, begin):
    out, start = [], None
    for i, t in enumerate(list(tags) + [0]):
        if start is not None and t != begin + 1:
            out.append((start, i))
            start = None
        if t == begin:
            start = i
    return out


@torch.no_grad()
def predict(model, articles, threshold=0.4, style=None, size=6000):
    """-> {article id: [(kind, first, last, content ranges, mention ranges, confidence, content score)]}"""
    model.eval()
    found = {a.id: [] for a in articles}
    for pieces in batches(articles, size, 100000, None):
        b = Batch(pieces, [])
        if style is not None:
            b.style = torch.full_like(b.style, style)
        h = model.encode(b)
        p = torch.softmax(model.cue(h), 2).numpy()
        items, sure = [], []
        for row, (a, s, e) in enumerate(pieces):
            for kind, f, l, c in cues(p[row, :e - s], threshold):
                items.append((row, kind, f + s, l + s, [], []))
                sure.append(c)
        if not items:
            continue
        b.add_items(items)
        if style is not None:
            b.item_style = torch.full_like(b.item_style, style)
        logp = torch.log_softmax(model.ask_for(b, h), 2).numpy()
        logp = np.where(b.ok.numpy()[..., None] > 0, logp, np.array([0, -1e9, -1e9, -1e9, -1e9], np.float32))
        tags = viterbi(logp)
        for i, ((row, kind, f, l, _, _), (lo, hi)) in enumerate(zip(items, b.spans)):
            t = tags[i, :hi - lo]
            content = [(x + lo, y + lo) for x, y in ranges(t, 1)]
            mention = [(x + lo, y + lo) for x, y in ranges(t, 3)]
            quality = float(np.exp(logp[i, np.arange(hi - lo), t]).min())
            if content:
                found[pieces[row][0].id].append((kind, f, l, content, mention, sure[i], quality))
    return found


def words_of(article, spans):
    return {i for s, e in spans for i in range(s, e) if article.is_word[i]}


def score(articles, found):
    """The project's measure on tokens: P, R, F1 of statements, recall direct / other, mention."""
    tp = fp = fn = 0
    form = {"direct": [0, 0], "other": [0, 0]}
    mention = [0, 0]
    for a in articles:
        gold = [(words_of(a, g["content"]), g) for g in a.gold]
        ours = [(words_of(a, f[3]), f) for f in found[a.id]]
        ours = [o for o in ours if o[0]]
        pairs = []
        for i, (x, f) in enumerate(ours):
            for j, (y, g) in enumerate(gold):
                n = len(x & y)
                if n and n / len(x | y) >= 0.5:
                    care = g["statement"] is not False and not g["optional"]
                    near = abs(f[1] - g["cue"][0][0]) if f[0] != B_BARE and g["cue"] else 10 ** 6
                    pairs.append((-(n / len(x | y)) - (1e-3 if care else 0), near, i, j))
        si, gj = {}, {}
        for _, _, i, j in sorted(pairs):
            if i not in si and j not in gj:
                si[i], gj[j] = j, i
        for j, (_, g) in enumerate(gold):
            if g["statement"] is False or g["optional"]:
                continue
            f = form["direct" if g["form"] == "direct" else "other"]
            f[1] += 1
            if j in gj:
                tp += 1
                f[0] += 1
                if g["mention"]:
                    mention[1] += 1
                    x, y = words_of(a, ours[gj[j]][1][4]), words_of(a, g["mention"])
                    if len(x & y) and len(x & y) / max(1, min(len(x), len(y))) >= 0.5:
                        mention[0] += 1
            else:
                fn += 1
        fp += len(ours) - len(si)
    p, r = tp / max(1, tp + fp), tp / max(1, tp + fn)
    pct = lambda x: round(100 * x, 1)
    return {"f1": pct(2 * p * r / max(1e-9, p + r)), "p": pct(p), "r": pct(r),
            "direct": pct(form["direct"][0] / max(1, form["direct"][1])),
            "other": pct(form["other"][0] / max(1, form["other"][1])), "mention": pct(mention[0] / max(1, mention[1]))}
