"""What keys do on the pages, beside the commands that work everywhere: for the sheet of keys.

The pages print most of them where they act as well. A key that a page comes to know belongs here.
"""

Lines = tuple[tuple[str, tuple[str, ...]], ...]
"""What is done, and the keys that do it."""

ON_PAGES: tuple[tuple[str, Lines], ...] = (
    (
        "On every page",
        (
            ("Leave a field, a card or a page", ("Esc",)),
            ("From one to the next in a list or a row", ("Up", "Down", "Left", "Right")),
            ("To the first, the last, or a page on", ("Home", "End", "PgUp", "PgDown")),
            ("Into the next field, or back", ("Tab", "Shift+Tab")),
            ("Press a button, tick or choose", ("Space",)),
            ("What may have been meant by a misspelt word", ("Ctrl+.",)),
            ("Take a name offered for what is typed", ("Tab", "Enter")),
            ("Move a card, a tip or a finding among its like", ("Alt+Up", "Alt+Down")),
        ),
    ),
    (
        "Case files and audit",
        (
            ("Go into the case file one is at", ("Enter",)),
            ("Grade or answer the question that has the focus", ("1", "2", "3", "4", "5", "6")),
            ("The same where there are more answers; X is ten", ("7", "8", "9", "0", "X")),
            ("With Alt, the same while typing its reason", ("Alt+1", "Alt+2", "Alt+3", "Alt+X")),
            ("Take the answer away", ("Backspace", "Del")),
            ("On to the next question", ("Enter",)),
            ("The same out of a text, where Enter is a new line", ("Ctrl+Enter",)),
            ("On to the next section", ("Ctrl+Enter",)),
            ("One question a card, or the whole form", ("F8",)),
            ("Note something about this case file", ("Ctrl+N",)),
        ),
    ),
    (
        "Evidence",
        (
            ("Search the notes", ("Ctrl+F",)),
            ("From the search to the first note; letters go back to the search", ("Down",)),
            ("Write in the note one is at", ("Enter", "F2")),
            ("Delete the notes selected", ("Del",)),
        ),
    ),
    (
        "Findings",
        (
            ("Take a note up, then the letter of a theme", ("Enter",)),
            ("File the note one is at where it is likely, for or against", ("F", "Shift+F")),
            ("Open the finding one is at, or file there the note taken up", ("Enter",)),
            ("File the note taken up for it, against it, or as context", ("F", "Shift+F", "C")),
            ("File the note taken up against it", ("Shift+Enter",)),
            ("Put a finding under the headlines, or take it out", ("S",)),
            ("New finding", ("N",)),
            ("Merge a finding into another", ("M",)),
            ("Delete a finding", ("Del",)),
            ("Move a finding to the theme before, or to the next", ("Alt+Left", "Alt+Right")),
        ),
    ),
    (
        "Letter",
        (
            ("What is behind the text one is at", ("Enter", "Space")),
            ("Larger pages, or smaller", ("Ctrl++", "Ctrl+-")),
            ("Pages as wide as there is room", ("Ctrl+0",)),
        ),
    ),
    (
        "Settling a disagreement",
        (
            ("Keep that side; the figure after the last writes other words", ("1", "2", "3")),
            ("Settle with the words typed", ("Ctrl+Enter",)),
            ("Leave it for now", ("Esc",)),
        ),
    ),
    (
        "Before a challenge is open",
        (
            ("Look at the sample", ("Ctrl+T",)),
            ("Start a challenge", ("Ctrl+N",)),
            ("Receive a copy, and join it", ("Ctrl+R", "Ctrl+J")),
            ("Open a file", ("Ctrl+O",)),
            ("A challenge opened lately, or who sits here, by its figure", ("1", "2", "3")),
            ("On to the next step, or back", ("Ctrl+Enter", "Alt+Left")),
        ),
    ),
)
"""What the keys of pages do, by page."""
