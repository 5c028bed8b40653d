"""The lock: nothing of the challenge in view, in the title or in the task bar until unlocked."""
