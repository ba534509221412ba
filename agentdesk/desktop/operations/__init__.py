"""What a person does: one function per act, each appending one command to the outbox."""
