"""What the sentences of a paragraph say of who speaks: each group's part in them, who has the floor, what is asked."""
