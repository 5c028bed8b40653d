"""`python -m peeraudit` is the same program as `peeraudit`."""

from peeraudit.cli import main

if __name__ == "__main__":
    main()
