"""The timetable: what is next, what was held, and whom the team met."""
