"""Decides how the weights are learned. See README.md for what it needs; train.mjs calls it.

python3 train.py --data DIR_OF_JSONL --vectors DIR --out FILE.pt [options]
"""
import argparse
import copy
import json
import math
import os
import time

import numpy as np
import torch

from data import CODEBOOK, POLNEAR, Batch, Vocabulary, batches, load, prepare, seeded
from decode import predict, score
from model import Attributor

arg = argparse.ArgumentParser()
arg.add_argument("--data", required=True)
arg.add_argument("--vectors", required=True)
arg.add_argument("--out", required=True)
arg.add_argument("--epochs", type=int, default=10)
arg.add_argument("--rate", type=float, default=2e-3)
arg.add_argument("--size", type=int, default=4000, help="tokens a batch")
arg.add_argument("--longest", type=int, default=400)
arg.add_argument("--d", type=int, default=192)
arg.add_argument("--layers", type=int, default=3)
arg.add_argument("--head", type=int, default=64)
arg.add_argument("--word", type=int, default=64)
arg.add_argument("--drop", type=float, default=0.3)
arg.add_argument("--word-drop", type=float, default=0.15)
arg.add_argument("--flat", type=float, default=0.2)
arg.add_argument("--vocabulary", type=int, default=16000, help="words with pretrained vectors")
arg.add_argument("--times", type=int, default=2, help="how often codebook articles are shown an epoch")
arg.add_argument("--part", type=float, default=1.0, help="share of the codebook articles, for a learning curve")
arg.add_argument("--seed", type=int, default=1)
arg.add_argument("--everything", action="store_true", help="no held-out articles")
arg.add_argument("--decay", type=float, default=0.01)
arg.add_argument("--smooth", type=float, default=0.0)
arg.add_argument("--extra", nargs="*", default=[], help="more codebook files (names in DIR)")
arg.add_argument("--once", nargs="*", default=[], help="codebook files that are shown once an epoch, whatever --times says")
arg.add_argument("--dense", type=int, default=0)
arg.add_argument("--head-dense", type=int, default=0)
arg.add_argument("--fold", type=int, default=0, help="hold out every so-manieth codebook article instead of a few outlets")
arg.add_argument("--share", type=float, default=1.0, help="of polnear-train, drawn anew each epoch")
arg.add_argument("--measure-every", type=int, default=100)
arg.add_argument("--blind", type=float, default=0.15, help="share of segments shown without what the rules found")
arg.add_argument("--start", help="weights to go on from, with their vocabulary")
o = arg.parse_args()

torch.set_num_threads(1)
rng = seeded(o.seed)
at = lambda name, style: load(os.path.join(o.data, name + ".jsonl"), style)
fresh, politics, rich = at("fresh-train", CODEBOOK), at("politics-train", CODEBOOK), at("rich-train", POLNEAR)
polnear = at("polnear-train", POLNEAR)
# more of rich-train's kind: PolNeAR's spans, with the codebook's verdict on each
if os.path.exists(os.path.join(o.data, "polnear-labels.jsonl")):
    rich += at("polnear-labels", POLNEAR)
dev = {name: at(name, CODEBOOK) for name in ("fresh-dev", "polnear-dev", "rich-dev")}


def outlet(article):
    return article.id.rsplit("_", 1)[0]


names = sorted({outlet(a) for a in fresh})
out_names = set(names[::9]) if not o.everything else set()
held = [a for a in fresh if outlet(a) in out_names]
fresh = [a for a in fresh if outlet(a) not in out_names]
if not o.everything:
    held += politics[::12] + rich[::12]
    politics = [a for i, a in enumerate(politics) if i % 12]
    rich = [a for i, a in enumerate(rich) if i % 12]
if o.fold:
    held = [a for i, a in enumerate(fresh + politics) if i % o.fold == 0]
    chosen = {id(a) for a in held}
    fresh, politics = ([a for a in group if id(a) not in chosen] for group in (fresh, politics))
