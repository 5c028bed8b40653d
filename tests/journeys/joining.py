"""A program that joins, takes back or opens until it is stopped, and says when it begins.

Started by the tests that kill it: `joining.py join FILE OTHER`, `unjoin FILE` or `open FILE`, the
passphrase and the key in hexadecimal on its first line of input, as JSON.
"""

import json
import os
import sys
from pathlib import Path

from peeraudit.operations.joining import join, unjoin
from peeraudit.store.connection import StoreFile
from peeraudit.store.key import Key
from peeraudit.store.workspace import Sitting, Workspace, open_workspace

SITTING = Sitting("killed", "this laptop")


def main(what: str, *paths: str) -> None:
    """Do one of the three."""
    said = json.loads(sys.stdin.readline())
    path = Path(paths[0])
    if what == "open":
        begin()
        open_workspace(path, said["passphrase"], sitting=SITTING).close()
        return
    file = StoreFile(path, Key(bytes.fromhex(said["raw"]), bytes.fromhex(said["salt"])))
    file.settle_journal_mode()
    workspace = Workspace(file, SITTING)
    begin()
    if what == "join":
        join(workspace, Path(paths[1]), passphrases=())
    else:
        unjoin(workspace)
    workspace.close()


def begin() -> None:
    """Say that everything is ready, and what may be killed begins."""
    os.write(sys.stdout.fileno(), b"ready\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
