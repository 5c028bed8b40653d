"""What can be wrong with a store, one class per cause."""

from peeraudit.core.errors import ChallengeError, ExitCode


class NoFile(ChallengeError):
    """There is nothing of that name."""

    exit_code = ExitCode.NO_FILE
    advice = "Check the name and the folder; a challenge's file ends in .peeraudit."


class EmptyFile(ChallengeError):
    """A file of no bytes: SQLite would take it for a new store and any passphrase for right."""

    exit_code = ExitCode.EMPTY_FILE
    advice = "Nothing can be read from it: use a backup, or a colleague's copy."


class AFolder(ChallengeError):
    """A folder stands where a file should."""

    exit_code = ExitCode.A_FOLDER
    advice = "Name the file inside it that ends in .peeraudit."


class AnotherKindOfFile(ChallengeError):
    """Its first bytes are those of some other kind of file, or of a text."""

    exit_code = ExitCode.ANOTHER_KIND_OF_FILE
    advice = "Name the challenge's own file, which ends in .peeraudit."


class TornSize(ChallengeError):
    """Its size is not that of whole pages: it was cut, or not copied to its end."""

    exit_code = ExitCode.TORN_SIZE
    advice = "Copy it again from where it came, or use a backup. Nothing was changed."


class NotThisPassphrase(ChallengeError):
    """None of its pages fits the passphrase; nobody can tell why from the file alone."""

    exit_code = ExitCode.NOT_THIS_PASSPHRASE
    advice = (
        "Type the passphrase again (capital letters count); if it was right last time, try a "
        "backup or a colleague's copy. Nothing was changed."
    )


class Damaged(ChallengeError):
    """The passphrase is right, but not every page is as it was kept."""

    exit_code = ExitCode.DAMAGED
    advice = "Nothing was changed. Use a backup or a colleague's copy, and keep this file aside."


class FromNewerVersion(ChallengeError):
    """It holds entries of a kind this program does not know; reading on would lose them."""

    exit_code = ExitCode.FROM_NEWER_VERSION
    advice = "Update peeraudit on this laptop. Nothing was changed."


class CannotWrite(ChallengeError):
    """The folder or file may not be written by this person, or here."""

    exit_code = ExitCode.CANNOT_WRITE
    advice = "Choose a folder of your own on this laptop. Nothing was kept."


class DiskFull(ChallengeError):
    """There is no room left. What was shown as kept is kept; this was not."""

    exit_code = ExitCode.DISK_FULL
    advice = "Free some space and do it again. What was kept before is safe."


class AlreadyThere(ChallengeError):
    """A file of that name is there already, and is never written over."""

    exit_code = ExitCode.ALREADY_THERE
    advice = "Choose another name, or move the other file aside."


class MovedOn(ChallengeError):
    """Another window kept something between a deed's plan and its keeping."""

    exit_code = ExitCode.IN_USE
    advice = "Do it again. Nothing was changed."


class InUse(ChallengeError):
    """Another window or program has held the file for too long."""

    exit_code = ExitCode.IN_USE
    advice = "Close the other window, then do it again. Nothing was changed."


class Cancelled(ChallengeError):
    """Somebody stopped what took long; it was taken back whole."""

    exit_code = ExitCode.CANCELLED
    advice = "It was stopped, as asked."


class ItselfAgain(ChallengeError):
    """The other copy is the file itself."""

    exit_code = ExitCode.ITSELF_AGAIN
    advice = "Name the copy that a colleague gave you. Nothing was changed."


class AnotherChallenge(ChallengeError):
    """The other file is not a copy of this challenge, but another one."""

    exit_code = ExitCode.ANOTHER_CHALLENGE
    advice = "Two challenges are never joined. Nothing was changed."


class NotAWholeCopy(ChallengeError):
    """A journal that is not as it was kept: something is missing, or was changed."""

    exit_code = ExitCode.NOT_A_WHOLE_COPY
    advice = "Ask for another copy of it. Nothing was changed."


class TooMuch(ChallengeError):
    """More than any challenge holds: no program of ours keeps it, and none takes it in."""

    exit_code = ExitCode.TOO_MUCH
    advice = "Nothing was changed."


class NothingToTakeBack(ChallengeError):
    """There is no copy from before a joining, or work was kept since."""

    exit_code = ExitCode.NOTHING_TO_TAKE_BACK