extra = [a for name in o.extra for a in at(name, CODEBOOK)]
once = [a for name in o.once for a in at(name, CODEBOOK)]
codebook = fresh + politics + extra
if o.part < 1:
    codebook = [a for i, a in enumerate(codebook) if (i * 0.618034) % 1 < o.part]
    rich = [a for i, a in enumerate(rich) if (i * 0.618034) % 1 < o.part]


def shown():
    some = polnear if o.share >= 1 else rng.sample(polnear, int(len(polnear) * o.share))
    return some + (codebook + rich) * o.times + once


train = shown()

counts = {}
for a in polnear + codebook + once + rich:
    for h in a.word:
        counts[int(h)] = counts.get(int(h), 0) + 1
hashes = np.load(os.path.join(o.vectors, "hashes.npy"))[:o.vocabulary]
vectors = torch.from_numpy(np.load(os.path.join(o.vectors, "vectors.npy"))[:o.vocabulary])
vocabulary = Vocabulary([int(h) for h in hashes], counts)
started = torch.load(o.start) if o.start else None
if started:
    vocabulary = Vocabulary(started["pre"], {})
    vocabulary.own = started["own"]
    hashes = started["pre"]
    vectors = torch.from_numpy(np.load(os.path.join(o.vectors, "vectors.npy"))[:len(hashes)])
for group in (polnear, codebook, once, rich, held, *dev.values()):
    prepare(group, vocabulary)

model = Attributor(vectors, len(vocabulary.own), d=o.d, layers=o.layers, head=o.head, word=o.word, drop=o.drop, word_drop=o.word_drop,
                   dense=o.dense, head_dense=o.head_dense)
if started:
    state = dict(started["state"])
    missing = model.enter.weight.shape[1] - state["enter.weight"].shape[1]
    if missing:  # a feature that the older weights did not have stands before the style
        w = state["enter.weight"]
        state["enter.weight"] = torch.cat([w[:, :-4], 0.02 * torch.randn(w.shape[0], missing), w[:, -4:]], 1)
    model.load_state_dict(state, strict=False)
print("articles", len(train), "held out", len(held), "own words", len(vocabulary.own),
      "parameters", sum(p.numel() for p in model.parameters()), vars(o), flush=True)
adam = torch.optim.AdamW(model.parameters(), lr=o.rate, weight_decay=o.decay, betas=(0.9, 0.98))
average = copy.deepcopy(model)
steps = o.epochs * len(batches(train, o.size, o.longest, rng))
step, began = 0, time.time()


def rate(progress):
    return o.rate * min(1, progress / 0.06 + 0.02) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, progress))))


@torch.no_grad()
def surprise(group):
    """Mean loss a cue of the averaged model on articles that it was not trained on: finer than F1."""
    average.eval()
    sums = np.zeros(4)
    for pieces in batches(group, 6000, 100000, None):
        sums += average.loss(Batch(pieces))[1]
    return (sums[:3] / sums[3]).round(3).tolist()


def measure(label):
    line = {name: score(group, predict(average, group, style=CODEBOOK)) for name, group in (("held", held), *dev.items()) if group}
    print(label, "loss", surprise(held) if held else "", json.dumps(line), flush=True)


for epoch in range(o.epochs):
    model.train()
    sums = np.zeros(4)
    for pieces in batches(shown(), o.size, o.longest, rng):
        progress = step / steps
        for g in adam.param_groups:
            g["lr"] = rate(progress)
        blind = [i for i in range(len(pieces)) if rng.random() < o.blind]
        loss, parts = model.loss(Batch(pieces, blind=blind), o.flat, o.smooth)
        adam.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        adam.step()
        keep = min(0.998, (step + 1) / (step + 10))
        with torch.no_grad():
            for a, b in zip(average.parameters(), model.parameters()):
                a.lerp_(b, 1 - keep)
        sums += parts
        step += 1
    print(f"epoch {epoch + 1} {time.time() - began:.0f}s loss", (sums[:3] / sums[3]).round(3), flush=True)
    if (epoch + 1) % o.measure_every == 0 or epoch + 1 == o.epochs:
        measure(f"  {epoch + 1}")
torch.save({"config": model.config, "state": average.state_dict(), "options": vars(o),
            "own": vocabulary.own, "pre": [int(h) for h in hashes]}, o.out)
