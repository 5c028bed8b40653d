"""The work of a children's services peer challenge, from audit form to feedback letter."""
