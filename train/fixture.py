"""Decides what the tests compare the extension's arithmetic with: a tiny network with random weights, and what torch says.

python3 fixture.py EXPORTED.jsonl OUT     writes OUT/tiny.bin and OUT/tiny.json
"""
import json
import os
import sys

import numpy as np
import torch

import model as network
from data import B_STATEMENT, CODEBOOK, Batch, Vocabulary, load, prepare, seeded
from pack import pack, quantise

CUE = (6, 7)  # "said" in the first paragraph of the sample, which the rules find too
seeded(7)
rows, out = sys.argv[1:3]
for name in network.FEATURE_DIMS:
    network.FEATURE_DIMS[name] = 2
articles = load(rows, CODEBOOK)
hashes = sorted({int(h) for a in articles for h in a.word})[::2]
vectors = torch.randn(len(hashes), 6)
own = {int(h): i + 1 for i, h in enumerate(sorted({int(h) for a in articles for h in a.word})[::3])}
vocabulary = Vocabulary(hashes, {})
vocabulary.own = own
prepare(articles, vocabulary)
tiny = network.Attributor(vectors, len(own), d=16, layers=2, head=16, head_layers=1, word=10, dense=24, head_dense=8).eval()
with torch.no_grad():
    for p in tiny.parameters():
        if p.dim() == 2:
            p += 0.3 * torch.randn_like(p)
saved = {"config": tiny.config, "state": tiny.state_dict(), "own": own, "pre": hashes}
with open(os.path.join(out, "tiny.bin"), "wb") as f:
    f.write(pack(saved, vectors.numpy(), "tiny", 0.4, 0.4, {"model": [0.1] * 25, "rules": [0.1] * 11}, 127))

# torch with the very weights that were written
with torch.no_grad():
    for name, p in tiny.named_parameters():
        matrix = any(name.endswith(f"{m}.weight") for m in ("gates", "rise", "fall", "cue", "seen", "ask", "tag"))
        if matrix or name.startswith("tables."):
            q, scale = quantise(p.numpy(), 127)
            p.copy_(torch.from_numpy(q * scale[:, None]))
    wide = tiny.enter.weight
    style = tiny.style.weight[CODEBOOK]
    tiny.enter.bias += wide[:, -len(style):] @ style
    tiny.style.weight.zero_()
    q, scale = quantise(wide[:, :-len(style)].numpy(), 127)
    wide[:, :-len(style)] = torch.from_numpy(q * scale[:, None])
    network.linear = lambda x, layer: layer(x)  # not in half precision
    words = tiny.words

    def quantised_words(pre, own):
        w = words(pre, own)
        q, scale = quantise(w.reshape(-1, w.shape[-1]).numpy(), 127)
        return torch.from_numpy(q * scale[:, None]).view_as(w).float()

    tiny.words = quantised_words
    article = articles[0]
    cue = (0, B_STATEMENT, *CUE, [], [])
    batch = Batch([(article, 0, article.n)], [cue])
    state = tiny.encode(batch)
    expected = {
        "cue": torch.softmax(tiny.cue(state), 2)[0].numpy().round(6).tolist(),
        "asked": {"first": CUE[0], "last": CUE[1]},
        "finds": [[r["cue"], r["mention"], r["content"]] for r in article.rules],
        "from": batch.spans[0][0],
        "tags": tiny.ask_for(batch, state)[0].numpy().round(5).tolist(),
    }
with open(os.path.join(out, "tiny.json"), "w") as f:
    json.dump(expected, f)
