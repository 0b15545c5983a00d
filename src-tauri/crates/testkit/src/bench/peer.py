"""What somebody would do otherwise: the same ledgers, read and written by pandas.

`peer.py ALL SMALL ROWS RUNS` reads and writes the workbook ALL once, keeps its first ROWS as SMALL,
reads that RUNS times, and prints how long each took, in seconds.
"""

import json
import pathlib
import sys
import tempfile
import time

import pandas

whole, small, rows, runs = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])


def took(work):
    start = time.perf_counter()
    done = work()
    return time.perf_counter() - start, done


read_whole, ledger = took(lambda: pandas.read_excel(whole))
with tempfile.TemporaryDirectory() as folder:
    write_whole, _ = took(lambda: ledger.to_excel(pathlib.Path(folder) / "ledger.xlsx", index=False))
ledger.head(rows).to_excel(small, index=False)
read_small = [took(lambda: pandas.read_excel(small))[0] for _ in range(runs)]
print(json.dumps({"read_whole": [read_whole], "write_whole": [write_whole], "read_small": read_small}))
