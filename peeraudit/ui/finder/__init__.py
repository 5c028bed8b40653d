"""Find anything (Ctrl+K): commands, stages, cases, findings, sessions, people and notes."""
